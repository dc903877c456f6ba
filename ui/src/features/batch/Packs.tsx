// The packs of many cases: what differs since the last of each, and a run that builds them.

import { Button, Checkbox, NumberInput, Switch } from '@mantine/core'
import { useState } from 'react'
import {
  Amount,
  Card,
  Chip,
  Day,
  Dividers,
  Empty,
  ErrorNote,
  InTheOpen,
  JobBar,
  Loaded,
  Note,
  Pad,
  Table,
  type Tone,
  tableCss,
} from '../../components'
import { day, money, sayCode, sayReason, sayStands, sayTrouble, useLang, useT } from '../../i18n'
import { type PackRow, type PacksBuilt, type PacksView, type StandsChanged, useAsk, useDo } from '../../ipc'
import { PackCame, PackTemplatePick } from '../../packing'
import { Link, to } from '../../router'
import css from './Batch.module.css'

const TONES: Record<string, Tone> = {
  new: 'amber',
  changed: 'amber',
  same: 'green',
  lost: 'amber',
  built: 'green',
  before: 'green',
  failed: 'seal',
  left: 'grey',
}

export function Packs() {
  const found = useAsk('batch.packs', {}, { keep: true })
  if (found.error) return <ErrorNote trouble={found.error} />
  return <Loaded of={found}>{view => <Run view={view} />}</Loaded>
}

function Run({ view }: { view: PacksView }) {
  const t = useT()
  const lang = useLang()
  const build = useDo('batch.build')
  const due = view.rows.filter(row => row.is !== 'same').map(row => row.debtor)
  const [said, setSaid] = useState<ReadonlySet<string> | null>(null)
  const [template, setTemplate] = useState(view.template)
  const [anew, setAnew] = useState(false)
  const locked = useAsk('book.status', {}).data?.book?.locked ?? false
  const [inTheOpen, setInTheOpen] = useState(false)
  const barred = locked && !inTheOpen
  const picked = said ?? new Set(due)
  const chosen = view.rows.filter(row => picked.has(row.debtor)).map(row => row.debtor)
  const run = async (resume: boolean) => {
    const done = await build.run({
      debtors: resume ? [] : chosen,
      template,
      resume,
      anew,
      inTheOpen,
    })
    if (done) setSaid(null)
  }
  if (view.rows.length === 0) return <Empty title={t.batch.noPacks} />
  return (
    <div className={css.stack}>
      {view.unfinished && !build.running && (
        <Note
          tone="amber"
          title={t.batch.unfinished(
            day(view.unfinished.began, lang, 'long'),
            view.unfinished.done,
            view.unfinished.of,
          )}
          action={
            <Button size="xs" disabled={barred} onClick={() => run(true)}>
              {t.batch.resume}
            </Button>
          }
        >
          {t.batch.unfinishedWhy}
        </Note>
      )}
      {build.running && <JobBar label={t.batch.building} progress={build.progress} onStop={build.cancel} />}
      {build.trouble && <ErrorNote trouble={build.trouble} />}
      {build.data && !build.running && <Result built={build.data} />}
      <Card title={t.batch.template} id="template">
        <Pad>
          <div className={css.asked}>
            <div className={css.whole}>
              <PackTemplatePick
                value={template.named ?? null}
                onChange={named => setTemplate({ ...template, named })}
              />
            </div>
            {!template.named && (
              <>
                <div className={css.whole}>
                  <Dividers
                    value={template.tabs ?? null}
                    onChange={tabs => setTemplate({ ...template, tabs })}
                  />
                </div>
                <Switch
                  label={t.batch.upload}
                  checked={template.upload}
                  onChange={event => setTemplate({ ...template, upload: event.currentTarget.checked })}
                />
              </>
            )}
            {template.upload && !template.named && (
              <>
                <NumberInput
                  label={t.batch.largest}
                  value={template.largest ?? ''}
                  onChange={value =>
                    setTemplate({
                      ...template,
                      largest: typeof value === 'number' && value > 0 ? value : null,
                    })
                  }
                  min={1}
                  allowDecimal={false}
                />
                <Switch
                  label={t.batch.scale}
                  checked={template.scale}
                  onChange={event => setTemplate({ ...template, scale: event.currentTarget.checked })}
                />
              </>
            )}
            <Switch
              label={t.batch.anew}
              checked={anew}
              onChange={event => setAnew(event.currentTarget.checked)}
            />
            {locked && <InTheOpen said={inTheOpen} onSay={setInTheOpen} />}
          </div>
        </Pad>
      </Card>
      <Card
        title={t.batch.packsOf}
        hint={t.batch.packsHint}
        id="packs"
        aside={
          <div className={css.acts}>
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              onClick={() => setSaid(picked.size > 0 ? new Set() : new Set(view.rows.map(row => row.debtor)))}
            >
              {picked.size > 0 ? t.batch.nobody : t.batch.everyone}
            </Button>
            <Button
              size="xs"
              disabled={chosen.length === 0 || build.running || barred}
              onClick={() => run(false)}
            >
              {t.batch.start(chosen.length)}
            </Button>
          </div>
        }
      >
        <Rows
          rows={view.rows}
          label={t.batch.packsOf}
          picked={picked}
          onPick={(debtor, on) => {
            const next = new Set(picked)
            if (on) next.add(debtor)
            else next.delete(debtor)
            setSaid(next)
          }}
        />
      </Card>
    </div>
  )
}

