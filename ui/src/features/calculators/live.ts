// An answer that follows the typing, a moment after it.

import { useDebouncedValue } from '@mantine/hooks'
import type { Told } from '../../i18n'
import { useT } from '../../i18n'
import { type Input, type Name, type Output, useAsk } from '../../ipc'

export interface Live<T> {
  data: T | undefined
  /** What is wrong with a field, in words. */
  wrong: (field: string) => string | null
  /** What is wrong and is about no field of the form. */
  trouble: Told | null
}

/** Asks once the typing has paused; nothing while something needed is still empty. */
export function useLive<N extends Name>(
  name: N,
  input: Input<N>,
  fields: string[],
  unless: boolean,
): Live<Output<N>> {
  const t = useT()
  const [asked] = useDebouncedValue(JSON.stringify(input), 250)
  const answer = useAsk(name, JSON.parse(asked) as Input<N>, { unless, keep: true })
  const trouble = unless ? null : answer.error
  const field = trouble?.params.field
  const known = trouble?.params.why !== undefined && field !== undefined && fields.includes(field)
  return {
    data: unless || trouble ? undefined : (answer.data as Output<N> | undefined),
    wrong: about => (known && trouble && field === about ? t.calcWhy(trouble.params, trouble.detail) : null),
    trouble: known ? null : trouble,
  }
}
