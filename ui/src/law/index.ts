// What several features say of the law: an article on demand, the conduct guard, months whose rate is not known.

export * from './Article'
export * from './Conduct'
export * from './Found'
export * from './holidays'
export * from './Unknown'
