// One letter after another, each as it will be: nothing is issued that was not on this screen.

import { Button } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { type ComponentType, useEffect, useRef, useState } from 'react'
import { Card, Chip, Empty } from '../../components'
import { sayCode, useT } from '../../i18n'
import type { LetterRow } from '../../ipc'
import { Link, to } from '../../router'
import css from './Batch.module.css'
import { Letter } from './Letter'

export type Pages = ComponentType<{ file: string; name: string }>

/** What became of a letter: its number, or nothing where it was skipped. */
type Became = { issued: string } | 'skipped'

export function Review({
  queue,
  form,
  lang,
  Pages,
  onEnd,
}: {
  queue: LetterRow[]
  form: string
  lang: string
  Pages: Pages
  onEnd: () => void
}) {
  const t = useT()
  const [at, setAt] = useState(0)
  const [became, setBecame] = useState<Record<string, Became>>({})
  const heading = useRef<HTMLHeadingElement>(null)
  const row = queue[at]
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heading of each letter is read aloud
  useEffect(() => heading.current?.focus(), [at])
  const next = () => setAt(Math.min(at + 1, queue.length))
  const back = () => setAt(Math.max(at - 1, 0))
  const skip = () => {
    if (row === undefined) return
    if (became[row.debtor] === undefined) setBecame({ ...became, [row.debtor]: 'skipped' })
    next()
  }
  useHotkeys([
    ['n', next],
    ['p', back],
    ['s', skip],
  ])

  if (row === undefined) {
    const issued = Object.values(became).filter(each => each !== 'skipped').length
    return (
      <Card title={t.batch.doneTitle} id="done">
        <Empty
          title={t.batch.done(issued, queue.length - issued)}
          action={
            <>
              <Button onClick={onEnd}>{t.batch.again}</Button>
              <Button variant="default" onClick={back}>
                {t.batch.back}
              </Button>
            </>
          }
        >
          {t.batch.toSend}
        </Empty>
        <ul className={css.became}>
          {queue.map(each => (
            <li key={each.debtor}>
              <Link to={`${to('case', each.debtor, 'papers')}?at=issued`}>{each.name}</Link>
              <Told became={became[each.debtor]} />
            </li>
          ))}
        </ul>
      </Card>
    )
  }
  return (
    <div className={css.review}>
      <header className={css.where}>
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {row.name}
          </h2>
          <p className="quiet" role="status">
            {sayCode(t.forms, form)} · {t.batch.of(at + 1, queue.length)}
          </p>
        </div>
        <Told became={became[row.debtor]} />
        <div className={css.acts}>
          <Button variant="default" size="xs" onClick={back} disabled={at === 0}>
            {t.batch.back}
          </Button>
          <Button variant="default" size="xs" onClick={next}>
            {t.batch.next}
          </Button>
          <Button variant="subtle" color="gray" size="xs" onClick={onEnd}>
            {t.batch.end}
          </Button>
        </div>
      </header>
      <Letter
        key={row.debtor}
        row={row}
        form={form}
        lang={lang}
        done={became[row.debtor] !== undefined && became[row.debtor] !== 'skipped'}
        Pages={Pages}
        onSkip={skip}
        onIssued={number => {
          setBecame({ ...became, [row.debtor]: { issued: number } })
          next()
        }}
      />
    </div>
  )
}

function Told({ became }: { became: Became | undefined }) {
  const t = useT()
  if (became === undefined) return null
  if (became === 'skipped') return <Chip tone="grey">{t.batch.skipped}</Chip>
  return <Chip tone="green">{t.batch.issued(became.issued)}</Chip>
}
