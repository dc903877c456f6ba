// A word at the edge of the window that goes away by itself.

import { type NotificationData, notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { sayTrouble, type Told, useT } from '../i18n'

/** Shows a word, with a close button that has a name. */
export function useToast() {
  const t = useT()
  const label = t.common.close
  return useCallback(
    (about: NotificationData) => notifications.show({ closeButtonProps: { 'aria-label': label }, ...about }),
    [label],
  )
}

/** Takes a word away. */
export const hideToast = (id: string) => notifications.hide(id)

/** Says what went wrong, where there is no place for it on the page; stays until it is closed. */
export function useSayTrouble() {
  const t = useT()
  const toast = useToast()
  return useCallback(
    (trouble: Told) => {
      const said = sayTrouble(t, trouble)
      toast({ title: said.what, message: said.help, color: 'amber', autoClose: false })
    },
    [t, toast],
  )
}
