// A list of the proposal, a page at a time. The program keeps the whole; a window could not.

import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ErrorNote } from '../../components'
import { useT } from '../../i18n'
import { asTrouble, type ImportList, type ImportRows, useHost } from '../../ipc'
import css from './Import.module.css'

type Kind = Exclude<keyof ImportRows, 'of'>

/** How many rows are shown at first, and how many more each time. */
const FIRST = 50
const MORE = 200

export function Rows<K extends Kind>({
  proposal,
  list,
  file = null,
  kind,
  children,
}: {
  proposal: string
  list: ImportList
  /** Of rows put aside: only those of this file. */
  file?: string | null
  /** What the list is of. */
  kind: K
  children: (shown: ImportRows[K]) => ReactNode
}) {
  const t = useT()
  const host = useHost()
  const pages = useInfiniteQuery({
    queryKey: ['import.rows', proposal, list, file],
    queryFn: ({ pageParam: from }) =>
      host.call('import.rows', { proposal, list, file, from, most: from === 0 ? FIRST : MORE }),
    initialPageParam: 0,
    getNextPageParam: (last, all) => {
      const had = all.reduce((sum, page) => sum + page[kind].length, 0)
      return last[kind].length > 0 && had < last.of ? had : undefined
    },
  })
  const shown = pages.data?.pages.flatMap((page): ImportRows[Kind][number][] => page[kind]) ?? []
  const left = (pages.data?.pages.at(-1)?.of ?? 0) - shown.length
  return (
    <>
      {pages.data && children(shown as ImportRows[K])}
      {pages.error && <ErrorNote trouble={asTrouble(pages.error)} />}
      {pages.hasNextPage && (
        <p className={css.more}>
          <Button
            variant="subtle"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {t.common.moreRows(left)}
          </Button>
        </p>
      )}
    </>
  )
}
