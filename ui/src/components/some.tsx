// A long list, a piece at a time.

import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useT } from '../i18n'
import css from './parts.module.css'

/** Shows the first of many and more on demand: a file may have tens of thousands of rows. */
export function Some<T>({
  of,
  most = 100,
  children,
}: {
  of: T[]
  most?: number
  children: (shown: T[]) => ReactNode
}) {
  const t = useT()
  const [shown, setShown] = useState(most)
  return (
    <>
      {children(of.slice(0, shown))}
      {of.length > shown && (
        <p className={css.some}>
          <Button variant="subtle" onClick={() => setShown(shown + 5 * most)}>
            {t.common.moreRows(of.length - shown)}
          </Button>
        </p>
      )}
    </>
  )
}
