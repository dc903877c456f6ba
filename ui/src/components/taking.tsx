// Files on their way to the program; a large one takes a moment.

import { useT } from '../i18n'
import { JobBar } from './waiting'

export function Taking({ of }: { of: { name: string; done: number; total: number } | null }) {
  const t = useT()
  if (of === null) return null
  const { name, ...far } = of
  return <JobBar label={t.common.taking(name)} progress={{ stage: 'taking', ...far }} />
}
