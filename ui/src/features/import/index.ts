export { startImport } from './draft'
export { ImportPage } from './ImportPage'
