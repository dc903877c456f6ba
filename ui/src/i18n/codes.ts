// The shapes of words for codes, which both languages share.

/** Words for a code: plain, or made with what the code is about. */
export type Coded = string | ((about: string[]) => string)

/** What a failure is about, by name. */
export type Params = { [key: string]: string | undefined }

/** Words for a failure: what happened, and what to do about it. */
export interface Told {
  what: string | ((p: Params) => string)
  help: string | ((p: Params) => string)
}

/** A table of words by code. Both languages must have every code, each in its own way. */
export const coded = <K extends string>(words: Record<K, Coded>): Record<K, Coded> => words

/** A table of failures by code. */
export const told = <K extends string>(words: Record<K, Told>): Record<K, Told> => words
