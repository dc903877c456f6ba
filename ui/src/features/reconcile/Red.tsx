// A red invoice that does not say what it takes back.

import { Button, Radio } from '@mantine/core'
import { useState } from 'react'
import { Amount, Chip, Day, ErrorNote, Source, Sure } from '../../components'
import { sayReason, useT } from '../../i18n'
import { type RedView, useDo } from '../../ipc'
import css from './Reconcile.module.css'

const ELSEWHERE = 'elsewhere'

export function Red({ red }: { red: RedView }) {
  const t = useT()
  const link = useDo('invoice.link')
  const [chosen, setChosen] = useState<string | null>(null)
  const save = () => link.run({ red: red.red, blue: chosen === ELSEWHERE ? null : chosen })
  return (
    <article className={css.matter} aria-label={t.reconcile.redLabel(red.number)}>
      <p>
        <b className="num">{red.number}</b> <Chip tone="seal">{t.import.states.red as string}</Chip>{' '}
        <Amount value={red.total} />
      </p>
      <p className={css.small}>
        <Day value={red.issued} /> · {red.buyer}
        {red.reverses && ` · ${t.reconcile.redNames(red.reverses)}`}
      </p>
      <Radio.Group
        label={t.reconcile.redPick}
        value={chosen}
        onChange={setChosen}
        {...(red.blues.length === 0 ? { description: t.reconcile.redNone } : {})}
      >
        <div className={css.choices}>
          {red.blues.map(blue => (
            <Radio
              key={blue.invoice}
              value={blue.invoice}
              label={
                <>
                  <span className="num">{blue.number}</span> · <Day value={blue.issued} /> ·{' '}
                  <Amount value={blue.total} /> <Sure score={blue.score} />
                </>
              }
              description={blue.reasons.map(reason => sayReason(t.match, reason)).join(t.common.comma)}
            />
          ))}
          <Radio value={ELSEWHERE} label={t.reconcile.redElsewhere} />
        </div>
      </Radio.Group>
      {link.trouble && <ErrorNote trouble={link.trouble} />}
      <div className={css.acts}>
        <Button
          variant="light"
          data-act="yes"
          onClick={save}
          disabled={chosen === null}
          loading={link.running}
        >
          {t.reconcile.redDo}
        </Button>
      </div>
      {red.place && <Source places={[red.place]} />}
    </article>
  )
}
