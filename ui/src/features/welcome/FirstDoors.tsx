// A book with nothing in it: three doors.

import { Button } from '@mantine/core'
import { IconBook2, IconFileImport, IconMessageQuestion } from '@tabler/icons-react'
import { ErrorNote, PageHead } from '../../components'
import { useT } from '../../i18n'
import { useDo } from '../../ipc'
import { go } from '../../router'
import css from './Welcome.module.css'

export function FirstDoors() {
  const t = useT()
  const close = useDo('book.close')
  return (
    <>
      <PageHead title={t.welcome.doors} sub={t.welcome.doorsSub} />
      <ul className={css.doors}>
        <li className={css.first}>
          <IconFileImport size="1.875rem" stroke={1.4} aria-hidden />
          <h2>{t.welcome.import}</h2>
          <p>{t.welcome.importWhat}</p>
          <Button onClick={() => go('/import')}>{t.welcome.importDo}</Button>
        </li>
        <li>
          <IconMessageQuestion size="1.875rem" stroke={1.4} aria-hidden />
          <h2>{t.interview.door}</h2>
          <p>{t.interview.doorWhat}</p>
          <Button variant="default" onClick={() => go('/new')}>
            {t.interview.title}
          </Button>
          <Button variant="subtle" color="gray" onClick={() => go('/debt')}>
            {t.welcome.handDo}
          </Button>
        </li>
        <li>
          <IconBook2 size="1.875rem" stroke={1.4} aria-hidden />
          <h2>{t.welcome.other}</h2>
          <p>{t.welcome.otherWhat}</p>
          <Button variant="default" loading={close.running} onClick={() => close.run({})}>
            {t.welcome.otherDo}
          </Button>
        </li>
      </ul>
      {close.trouble && <ErrorNote trouble={close.trouble} />}
    </>
  )
}
