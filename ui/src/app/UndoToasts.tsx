// After every change: a word that it is done, and a way back. And a word when files could not be taken.

import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useCallback, useEffect } from 'react'
import { sayCode, sayTrouble, useT } from '../i18n'
import { type Done, type Trouble, useDo, useDone, useHost } from '../ipc'
import css from './UndoToasts.module.css'

/** Long enough to read and to reach for the button. */
const SHOWN = 12_000

export function UndoToasts() {
  const t = useT()
  const host = useHost()
  const { run, trouble } = useDo('book.undo')

  useDone(
    useCallback(
      ({ name, act }: Done) => {
        if (name === 'book.undo') {
          notifications.show({ message: t.history.undone, autoClose: 5000 })
          return
        }
        const id = `done-${act}`
        notifications.show({
          id,
          autoClose: SHOWN,
          closeButtonProps: { 'aria-label': t.common.close },
          message: (
            <span className={css.line}>
              <span>{sayCode(t.done, name.replace('.', '-'))}</span>
              <Button
                size="compact-sm"
                variant="light"
                onClick={() => {
                  notifications.hide(id)
                  void run({ act, why: t.history.atOnce })
                }}
              >
                {t.history.undo}
              </Button>
            </span>
          ),
        })
      },
      [t, run],
    ),
  )

  const warn = useCallback(
    (about: Trouble) => {
      const said = sayTrouble(t, about)
      notifications.show({ title: said.what, message: said.help, color: 'amber', autoClose: false })
    },
    [t],
  )
  useEffect(() => host.on('refused', warn), [host, warn])
  useEffect(() => {
    if (trouble) warn(trouble)
  }, [trouble, warn])
  return null
}
