export { FileOver } from './FileOver'
export { FilePages } from './FilePages'
