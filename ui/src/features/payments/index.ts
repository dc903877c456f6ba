export { PaymentsPage } from './PaymentsPage'
