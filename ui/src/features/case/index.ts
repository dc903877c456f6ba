export { CasePage } from './CasePage'
export { Lines as ClaimLines } from './Claim'
