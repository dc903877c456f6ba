// Files on their way to the program; a large one takes a moment.

import { useEffect, useState } from 'react'
import { JobBar } from '../../components'
import { useT } from '../../i18n'
import { type Taking as State, useHost } from '../../ipc'

export function Taking() {
  const t = useT()
  const host = useHost()
  const [taking, setTaking] = useState<State | null>(null)
  useEffect(() => host.on('taking', setTaking), [host])
  if (taking === null) return null
  return <JobBar label={t.import.taking(taking.name)} progress={{ stage: 'taking', ...taking }} />
}
