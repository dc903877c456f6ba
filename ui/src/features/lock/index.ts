export { Idle } from './Idle'
export { LockCard } from './LockCard'
export { Unlock } from './Unlock'
