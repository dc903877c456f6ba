// Two names that may be one party's: asked once, and the answer is kept whatever it is.

import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { DayInput, ErrorNote } from '../../components'
import { useT } from '../../i18n'
import { type SameAsked, useDo } from '../../ipc'
import css from './Reconcile.module.css'

export function Same({ asked, today }: { asked: SameAsked; today: string }) {
  const t = useT()
  const same = useDo('party.same')
  const join = useDo('party.join')
  const different = useDo('party.different')
  const [renamed, setRenamed] = useState(false)
  const [until, setUntil] = useState<string | null>(null)
  const { party, name, is, other } = asked
  const trouble = same.trouble ?? join.trouble ?? different.trouble
  const yes = () => (other ? join.run({ party: other, into: party }) : same.run({ party, name, until: null }))
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (until !== null) void same.run({ party, name, until })
  }
  return (
    <article className={css.matter} aria-label={t.reconcile.sameLabel(name, is)}>
      <p className={css.ask}>{t.reconcile.sameAsk(name, is)}</p>
      <p className={css.small}>
        {other
          ? t.reconcile.sameDebts(asked.count, asked.amount)
          : t.reconcile.samePayments(asked.count, asked.amount)}
      </p>
      {trouble && <ErrorNote trouble={trouble} />}
      {renamed ? (
        <form className={css.form} onSubmit={save}>
          <DayInput
            label={t.reconcile.sameUntil}
            description={t.reconcile.sameUntilWhy}
            value={until}
            onChange={setUntil}
            max={today}
            required
            width="18rem"
          />
          <div className={css.acts}>
            <Button type="submit" variant="light" loading={same.running} disabled={until === null}>
              {t.reconcile.sameSave}
            </Button>
            <Button variant="default" onClick={() => setRenamed(false)}>
              {t.common.cancel}
            </Button>
          </div>
        </form>
      ) : (
        <div className={css.acts}>
          <Button variant="light" data-act="yes" loading={same.running || join.running} onClick={yes}>
            {t.reconcile.sameYes}
          </Button>
          {!other && (
            <Button variant="default" onClick={() => setRenamed(true)}>
              {t.reconcile.sameRenamed}
            </Button>
          )}
          <Button
            variant="default"
            data-act="no"
            loading={different.running}
            onClick={() => different.run({ party, name, until: null })}
          >
            {t.reconcile.sameNo}
          </Button>
        </div>
      )}
    </article>
  )
}
