// A file over the page: read, zoomed, saved, closed with Escape or Back.

import { ActionIcon, FocusTrap, Portal } from '@mantine/core'
import { IconDownload, IconX } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useSayTrouble } from '../../components'
import { useT } from '../../i18n'
import { useHandOut } from '../../ipc'
import { FilePages } from './FilePages'
import css from './Viewer.module.css'

export function FileOver({
  file,
  name,
  media,
  onClose,
}: {
  file: string
  name: string
  media: string
  onClose: () => void
}) {
  const t = useT()
  const { save } = useHandOut(useSayTrouble())
  useEffect(() => {
    const before = document.activeElement
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && onClose()
    addEventListener('keydown', onKey)
    document.body.style.overflow = 'hidden'
    return () => {
      removeEventListener('keydown', onKey)
      document.body.style.overflow = ''
      // Back to the button that opened it.
      if (before instanceof HTMLElement) before.focus()
    }
  }, [onClose])
  return (
    <Portal>
      <FocusTrap active>
        <div className={css.over} role="dialog" aria-modal aria-label={name}>
          <header className={css.top}>
            <p className={css.name}>{name}</p>
            <ActionIcon
              variant="subtle"
              size="lg"
              color="gray"
              aria-label={t.viewer.save}
              onClick={() => save(file, name)}
            >
              <IconDownload size="1.25rem" stroke={1.6} aria-hidden />
            </ActionIcon>
            <ActionIcon variant="subtle" size="lg" color="gray" aria-label={t.common.close} onClick={onClose}>
              <IconX size="1.25rem" stroke={1.6} aria-hidden />
            </ActionIcon>
          </header>
          <div className={css.body}>
            <FilePages file={file} name={name} media={media} />
          </div>
        </div>
      </FocusTrap>
    </Portal>
  )
}
