export { CalculatorsAlone, CalculatorsPage } from './CalculatorsPage'
export { CourtsAlone, CourtsPage } from './courts/CourtsPage'
export { RoadsForm } from './courts/Roads'
