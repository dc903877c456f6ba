// From one matter to the next by a key, and a yes or no to the one at hand.

import { useEffect } from 'react'

/** Keys are for the page while nothing is being typed or picked. */
const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) ||
    target.getAttribute('role') === 'option')

function turn(by: 1 | -1) {
  const all = [...document.querySelectorAll<HTMLElement>('main article')]
  const here = all.findIndex(each => each.contains(document.activeElement))
  const next = all[here === -1 ? (by === 1 ? 0 : all.length - 1) : here + by]
  next?.querySelector<HTMLElement>('[data-act="yes"], button')?.focus()
}

/** J and K go from matter to matter, Y and N answer the one that has the focus. */
export function useKeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
      const here = document.activeElement?.closest('article')
      const press = (act: string) => here?.querySelector<HTMLElement>(`[data-act="${act}"]`)?.click()
      switch (event.key.toLowerCase()) {
        case 'j':
          turn(1)
          break
        case 'k':
          turn(-1)
          break
        case 'y':
          press('yes')
          break
        case 'n':
          press('no')
          break
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
