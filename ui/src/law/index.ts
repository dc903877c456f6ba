// What several features say of the law: an article on demand, months whose rate is not known.

export * from './Article'
export * from './Found'
export * from './holidays'
export * from './Unknown'
