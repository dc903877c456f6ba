export { CasesPage } from './CasesPage'
export { DebtPage } from './DebtPage'
