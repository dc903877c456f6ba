// Photos and scans in a pack: whether what is written on them is read by machine, or what this computer
// lacks for that.

import { Checkbox } from '@mantine/core'
import { useEffect, useState } from 'react'
import { ErrorNote, Note } from '../../../components'
import { sayReason, useT } from '../../../i18n'
import { type PackView, type Preflight, type ScansView, useDo } from '../../../ipc'
import own from './Packs.module.css'

export function Scans({ found }: { found: Preflight }) {
  const t = useT()
  const { run, trouble } = useDo('pack.scans')
  const [view, setView] = useState<ScansView | null>(null)
  useEffect(() => {
    void run({ on: null }).then(seen => seen && setView(seen))
  }, [run])
  if (trouble) return <ErrorNote trouble={trouble} />
  if (view === null || found.scans === 0) return null
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
            if (seen) setView(seen)
          }}
        />
      )}
      {!ready && found.scansRead < found.scans && (
        <Note title={t.scans.absent(found.scans - found.scansRead)}>
          <p>{why}</p>
          <ul className={own.list}>
            {t.scans.install.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Note>
      )}
    </>
  )
}

/** What came of it in a pack that was built just now. */
export function ScansDone({ pack }: { pack: PackView }) {
  const t = useT()
  const { scans } = pack
  if (scans === null || (scans.read === 0 && scans.unread === 0)) return null
  return (
    <>
      {scans.read > 0 && <p>{t.scans.done(scans.read)}</p>}
      {scans.unread > 0 && <p>{t.scans.left(scans.unread)}</p>}
      {scans.faults.length > 0 && (
        <ul>
          {scans.faults.map(reason => (
            <li key={`${reason.code} ${reason.about.join()}`}>{sayReason(t.scanFaults, reason)}</li>
          ))}
        </ul>
      )}
    </>
  )
}
