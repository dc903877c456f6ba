// The choice of the window's language, for the pages that stand before any book is open.

import { SegmentedControl } from '@mantine/core'
import { useLang, useT } from '../i18n'

export function LanguageSwitch({ onChoose }: { onChoose: (language: string) => void }) {
  const t = useT()
  const lang = useLang()
  return (
    <SegmentedControl
      size="xs"
      aria-label={t.settings.language}
      value={lang}
      onChange={onChoose}
      data={[
        { value: 'zh', label: t.settings.zh },
        { value: 'en', label: t.settings.en },
      ]}
    />
  )
}
