// Photos and scans in a pack: whether what is written on them is read by machine, or what this computer
// lacks for that.

import { Checkbox } from '@mantine/core'
import { ErrorNote, More, Note } from '../../../components'
import { useT } from '../../../i18n'
import { type Preflight, type ScansView, useDo } from '../../../ipc'
import own from './Packs.module.css'

export function Scans({
  found,
  view,
  onView,
}: {
  found: Preflight
  view: ScansView
  onView: (view: ScansView) => void
}) {
  const t = useT()
  const { run, trouble } = useDo('pack.scans')
  if (trouble) return <ErrorNote trouble={trouble} />
  if (found.scans === 0) return null
  const ready = view.engine === 'ready'
  const why = view.engine === 'no-chinese' ? t.scans.absentWhy['no-chinese'] : t.scans.absentWhy.absent
  return (
    <>
      {(ready || found.scansRead > 0) && (
        <Checkbox
          label={t.scans.label}
          description={t.scans.why(found.scans, found.scansRead)}
          checked={view.on}
          onChange={async event => {
            const seen = await run({ on: event.currentTarget.checked })
            if (seen) onView(seen)
          }}
        />
      )}
      {!ready && found.scansRead < found.scans && (
        <Note title={t.scans.absent(found.scans - found.scansRead)}>
          <p>{why}</p>
          <More label={t.scans.how}>
            <ul className={own.list}>
              {t.scans.install.map(line => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </More>
        </Note>
      )}
    </>
  )
}
