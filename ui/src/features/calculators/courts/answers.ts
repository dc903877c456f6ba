// What was answered stands in the address: it survives a look at another page, and Back brings it back.

import { setQuery, usePlace } from '../../../router'

export type Answer = 'yes' | 'no' | 'unknown'
export const ANSWERS: Answer[] = ['yes', 'no', 'unknown']

const list = (query: URLSearchParams, key: string) => (query.get(key) ?? '').split(',').filter(Boolean)

export function useAnswers() {
  const { query } = usePlace()
  const said = (key: string) => query.get(key) ?? ''
  const given = new Map<string, Answer>(
    ANSWERS.flatMap(answer => list(query, answer).map(question => [question, answer] as const)),
  )
  return {
    /** What a field holds. */
    said,
    say: (key: string) => (value: string) => setQuery({ [key]: value }),
    /** A field that holds several words. */
    several: (key: string) => list(query, key),
    sayAll: (key: string) => (words: string[]) => setQuery({ [key]: words.join(',') }),
    /** The answers by question. */
    given,
    answer(question: string, answer: Answer) {
      const after = (key: Answer) => [
        ...list(query, key).filter(each => each !== question),
        ...(key === answer ? [question] : []),
      ]
      setQuery({
        yes: after('yes').join(','),
        no: after('no').join(','),
        unknown: after('unknown').join(','),
      })
    },
    clear: () => setQuery({ amount: '', region: '', yes: '', no: '', unknown: '' }),
    /** The same answers for another tab of the page. */
    query: query.size === 0 ? '' : `?${query}`,
  }
}
