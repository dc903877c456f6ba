// Where it goes: printer, one side or both, and what the system said of it.

import { Button, NativeSelect, Radio } from '@mantine/core'
import { useState } from 'react'
import { ErrorNote, JobBar, Note, useSayTrouble } from '../../components'
import { sayCode, sayReason, useT } from '../../i18n'
import { type Printed, type PrintSheet, type PrintView, useDo, useHandOut } from '../../ipc'
import css from './Print.module.css'
import { Turn } from './Turn'

export function Settings({
  view,
  filing,
  copies,
  called,
  fronts,
  onFronts,
}: {
  view: PrintView
  filing: string
  copies: number[]
  called: (sheet: PrintSheet) => string
  /** What went out with its fronts, whose backs are to come. */
  fronts: Printed | null
  onFronts: (printed: Printed | null) => void
}) {
  const t = useT()
  const print = useDo('print.run')
  const { save } = useHandOut(useSayTrouble())
  const [printer, setPrinter] = useState(view.usual ?? view.printers[0] ?? '')
  const [sides, setSides] = useState('both')
  const all = copies.reduce((sum, count) => sum + count, 0)
  const onSheet = sides === 'both' ? 2 : 1
  const paper = view.sheets.reduce(
    (sum, sheet, at) => sum + Math.ceil(sheet.pages / onSheet) * (copies[at] ?? 0),
    0,
  )
  // It says of itself that it cannot turn a sheet over, so whoever prints does.
  const hasBacks = view.sheets.some((sheet, at) => sheet.pages > 1 && (copies[at] ?? 0) > 0)
  const turns = view.oneSided.includes(printer) && hasBacks
  const byHand = turns && sides === 'both'
  const asked = { printer, bothSides: sides === 'both', filing: filing === '' ? null : filing }
  const go = async () => {
    const sheets = view.sheets.map((sheet, at) => ({ file: sheet.file, copies: copies[at] ?? 0 }))
    const printed = await print.run({ ...asked, byHand: byHand ? 'fronts' : null, sheets })
    if (byHand && printed) onFronts(printed)
  }
  // Only what has its front out has a back to be printed.
  const turn = async (first: string) => {
    const printed = await print.run({ ...asked, byHand: `backs-from-${first}`, sheets: fronts?.jobs ?? [] })
    if (printed) onFronts(null)
  }
  const done = fronts === null ? print.data : undefined
  // An instance of a printer is the usual one and stands in no list.
  const printers =
    view.usual !== null && !view.printers.includes(view.usual)
      ? [view.usual, ...view.printers]
      : view.printers
  return (
    <>
      <Radio.Group label={t.printing.sides} value={sides} onChange={setSides}>
        <Radio
          mt="xs"
          size="sm"
          value="both"
          label={turns ? t.printing.byHand : t.printing.both}
          description={turns ? t.printing.byHandWhy : undefined}
          disabled={fronts !== null}
        />
        <Radio mt="xs" size="sm" value="one" label={t.printing.one} disabled={fronts !== null} />
      </Radio.Group>
      {view.system === 'ready' && (
        <NativeSelect
          label={t.printing.printer}
          value={printer}
          disabled={fronts !== null}
          onChange={event => setPrinter(event.currentTarget.value)}
          data={printers.map(name => ({
            value: name,
            label: name === view.usual ? `${name}${t.printing.usual}` : name,
          }))}
        />
      )}
      <p className={css.small}>
        <span className={css.sum}>{t.printing.inAll(all, paper)}</span> {t.printing.fresh}
      </p>
      {view.against.length > 0 && (
        <Note tone="seal" title={t.printing.against}>
          {t.printing.againstWhy}
          <ul>
            {view.against.map(reason => (
              <li key={`${reason.code} ${reason.about.join()}`}>{sayReason(t.against, reason)}</li>
            ))}
          </ul>
        </Note>
      )}
      {view.locked && (
        <Note tone="amber" title={t.printing.lockedTitle}>
          {t.printing.lockedWhy}
        </Note>
      )}
      {view.system !== 'ready' && <Note tone="amber">{sayCode(t.printSystem, view.system)}</Note>}
      {print.running && <JobBar label={t.printing.running} progress={print.progress} onStop={print.cancel} />}
      {print.trouble && <ErrorNote trouble={print.trouble} />}
      {fronts && (
        <Turn printed={fronts} running={print.running} onBacks={turn} onLeave={() => onFronts(null)} />
      )}
      {done && (
        <div role="status">
          <Note
            tone={done.stopped ? 'amber' : 'green'}
            title={
              done.stopped
                ? t.printing.partly(done.jobs.length, copies.filter(count => count > 0).length)
                : t.printing.done(done.jobs.length, done.printer)
            }
          >
            {t.printing.doneWhy}
            {done.jobs.some(job => job.job !== '') && (
              <p className={css.small}>
                {done.jobs.map(job => t.printing.job(job.job)).join(t.common.comma)}
              </p>
            )}
          </Note>
          {done.stopped && <ErrorNote trouble={done.stopped} />}
        </div>
      )}
      <div className={css.acts}>
        {view.system === 'ready' && fronts === null && (
          <Button
            onClick={() => void go()}
            loading={print.running}
            disabled={all === 0 || view.against.length > 0}
          >
            {byHand ? t.printing.runFronts : t.printing.run}
          </Button>
        )}
        {/* A set is saved as a folder where it is put together. */}
        {view.against.length === 0 &&
          (view.sheets.length === 1 || view.system !== 'ready') &&
          view.sheets.map(sheet => (
            <Button
              key={sheet.file}
              variant="default"
              onClick={() => save(sheet.file, `${called(sheet)}.pdf`)}
            >
              {t.printing.save}
              {view.sheets.length > 1 && ` · ${called(sheet)}`}
            </Button>
          ))}
      </div>
    </>
  )
}
