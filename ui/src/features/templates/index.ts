export { TemplatesPage } from './TemplatesPage'
