export { ReconcilePage } from './ReconcilePage'
