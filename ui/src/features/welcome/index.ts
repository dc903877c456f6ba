export { FirstDoors } from './FirstDoors'
export { NoBook } from './NoBook'
