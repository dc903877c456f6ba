// Everything that was done, the latest first, each of it undoable.

import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card, Chip, Empty, ErrorNote, Loaded, PageHead } from '../../components'
import { moment, sayCode, useLang, useT } from '../../i18n'
import { type Act, type FactCount, useAsk, useDo } from '../../ipc'
import css from './History.module.css'
import { Known } from './Known'

const PAGE = 50

export function HistoryPage() {
  const t = useT()
  const [most, setMost] = useState(PAGE)
  const acts = useAsk('book.history', { before: null, most }, { keep: true })
  return (
    <>
      <PageHead title={t.history.title} sub={t.history.sub} />
      <Loaded of={acts}>
        {list => (
          <>
            <Known />
            <Card>
              {list.length === 0 ? (
                <Empty title={t.history.none} />
              ) : (
                <ol className={css.acts}>
                  {list.map(act => (
                    <Done key={act.act} act={act} />
                  ))}
                </ol>
              )}
              {list.length >= most && (
                <p className={css.more}>
                  <Button
                    variant="subtle"
                    onClick={() => setMost(most + PAGE)}
                    loading={acts.isPlaceholderData}
                  >
                    {t.history.more}
                  </Button>
                </p>
              )}
            </Card>
          </>
        )}
      </Loaded>
    </>
  )
}

/** The telling ones first. */
const WEIGHT = ['creditor-named', 'document-issued', 'file-read', 'invoiced', 'paid', 'matched', 'debt-arose']
/** What follows from another of the same act and need not be said. */
const FOLLOWS: Record<string, string[]> = {
  'debt-arose': ['invoiced'],
  'party-described': ['creditor-named', 'invoiced', 'debt-arose'],
}

function telling(facts: FactCount[]): FactCount[] {
  const weight = (kind: string) => (WEIGHT.includes(kind) ? WEIGHT.indexOf(kind) : WEIGHT.length)
  return facts
    .filter(fact => !FOLLOWS[fact.kind]?.some(kind => facts.some(each => each.kind === kind)))
    .sort((a, b) => weight(a.kind) - weight(b.kind))
}

function Done({ act }: { act: Act }) {
  const t = useT()
  const lang = useLang()
  const undo = useDo('book.undo')
  const isUndo = act.facts.every(fact => fact.kind === 'retracted')
  // The first entry names the owner of the book; without it there is no book.
  const canUndo = !act.undone && !isUndo && act.first > 1
  return (
    <li className={act.undone ? css.undone : ''}>
      <div className={css.act}>
        <div>
          <p className={css.what}>
            {telling(act.facts)
              .map(fact =>
                fact.count > 1
                  ? t.history.times(sayCode(t.facts, fact.kind), fact.count)
                  : sayCode(t.facts, fact.kind),
              )
              .join(t.common.comma)}{' '}
            {act.undone && <Chip>{t.history.wasUndone}</Chip>}
          </p>
          <p className={css.when}>
            {moment(act.at, lang)}
            {act.by && ` · ${act.by}`} · <span className="num">{t.history.entries(act.first, act.last)}</span>
          </p>
        </div>
        {canUndo && (
          <Button
            variant="default"
            size="xs"
            loading={undo.running}
            onClick={() => undo.run({ act: act.act, why: t.history.fromList })}
          >
            {t.history.undo}
            <span className="aloud">{t.history.entries(act.first, act.last)}</span>
          </Button>
        )}
      </div>
      {undo.trouble && <ErrorNote trouble={undo.trouble} />}
    </li>
  )
}
