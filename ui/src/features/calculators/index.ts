export { CalculatorsAlone, CalculatorsPage } from './CalculatorsPage'
export { CourtsAlone, CourtsPage } from './courts/CourtsPage'
