// Backing the book up: how it stands, now, by itself, what is there, and whether it can be restored.

import { Button, NumberInput, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import {
  Card,
  Chip,
  ErrorNote,
  Facts,
  JobBar,
  More,
  Note,
  Pad,
  Restored,
  StillWrong,
  useSayTrouble,
} from '../../components'
import { moment, size, useLang, useT } from '../../i18n'
import { type BackupView, type Picked, useAsk, useDo, usePickFolder } from '../../ipc'
import { go } from '../../router'
import css from './Settings.module.css'

export function Backup() {
  const t = useT()
  const shown = useAsk('backup.show', {})
  if (shown.error)
    return (
      <Card title={t.backup.title} id="backup">
        <Pad>
          <ErrorNote trouble={shown.error} />
        </Pad>
      </Card>
    )
  return shown.data ? <Known view={shown.data} /> : null
}

function Known({ view }: { view: BackupView }) {
  const t = useT()
  const lang = useLang()
  const write = useDo('backup.write')
  const rehearse = useDo('backup.rehearse')
  const busy = write.running || rehearse.running
  const { last, rehearsed } = view
  const tried = rehearse.data
  return (
    <Card
      title={t.backup.title}
      hint={t.backup.why}
      id="backup"
      aside={
        !busy && (
          <Button
            variant={view.state === 'fine' && last !== null ? 'default' : 'filled'}
            size="xs"
            onClick={() => write.run({ folder: null })}
          >
            {t.backup.now}
          </Button>
        )
      }
    >
      <Pad>
        <div className={css.form}>
          <Standing view={view} />
          <Facts
            rows={[
              { name: t.backup.where, is: <code>{view.plan?.folder ?? view.suggested}</code> },
              ...(last === null ? [] : [{ name: t.backup.last, is: `${last.name} · ${size(last.bytes)}` }]),
              { name: t.backup.packs, is: t.backup.packsWhy },
              {
                name: t.backup.rehearsed,
                is:
                  rehearsed === null
                    ? t.backup.never
                    : (rehearsed.passed ? t.backup.passed : t.backup.notPassed)(moment(rehearsed.at, lang)),
              },
            ]}
          />
          {view.sameDisk && <Note tone="amber">{t.backup.sameDisk}</Note>}
          {last !== null && last.lacking.length > 0 && (
            <Note tone="seal">{t.backup.lacking(last.lacking.join('、'))}</Note>
          )}
          {write.running && (
            <JobBar label={t.backup.running} progress={write.progress} onStop={write.cancel} />
          )}
          {rehearse.running && (
            <JobBar label={t.backup.rehearsing} progress={rehearse.progress} onStop={rehearse.cancel} />
          )}
          {write.trouble && <ErrorNote trouble={write.trouble} />}
          {rehearse.trouble && <ErrorNote trouble={rehearse.trouble} />}
          <div>
            <div role="status">
              {write.data && !busy && (
                <p>
                  {t.backup.done(write.data.name)}
                  {write.data.removed.length > 0 && ` ${t.backup.removed(write.data.removed.length)}`}
                </p>
              )}
              {tried && !busy && tried.passed && (
                <p>{t.backup.rehearsalPassed(tried.entries, tried.files)}</p>
              )}
              {tried && !busy && !tried.passed && (
                <Note tone="seal" title={t.backup.rehearsalFailed}>
                  <StillWrong findings={tried.findings} />
                </Note>
              )}
            </div>
            {last !== null && !busy && (
              <div className={css.acts}>
                <Button variant="default" size="xs" onClick={() => rehearse.run({ backup: null })}>
                  {t.backup.rehearse}
                </Button>
              </div>
            )}
          </div>
          <Plan key={`${view.plan?.every} ${view.plan?.keep} ${view.plan?.folder}`} view={view} />
          <More label={t.backup.list}>
            <Listed />
          </More>
        </div>
      </Pad>
    </Card>
  )
}

/** How it stands, in one sentence. */
function Standing({ view }: { view: BackupView }) {
  const t = useT()
  const lang = useLang()
  const { last } = view
  if (view.failed !== null)
    return (
      <>
        <Note tone="seal" title={t.backup.failed} />
        <ErrorNote trouble={view.failed} />
      </>
    )
  if (last === null)
    return (
      <Note tone="amber" title={t.backup.none}>
        {t.backup.noneWhy}
      </Note>
    )
  if (view.state === 'late')
    return (
      <Note tone="amber" title={t.backup.late(view.ageDays ?? 0)}>
        {t.backup.fineWhy(last.entriesSince)}
      </Note>
    )
  return (
    <Note tone="green" title={t.backup.fine(moment(last.at, lang))}>
      {t.backup.fineWhy(last.entriesSince)}
    </Note>
  )
}

function Plan({ view }: { view: BackupView }) {
  const t = useT()
  const pickFolder = usePickFolder(useSayTrouble())
  const plan = useDo('backup.plan')
  const [every, setEvery] = useState(view.plan?.every ?? 0)
  const [keep, setKeep] = useState(view.plan?.keep ?? 10)
  const [folder, setFolder] = useState<Picked | null>(null)
  const changed =
    folder !== null || every !== (view.plan?.every ?? 0) || (view.plan !== null && keep !== view.plan.keep)
  const choices = [
    { value: '1', label: t.backup.everyDay },
    { value: '7', label: t.backup.everyWeek },
    { value: '30', label: t.backup.everyMonth },
    { value: '0', label: t.backup.off },
  ]
  return (
    <section className={css.form} aria-labelledby="backup-plan">
      <h3 id="backup-plan" className={css.sub}>
        {t.backup.plan}
      </h3>
      <SegmentedControl
        aria-label={t.backup.every}
        value={String(every)}
        onChange={value => setEvery(Number(value))}
        data={
          choices.some(each => each.value === String(every))
            ? choices
            : [...choices, { value: String(every), label: String(every) }]
        }
      />
      {every > 0 && (
        <>
          <NumberInput
            label={t.backup.keep}
            description={t.backup.keepWhy}
            min={2}
            max={100}
            clampBehavior="strict"
            allowDecimal={false}
            value={keep}
            onChange={value => setKeep(Number(value) || 2)}
            maw="16rem"
          />
          <div className={css.place}>
            {folder !== null && <code>{folder.name}</code>}
            {pickFolder && (
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={async () => setFolder((await pickFolder()) ?? folder)}
              >
                {t.backup.elsewhere}
              </Button>
            )}
          </div>
        </>
      )}
      {plan.trouble && <ErrorNote trouble={plan.trouble} />}
      {changed && (
        <div className={css.acts}>
          <Button
            size="xs"
            loading={plan.running}
            onClick={() => plan.run({ folder: folder?.file ?? null, every, keep: Math.max(2, keep) })}
          >
            {t.backup.save}
          </Button>
        </div>
      )}
    </section>
  )
}

function Listed() {
  const t = useT()
  const lang = useLang()
  const listed = useAsk('backup.list', { folder: null })
  const restore = useDo('backup.restore')
  const open = useDo('book.open')
  if (listed.error) return <ErrorNote trouble={listed.error} />
  const rows = listed.data ?? []
  if (listed.data && rows.length === 0) return <p className="quiet">{t.backup.listNone}</p>
  return (
    <div className={css.form}>
      <ul className={css.formats}>
        {rows.map(row => (
          <li key={row.name}>
            <div>
              <b id={`backup-${row.name}`}>{row.damaged ? row.name : moment(row.made, lang)}</b>
              <p className="quiet">
                {row.damaged
                  ? t.backup.damaged
                  : `${t.backup.of(row.entries, row.head)} · ${size(row.bytes)}`}
              </p>
              {!row.damaged && !row.ofThisBook && (
                <p>
                  <Chip tone="amber">{t.backup.another}</Chip> {row.creditor}
                </p>
              )}
            </div>
            {!row.damaged && (
              <Button
                variant="default"
                size="xs"
                aria-describedby={`backup-${row.name}`}
                disabled={restore.running}
                onClick={() => restore.run({ backup: row.name, place: null })}
              >
                {t.backup.restore}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {restore.running && (
        <JobBar label={t.backup.restoring} progress={restore.progress} onStop={restore.cancel} />
      )}
      {restore.trouble && <ErrorNote trouble={restore.trouble} />}
      {restore.data && !restore.running && (
        <Restored
          of={restore.data}
          opening={open.running}
          trouble={open.trouble}
          onOpen={async () => {
            if (restore.data && (await open.run({ place: restore.data.place }))) go('/')
          }}
        />
      )}
    </div>
  )
}
