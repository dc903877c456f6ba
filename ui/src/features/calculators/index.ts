export { CalculatorsAlone, CalculatorsPage } from './CalculatorsPage'
