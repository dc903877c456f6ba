// What is printed, over the page: the very pages on the right, copies, sides and printer on the left.

import { NumberInput } from '@mantine/core'
import { type ComponentType, useState } from 'react'
import { Empty, Loaded, Over } from '../../components'
import { sayCode, useT } from '../../i18n'
import { type Printed, type PrintSheet, type PrintView, useAsk } from '../../ipc'
import css from './Print.module.css'
import { Settings } from './Settings'

/** What shows the pages of a file; given from above, because features do not know each other. */
export type Pages = ComponentType<{ file: string; name: string }>

export function PrintOver({
  file,
  filing,
  name,
  Pages,
  onClose,
}: {
  /** The PDF that is printed, by its SHA-256. */
  file: string
  /** Or the debtor whose set for the court is. */
  filing: string
  /** What the PDF is called, where the book does not know it. */
  name: string
  Pages: Pages
  onClose: () => void
}) {
  const t = useT()
  const [defendants, setDefendants] = useState<number | null>(null)
  const asked = { files: file === '' ? [] : [file], filing: filing === '' ? null : filing, defendants }
  const shown = useAsk('print.show', asked, { keep: true })
  const title = filing === '' ? t.printing.title : t.printing.setTitle
  return (
    <Over title={title} onClose={onClose}>
      <Loaded of={shown}>
        {view =>
          view.sheets.length === 0 ? (
            <Empty title={t.printing.empty} />
          ) : (
            <Body
              // Another number of defendants proposes other copies.
              key={`${view.sheets.map(sheet => sheet.file).join()} ${view.defendants}`}
              view={view}
              filing={filing}
              name={name}
              Pages={Pages}
              onDefendants={setDefendants}
            />
          )
        }
      </Loaded>
    </Over>
  )
}

const proposed = (sheet: PrintSheet) => sheet.copies.reduce((all, each) => all + each.count, 0)

function Body({
  view,
  filing,
  name,
  Pages,
  onDefendants,
}: {
  view: PrintView
  filing: string
  name: string
  Pages: Pages
  onDefendants: (all: number) => void
}) {
  const t = useT()
  const [copies, setCopies] = useState(() => view.sheets.map(proposed))
  const [seen, setSeen] = useState(0)
  // While the backs are to come, what lies in the pile stays as it is.
  const [fronts, setFronts] = useState<Printed | null>(null)
  const called = (sheet: PrintSheet) =>
    sheet.form === null
      ? sheet.name === ''
        ? name || t.printing.file
        : t.printing.pack(sheet.name)
      : `${sayCode(t.forms, sheet.form)} ${sheet.name}`
  const looked = view.sheets[seen] ?? view.sheets[0]
  return (
    <div className={css.body}>
      <div className={css.form}>
        {view.defendants !== null && (
          <NumberInput
            label={t.printing.defendants}
            description={t.printing.defendantsWhy}
            value={view.defendants}
            disabled={fronts !== null}
            onChange={all => typeof all === 'number' && all >= 1 && all <= 98 && onDefendants(all)}
            min={1}
            max={98}
            allowDecimal={false}
            clampBehavior="strict"
          />
        )}
        <section aria-label={t.printing.what}>
          <ul className={css.sheets}>
            {view.sheets.map((sheet, at) => (
              <li key={sheet.file} data-shown={view.sheets.length > 1 && at === seen}>
                <div>
                  <button
                    type="button"
                    className={css.name}
                    aria-pressed={at === seen}
                    onClick={() => setSeen(at)}
                  >
                    {called(sheet)}
                  </button>
                  <p className={css.small}>
                    {t.printing.pages(sheet.pages)}
                    {sheet.copies.length > 0 &&
                      ` · ${sheet.copies
                        .map(each => sayCode(t.printedFor, each.whom, [String(each.count)]))
                        .join(t.common.comma)}`}
                  </p>
                </div>
                <NumberInput
                  size="xs"
                  aria-label={t.printing.copiesOf(called(sheet))}
                  value={copies[at] ?? 0}
                  disabled={fronts !== null}
                  onChange={count =>
                    setCopies(
                      copies.map((had, n) => (n === at ? (typeof count === 'number' ? count : 0) : had)),
                    )
                  }
                  min={0}
                  max={99}
                  allowDecimal={false}
                  clampBehavior="strict"
                />
                {sheet.notices.map(reason => (
                  <p key={reason.code} className={css.warn}>
                    {sayCode(t.printNotices, reason.code)}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </section>
        <Settings
          view={view}
          filing={filing}
          copies={copies}
          called={called}
          fronts={fronts}
          onFronts={setFronts}
        />
      </div>
      <section className={css.preview} aria-label={t.printing.preview}>
        <p className={css.hint}>{t.printing.previewWhy}</p>
        {looked && <Pages key={looked.file} file={looked.file} name={called(looked)} />}
      </section>
    </div>
  )
}
