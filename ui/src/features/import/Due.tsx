// One question: when was payment due? It says why it is asked, and not knowing is an answer.

import { Button, NumberInput, Radio, Select } from '@mantine/core'
import { useState } from 'react'
import { Card, Note, Pad } from '../../components'
import { choices, useT } from '../../i18n'
import { change, type Draft } from './draft'
import css from './Import.module.css'
import { goStep } from './ImportPage'

/** What contracts usually say. */
const USUAL = [30, 60, 90]

export function Due({ draft }: { draft: Draft }) {
  const t = useT()
  const usual = draft.due === null || draft.due === 'unknown' || USUAL.includes(draft.due)
  const [own, setOwn] = useState(!usual)
  const chosen = own ? 'own' : draft.due === null ? '' : String(draft.due)
  const choose = (value: string) => {
    setOwn(value === 'own')
    if (value === 'own') change({ due: null })
    else change({ due: value === 'unknown' ? 'unknown' : Number(value) })
  }
  return (
    <div className={css.question}>
      <Card>
        <Pad>
          <Radio.Group
            label={<span className={css.ask}>{t.import.dueAsk}</span>}
            description={t.import.dueWhy}
            value={chosen}
            onChange={choose}
          >
            <div className={css.answers}>
              {USUAL.map(days => (
                <Radio key={days} value={String(days)} label={t.import.dueDays(days)} />
              ))}
              <div className={css.own}>
                <Radio value="own" label={t.import.dueOwn} />
                {own && (
                  <NumberInput
                    aria-label={t.import.dueOwnDays}
                    value={typeof draft.due === 'number' ? draft.due : ''}
                    onChange={days => change({ due: typeof days === 'number' ? days : null })}
                    min={0}
                    max={3650}
                    allowDecimal={false}
                    allowNegative={false}
                    w={110}
                    rightSection={<span aria-hidden>{t.common.dayUnit}</span>}
                    autoFocus
                  />
                )}
              </div>
              <Radio value="unknown" label={t.import.dueUnknown} />
            </div>
          </Radio.Group>
          {draft.due === 'unknown' && (
            <div className={css.cost}>
              <Note tone="amber" title={t.import.dueCost}>
                {t.import.dueCostWhat}
              </Note>
            </div>
          )}
        </Pad>
      </Card>
      <Card>
        <Pad>
          <Select
            label={t.import.kindAsk}
            description={t.import.kindWhy}
            value={draft.kind}
            onChange={kind => change({ kind: kind ?? 'sale' })}
            allowDeselect={false}
            data={choices(t.kinds)}
            maw={320}
          />
        </Pad>
      </Card>
      <div className={css.acts}>
        <Button onClick={() => goStep('confirm')} disabled={draft.due === null}>
          {t.import.toConfirm}
        </Button>
        <Button variant="default" onClick={() => goStep('check')}>
          {t.common.back}
        </Button>
      </div>
    </div>
  )
}
