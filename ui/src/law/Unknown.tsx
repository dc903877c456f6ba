// What is not known of the law, said once and quietly where a figure rests on it, with a way to say it.

import { Button } from '@mantine/core'
import { useState } from 'react'
import { Note } from '../components'
import { day, useLang, useT } from '../i18n'
import { type Reason, useAsk } from '../ipc'
import { Link } from '../router'
import { Found } from './Found'

/** The notice of months without a published rate: the months, and the day and per cent of the one used. */
export function RatesUnknown({ notices }: { notices: Reason[] }) {
  const t = useT()
  const lang = useLang()
  const [open, setOpen] = useState(false)
  const book = useAsk('book.status', {}).data?.book
  const unknown = notices.find(notice => notice.code === 'rate-unknown')
  if (unknown === undefined) return null
  const [months = '', on = '', percent = ''] = unknown.about
  const named = months
    .split(/[、,]\s*/)
    .map(t.known.month)
    .join(t.common.comma)
  return (
    <>
      <Note
        title={t.known.unknownTitle(named)}
        // What she looked up is kept in her book; calculators work without one.
        action={
          book && (
            <Button variant="default" size="xs" onClick={() => setOpen(true)}>
              {t.known.found}
            </Button>
          )
        }
      >
        {t.known.unknownText(day(on, lang, 'long'), percent)}
      </Note>
      <Found opened={open} onClose={() => setOpen(false)} />
    </>
  )
}

/** The notice of years whose holidays are not known. */
export function YearsUnknown({ notices }: { notices: Reason[] }) {
  const t = useT()
  const unknown = notices.find(notice => notice.code === 'years-unknown')
  if (unknown === undefined) return null
  return (
    <Note action={<Link to="/settings?at=law">{t.known.addIt}</Link>}>
      {t.known.yearsUnknown(unknown.about.join(t.common.comma))}
    </Note>
  )
}
