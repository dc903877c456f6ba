// After every change: a word that it is done, and a way back. And a word when files could not be taken.

import { Button } from '@mantine/core'
import { useCallback, useEffect, useRef } from 'react'
import { hideToast, useSayTrouble, useToast } from '../components'
import { sayCode, useT } from '../i18n'
import { type Done, useDo, useDone, useHost } from '../ipc'
import css from './UndoToasts.module.css'

/** Long enough to read and to reach for the button. */
const SHOWN = 10_000

export function UndoToasts() {
  const t = useT()
  const host = useHost()
  const toast = useToast()
  const { run, trouble } = useDo('book.undo')
  const last = useRef<string | null>(null)

  useDone(
    useCallback(
      ({ name, act }: Done) => {
        if (name === 'book.undo') {
          toast({ message: t.history.undone, autoClose: 5000 })
          return
        }
        // One way back at a time: the earlier ones are in the history.
        if (last.current !== null) hideToast(last.current)
        const id = `done-${act}`
        last.current = id
        toast({
          id,
          autoClose: SHOWN,
          message: (
            <span className={css.line}>
              <span>{sayCode(t.done, name.replace('.', '-'))}</span>
              <Button
                size="compact-sm"
                variant="light"
                onClick={() => {
                  hideToast(id)
                  void run({ act, why: t.history.atOnce })
                }}
              >
                {t.history.undo}
              </Button>
            </span>
          ),
        })
      },
      [t, run, toast],
    ),
  )

  const warn = useSayTrouble()
  useEffect(() => host.on('refused', warn), [host, warn])
  useEffect(() => {
    if (trouble) warn(trouble)
  }, [trouble, warn])
  return null
}
