// Before something is said: may it be said so, and if not, how. Nothing is sent from here.

import { NativeSelect, Switch, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { Card, ErrorNote, Loaded, Pad, PageHead } from '../../components'
import { choices, useLang, useT } from '../../i18n'
import type { ConductRuling } from '../../ipc'
import { useAsk } from '../../ipc'
import { ConductFindings, Copy, Light } from '../../law'
import { Link } from '../../router'
import css from './Conduct.module.css'

const CHANNELS = ['message', 'call', 'email', 'letter', 'visit', 'group', 'public']
const PERSONS = ['debtor', 'guarantor', 'agent', 'named', 'relative', 'employer', 'partner', 'other']
const TRUE_OF_IT = ['stepPlanned', 'filed', 'judged', 'byLawyer'] as const

export function ConductPage() {
  const t = useT()
  const lang = useLang()
  const [draft, setDraft] = useState('')
  const [channel, setChannel] = useState('message')
  const [to, setTo] = useState('debtor')
  const [time, setTime] = useState('')
  const [profile, setProfile] = useState('cn')
  const [standing, setStanding] = useState<Record<string, boolean>>({})
  const [settled] = useDebouncedValue(draft, 300)
  const profiles = useAsk('conduct.profiles', {})
  const ruling = useAsk(
    'conduct.check',
    { draft: settled, channel, to, time: time === '' ? null : time, profile, ...standing },
    { keep: true },
  )
  return (
    <>
      <PageHead
        title={t.conduct.title}
        sub={t.conduct.sub}
        right={
          <>
            <Link to="/rehearsal">{t.rehearsal.title}</Link>
            <Link to="/conduct">{t.report.title}</Link>
            <Link to="/tonight">{t.tonight.title}</Link>
          </>
        }
      />
      <div className={css.columns}>
        <Card title={t.conduct.what}>
          <Pad>
            <form className={css.form} onSubmit={event => event.preventDefault()}>
              <Textarea
                label={t.conduct.draft}
                description={t.conduct.draftWhy}
                placeholder={t.conduct.example}
                value={draft}
                onChange={event => setDraft(event.currentTarget.value)}
                autosize
                minRows={5}
                maxRows={14}
                maxLength={5000}
              />
              <div className={css.grid}>
                <NativeSelect
                  label={t.conduct.channel}
                  value={channel}
                  onChange={event => setChannel(event.currentTarget.value)}
                  data={choices(t.channels, CHANNELS)}
                />
                <NativeSelect
                  label={t.conduct.to}
                  value={to}
                  onChange={event => setTo(event.currentTarget.value)}
                  data={choices(t.persons, PERSONS)}
                />
                <TextInput
                  type="time"
                  label={t.conduct.time}
                  description={t.conduct.timeWhy}
                  value={time}
                  onChange={event => setTime(event.currentTarget.value)}
                />
                <NativeSelect
                  label={t.conduct.profile}
                  description={t.conduct.profileWhy}
                  value={profile}
                  onChange={event => setProfile(event.currentTarget.value)}
                  data={(profiles.data ?? []).map(each => ({ value: each.id, label: each[lang] }))}
                />
              </div>
              <fieldset className={css.standing}>
                <legend>{t.conduct.standing}</legend>
                {TRUE_OF_IT.map(key => (
                  <Switch
                    key={key}
                    label={t.conduct.standings[key]}
                    checked={standing[key] ?? false}
                    onChange={event => setStanding({ ...standing, [key]: event.currentTarget.checked })}
                  />
                ))}
              </fieldset>
            </form>
          </Pad>
        </Card>
        <section aria-label={t.conduct.result} aria-live="polite" className={css.result}>
          {ruling.error ? (
            <ErrorNote trouble={ruling.error} />
          ) : (
            <Loaded of={ruling}>{said => <Ruling ruling={said} draft={settled} />}</Loaded>
          )}
        </section>
      </div>
    </>
  )
}

function Ruling({ ruling, draft }: { ruling: ConductRuling; draft: string }) {
  const t = useT()
  const mayCopy = ruling.light !== 'block' && draft.trim() !== ''
  return (
    <Card>
      <Light light={ruling.light} />
      <ConductFindings findings={ruling.findings} />
      {ruling.rewrite !== null && (
        <div className={css.rewrite}>
          <h3>{t.conduct.rewrite}</h3>
          <blockquote>{ruling.rewrite}</blockquote>
          <Copy text={ruling.rewrite} label={t.conduct.copyRewrite} />
        </div>
      )}
      {ruling.light === 'block' && ruling.rewrite === null && <p className={css.none}>{t.conduct.noWords}</p>}
      {mayCopy && (
        <div className={css.rewrite}>
          <Copy text={draft} label={t.conduct.copyDraft} />
        </div>
      )}
      <p className={css.foot}>{t.conduct.notSent}</p>
    </Card>
  )
}
