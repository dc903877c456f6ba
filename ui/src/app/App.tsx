// The whole window: what stands around every page, and which page it is.

import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { useColorScheme } from '@mantine/hooks'
import { Notifications } from '@mantine/notifications'
import { type ReactNode, useEffect } from 'react'
import 'dayjs/locale/en-gb'
import 'dayjs/locale/zh-cn'
import { Loaded } from '../components'
import { CalculatorsAlone, CourtsAlone } from '../features/calculators'
import { Idle, Unlock } from '../features/lock'
import { AutoBackup } from '../features/settings'
import { NoBook } from '../features/welcome'
import { LangProvider, LOCALE, systemLang } from '../i18n'
import { useAsk, useDrops, useMoves } from '../ipc'
import { usePlace } from '../router'
import { theme, variables } from '../styles/theme'
import { Boundary } from './Boundary'
import { Frame } from './Frame'
import css from './Frame.module.css'
import { Page } from './Page'
import { UndoToasts } from './UndoToasts'

export function App() {
  useMoves()
  useDrops()
  return (
    <Look>
      <Boundary>
        <Book />
      </Boundary>
    </Look>
  )
}

function Book() {
  const status = useAsk('book.status', {})
  const { path } = usePlace()
  if (status.data === undefined || status.error)
    return (
      <main className={css.alone}>
        <Loaded of={status}>{() => null}</Loaded>
      </main>
    )
  if (status.data.book === null)
    return path[0] === 'calculators' ? (
      <CalculatorsAlone today={status.data.today} />
    ) : path[0] === 'courts' ? (
      <CourtsAlone today={status.data.today} />
    ) : status.data.locked !== null ? (
      <Unlock book={status.data.locked} />
    ) : (
      <NoBook status={status.data} />
    )
  return (
    <Frame status={status.data} book={status.data.book}>
      <AutoBackup book={status.data.book} />
      <Idle book={status.data.book} />
      <Boundary>
        <Page status={status.data} book={status.data.book} />
      </Boundary>
    </Frame>
  )
}

/** Language, scheme and size of type, as the settings say. Changing them loses nothing on the screen. */
function Look({ children }: { children: ReactNode }) {
  const settings = useAsk('settings.read', {}).data
  const system = useColorScheme('light', { getInitialValueInEffect: false })
  const scheme = settings?.scheme === 'light' || settings?.scheme === 'dark' ? settings.scheme : system
  const lang = settings?.language === 'zh' || settings?.language === 'en' ? settings.language : systemLang()
  const large = settings?.large ?? false
  useEffect(() => {
    document.documentElement.lang = LOCALE[lang]
    document.documentElement.classList.toggle('large', large)
  }, [lang, large])
  return (
    <LangProvider value={lang}>
      <MantineProvider theme={theme} cssVariablesResolver={variables} forceColorScheme={scheme}>
        <DatesProvider settings={{ locale: lang === 'zh' ? 'zh-cn' : 'en-gb', firstDayOfWeek: 1 }}>
          <Notifications position="bottom-right" limit={4} zIndex={400} />
          <UndoToasts />
          {children}
        </DatesProvider>
      </MantineProvider>
    </LangProvider>
  )
}
