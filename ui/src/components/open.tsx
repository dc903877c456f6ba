// What is made of a locked book and lies beside it can be read by anybody: the owner says that it may.

import { Checkbox } from '@mantine/core'
import { useT } from '../i18n'

export function InTheOpen({ said, onSay }: { said: boolean; onSay: (said: boolean) => void }) {
  const t = useT()
  return (
    <Checkbox
      label={t.sealed.lockedOpen}
      description={t.sealed.lockedOpenWhy}
      checked={said}
      onChange={event => onSay(event.currentTarget.checked)}
    />
  )
}
