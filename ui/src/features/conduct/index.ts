export { ConductPage } from './ConductPage'
