// While a locked book is open: says now and then that somebody is there, for the book is shut when
// nobody is. What decides is behind the seam, so that a page that sleeps cannot keep it open.

import { useEffect } from 'react'
import { type OpenBookView, useHost } from '../../ipc'

/** Said at most so often, in milliseconds. */
const EVERY = 20_000

export function Idle({ book }: { book: OpenBookView }) {
  const host = useHost()
  const { locked } = book
  useEffect(() => {
    if (!locked) return
    let said = Date.now()
    const there = () => {
      if (Date.now() - said < EVERY) return
      said = Date.now()
      // That the book was shut meanwhile is told by its own event.
      void host.call('lock.stay', {}).catch(() => undefined)
    }
    const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const
    for (const sign of signs) addEventListener(sign, there, { passive: true })
    return () => {
      for (const sign of signs) removeEventListener(sign, there)
    }
  }, [locked, host])
  return null
}
