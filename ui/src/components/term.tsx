// A legal term, with its everyday meaning one click away.

import { Popover } from '@mantine/core'
import type { ReactNode } from 'react'
import css from './term.module.css'

export function Term({ children, means }: { children: ReactNode; means: ReactNode }) {
  return (
    <Popover width={340} position="bottom-start">
      <Popover.Target>
        <button type="button" className={css.term}>
          {children}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={css.means}>{means}</Popover.Dropdown>
    </Popover>
  )
}