function Result({ built }: { built: PacksBuilt }) {
  const t = useT()
  const told = built.rows.filter(row => row.is !== 'same' && row.is !== 'left')
  return (
    <Card title={t.batch.result} id="result">
      <Pad>
        <p role="status" className={css.counts}>
          {Object.entries(built.counts).map(([is, n]) => (
            <span key={is}>
              <Chip tone={TONES[is] ?? 'grey'}>{sayCode(t.packIs, is)}</Chip> <b className="num">{n}</b>
            </span>
          ))}
        </p>
        {built.stopped && <p>{t.batch.stopped}</p>}
      </Pad>
      {told.length > 0 && <Rows rows={told} label={t.batch.result} />}
    </Card>
  )
}

function Rows({
  rows,
  label,
  picked,
  onPick,
}: {
  rows: PackRow[]
  label: string
  picked?: ReadonlySet<string>
  onPick?: (debtor: string, on: boolean) => void
}) {
  const t = useT()
  return (
    <Table label={label}>
      <thead>
        <tr>
          <th scope="col">{t.batch.debtor}</th>
          <th scope="col" className={tableCss.r}>
            {t.batch.evidence}
          </th>
          <th scope="col">{t.batch.pack}</th>
          <th scope="col">{t.batch.isNow}</th>
          <th scope="col">{onPick ? t.batch.differs : t.batch.news}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.debtor}>
            <th scope="row">
              <div className={css.pick}>
                {onPick && (
                  <Checkbox
                    aria-label={t.batch.pick(row.name)}
                    checked={picked?.has(row.debtor) ?? false}
                    onChange={event => onPick(row.debtor, event.currentTarget.checked)}
                  />
                )}
                <Link to={`${to('case', row.debtor, 'papers')}?at=packs`}>{row.name}</Link>
              </div>
            </th>
            <td className={`num ${tableCss.r}`}>{t.batch.pieces(row.pieces)}</td>
            <td>
              {row.built === null ? '—' : <Day value={row.built} />}
              {row.pack && <small>{row.pack}</small>}
            </td>
            <td className={css.state}>
              <Chip tone={TONES[row.is] ?? 'grey'}>{sayCode(t.packIs, row.is)}</Chip>
            </td>
            <td>
              <News row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** What differs since the last pack, and what came of one that was built just now. */
function News({ row }: { row: PackRow }) {
  const t = useT()
  if (row.failure) return <span>{sayTrouble(t, row.failure).what}</span>
  const differs = row.what.length + row.changes.length + row.payments.length > 0
  const came = row.placeholders.length > 0 || (row.scans?.unread ?? 0) > 0 || (row.scans?.read ?? 0) > 0
  if (!differs && !came)
    return <span className="quiet">{row.built === null || row.is === 'built' ? '—' : t.batch.nothing}</span>
  return (
    <div className={css.reasons}>
      {differs && <Differs row={row} />}
      <PackCame pack={row} />
    </div>
  )
}

function Differs({ row }: { row: PackRow }) {
  const t = useT()
  return (
    <ul className={css.reasons}>
      {row.what.map(reason => (
        <li key={`${reason.code} ${reason.about.join()}`}>{sayReason(t.batchDiffers, reason)}</li>
      ))}
      {row.payments.length > 0 && (
        <li>
          {t.batch.paid(row.payments.length)}
          {row.payments.map((paid, at) => (
            // Two payments of one day and amount are two.
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing else tells them apart
            <span key={at} className={css.paid}>
              <Day value={paid.on} /> <Amount value={paid.amount} />
            </span>
          ))}
        </li>
      )}
      {row.changes.map(change => (
        <li key={change.code}>
          {sayStands(t.stands, change.code)}{' '}
          <span className="num">{t.papers.wasNow(told(change, change.then), told(change, change.now))}</span>
        </li>
      ))}
    </ul>
  )
}

const told = (change: StandsChanged, value: string) =>
  change.code.startsWith('sum.') && value !== '' ? money(value) : value || '—'
