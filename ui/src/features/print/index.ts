export { PrintOver } from './PrintOver'
