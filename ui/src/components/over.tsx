// Over the whole page: a title, what can be done on the right of it, and the rest below. Escape closes it.

import { ActionIcon, FocusTrap, Portal } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useT } from '../i18n'
import css from './over.module.css'

export function Over({
  title,
  tools,
  stays = false,
  onClose,
  children,
}: {
  title: string
  tools?: ReactNode
  /** Escape, pressed by mistake, must not throw away what was done here. */
  stays?: boolean
  onClose: () => void
  children: ReactNode
}) {
  const t = useT()
  const latest = useRef({ stays, onClose })
  latest.current = { stays, onClose }
  useEffect(() => {
    const before = document.activeElement
    const onKey = (event: KeyboardEvent) => {
      // A list that is open closes first.
      if (event.key === 'Escape' && !event.defaultPrevented && !latest.current.stays) latest.current.onClose()
    }
    addEventListener('keydown', onKey)
    document.body.style.overflow = 'hidden'
    return () => {
      removeEventListener('keydown', onKey)
      document.body.style.overflow = ''
      // Back to the button that opened it.
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <Portal>
      <FocusTrap active>
        <div className={css.over} role="dialog" aria-modal aria-label={title}>
          <header className={css.top}>
            <h1 tabIndex={-1} data-autofocus>
              {title}
            </h1>
            {tools}
            <ActionIcon variant="subtle" size="lg" color="gray" aria-label={t.common.close} onClick={onClose}>
              <IconX size="1.25rem" stroke={1.6} aria-hidden />
            </ActionIcon>
          </header>
          {children}
        </div>
      </FocusTrap>
    </Portal>
  )
}
