// What came of a pack that was built just now: pages that stand for files, and what was read off scans.

import { sayReason, useT } from '../i18n'
import type { PackView } from '../ipc'

export function PackCame({ pack }: { pack: Pick<PackView, 'placeholders' | 'scans'> }) {
  const t = useT()
  const { placeholders, scans } = pack
  return (
    <>
      {placeholders.length > 0 && (
        <ul>
          {placeholders.map(reason => (
            <li key={`${reason.code} ${reason.about.join()}`}>{sayReason(t.placeholders, reason)}</li>
          ))}
        </ul>
      )}
      {scans !== null && scans.read > 0 && <p>{t.scans.done(scans.read)}</p>}
      {scans !== null && scans.unread > 0 && <p>{t.scans.left(scans.unread)}</p>}
      {scans !== null && scans.faults.length > 0 && (
        <ul>
          {scans.faults.map(reason => (
            <li key={`${reason.code} ${reason.about.join()}`}>{sayReason(t.scanFaults, reason)}</li>
          ))}
        </ul>
      )}
    </>
  )
}
