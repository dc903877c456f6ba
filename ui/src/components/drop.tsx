// A place to drop files on, with a button for whoever would rather pick them.

import { Button } from '@mantine/core'
import { IconFileDownload } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useT } from '../i18n'
import css from './drop.module.css'

export function DropZone({
  title,
  hint,
  held,
  busy,
  onPick,
  primary,
  compact,
}: {
  title: ReactNode
  hint?: ReactNode
  /** Files are held over the window. */
  held: boolean
  busy?: boolean
  onPick: () => void
  /** Whether picking files is the one thing to do on this page. */
  primary?: boolean
  compact?: boolean
}) {
  const t = useT()
  return (
    <div className={`${css.zone} ${held ? css.held : ''} ${compact ? css.compact : ''}`}>
      <IconFileDownload
        size={compact ? '1.375rem' : '2.125rem'}
        stroke={1.4}
        aria-hidden
        className={css.icon}
      />
      <div className={css.text}>
        <p className={css.title}>{held ? t.common.letGo : title}</p>
        {hint && <p className={css.hint}>{hint}</p>}
      </div>
      <Button variant={primary ? 'filled' : 'default'} onClick={onPick} loading={busy ?? false}>
        {t.common.pickFiles}
      </Button>
    </div>
  )
}
