export { HandoverPage } from './HandoverPage'
