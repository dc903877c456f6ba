// What must be known on every page: that the book can only be read, that it lies in a synced folder,
// that the law data is old.

import { Button } from '@mantine/core'
import { Note } from '../components'
import { count, day, knows, moment, sayCode, useLang, useT } from '../i18n'
import { type BookStatus, type OpenBookView, useDo } from '../ipc'
import { Link } from '../router'
import css from './Frame.module.css'

/** Law data older than this is worth a word. */
const OLD = 90

export function Banners({ status, book }: { status: BookStatus; book: OpenBookView }) {
  const t = useT()
  const lang = useLang()
  const goOn = useDo('book.go-on')
  const { readOnly } = book
  const about = readOnly?.made
    ? [moment(readOnly.made, lang)]
    : readOnly?.entry
      ? [String(readOnly.entry)]
      : []
  const old = status.law.ageDays > OLD
  if (readOnly === null && book.syncedBy === null && !old && !book.cutShort) return null
  return (
    <div className={css.banners}>
      {readOnly && (
        <Note
          tone={readOnly.why === 'copy' ? 'amber' : 'seal'}
          title={t.banner.readOnly}
          action={
            readOnly.why === 'entries-gone' ? (
              <Button variant="default" size="xs" loading={goOn.running} onClick={() => goOn.run({})}>
                {t.backup.goOn}
              </Button>
            ) : (
              readOnly.why !== 'copy' && <Link to="/settings">{t.banner.check}</Link>
            )
          }
        >
          {knows(t.readOnly, readOnly.why) ? sayCode(t.readOnly, readOnly.why, about) : readOnly.why}
        </Note>
      )}
      {book.cutShort && (
        <Note tone="amber">
          {t.backup.cutShort(count(book.entries))}
          {book.halfFiles > 0 && ` ${t.backup.halfFiles(book.halfFiles)}`}
        </Note>
      )}
      {book.syncedBy && <Note tone="amber">{t.banner.synced(book.syncedBy)}</Note>}
      {old && (
        <Note action={<Link to="/settings?at=law">{t.banner.toLaw}</Link>}>
          {t.banner.law(status.law.ageDays, day(status.law.checkedOn, lang, 'long'))}
        </Note>
      )}
    </div>
  )
}
