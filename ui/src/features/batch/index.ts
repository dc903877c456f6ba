export { BatchPage } from './BatchPage'
