// Whether a pack has dividers between its exhibits, and for which way of printing.

import { Select } from '@mantine/core'
import { choices, useT } from '../i18n'

export function Dividers({
  value,
  onChange,
}: {
  value: string | null
  onChange: (value: string | null) => void
}) {
  const t = useT()
  return (
    <Select
      label={t.packing.tabs}
      description={t.packing.tabsWhy}
      value={value ?? 'none'}
      data={choices(t.packTabs)}
      allowDeselect={false}
      onChange={said => onChange(said === 'none' ? null : said)}
    />
  )
}
