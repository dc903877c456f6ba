// How packs are made, where several features make them: the templates, picked and changed.

export { PackCame } from './Came'
export * from './Template'
