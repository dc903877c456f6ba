// The fronts are out: how the pile goes back in, and then the backs.

import { Button, Radio } from '@mantine/core'
import { useState } from 'react'
import { ErrorNote, Note } from '../../components'
import { useT } from '../../i18n'
import type { Printed } from '../../ipc'
import css from './Print.module.css'

export function Turn({
  printed,
  running,
  onBacks,
  onLeave,
}: {
  /** What went to the printer with its fronts. */
  printed: Printed
  running: boolean
  /** Which sheet of the pile is drawn in first: `last` or `first`. */
  onBacks: (first: string) => void
  /** The backs are not wanted any more. */
  onLeave: () => void
}) {
  const t = useT()
  const [first, setFirst] = useState('last')
  return (
    <div role="status">
      <Note tone="amber" title={t.printing.turn(printed.jobs.length, printed.printer)}>
        <ol className={css.steps}>
          {t.printing.turnSteps.map(step => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <Radio.Group mt="sm" label={t.printing.first} value={first} onChange={setFirst}>
          <Radio mt="xs" size="sm" value="last" label={t.printing.firstIsLast} />
          <Radio mt="xs" size="sm" value="first" label={t.printing.firstIsFirst} />
        </Radio.Group>
        <div className={css.turn}>
          <Button onClick={() => onBacks(first)} loading={running}>
            {t.printing.runBacks}
          </Button>
          <Button variant="default" onClick={onLeave} disabled={running}>
            {t.printing.leaveBacks}
          </Button>
        </div>
      </Note>
      {printed.stopped && <ErrorNote trouble={printed.stopped} />}
    </div>
  )
}
