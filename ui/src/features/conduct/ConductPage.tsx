// Before something is said: may it be said so, and if not, how. Nothing is sent from here.

import { Button, CopyButton, NativeSelect, Switch, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconAlertTriangle, IconCircleCheck, IconHandStop } from '@tabler/icons-react'
import { useState } from 'react'
import { Card, Chip, ErrorNote, Loaded, Pad, PageHead, Term } from '../../components'
import { day, sayCode, useLang, useT } from '../../i18n'
import type { ArticleView, ConductFinding, ConductRuling } from '../../ipc'
import { useAsk } from '../../ipc'
import css from './Conduct.module.css'

const CHANNELS = ['message', 'call', 'email', 'letter', 'visit', 'group', 'public']
const PERSONS = ['debtor', 'guarantor', 'agent', 'named', 'relative', 'employer', 'partner', 'other']
const TRUE_OF_IT = ['stepPlanned', 'filed', 'judged', 'byLawyer'] as const

const LIGHTS = {
  allow: { icon: IconCircleCheck, tone: 'green' },
  warn: { icon: IconAlertTriangle, tone: 'amber' },
  block: { icon: IconHandStop, tone: 'seal' },
} as const

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
      <PageHead title={t.conduct.title} sub={t.conduct.sub} />
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
                  data={CHANNELS.map(value => ({ value, label: sayCode(t.channels, value) }))}
                />
                <NativeSelect
                  label={t.conduct.to}
                  value={to}
                  onChange={event => setTo(event.currentTarget.value)}
                  data={PERSONS.map(value => ({ value, label: sayCode(t.persons, value) }))}
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
  const light = LIGHTS[ruling.light as keyof typeof LIGHTS] ?? LIGHTS.block
  const Icon = light.icon
  const mayCopy = ruling.light !== 'block' && draft.trim() !== ''
  return (
    <Card>
      <div className={`${css.light} ${css[light.tone]}`}>
        <Icon size="1.5rem" stroke={1.7} aria-hidden />
        <div>
          <p className={css.says}>{sayCode(t.lights, ruling.light)}</p>
          <p className={css.means}>{sayCode(t.lightMeans, ruling.light)}</p>
        </div>
      </div>
      {ruling.findings.length > 0 && (
        <ul className={css.findings}>
          {ruling.findings.map((finding, at) => (
            // Two findings may be alike but for their sentence; their order is that of the answer.
            // biome-ignore lint/suspicious/noArrayIndexKey: fixed order
            <Found key={at} finding={finding} />
          ))}
        </ul>
      )}
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

function Copy({ text, label }: { text: string; label: string }) {
  const t = useT()
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Button variant="default" size="xs" onClick={copy}>
          {copied ? t.common.copied : label}
        </Button>
      )}
    </CopyButton>
  )
}

function Found({ finding }: { finding: ConductFinding }) {
  const t = useT()
  const lang = useLang()
  return (
    <li>
      <p className={css.why}>
        <Chip tone={finding.light === 'block' ? 'seal' : 'amber'}>{sayCode(t.forces, finding.force)}</Chip>
        {finding[lang]}
      </p>
      {finding.sentence !== '' && <q className={css.sentence}>{finding.sentence}</q>}
      {(finding.articles.length > 0 || finding.cite !== '') && (
        <p className={css.cites}>
          {finding.articles.map(article => (
            <Article key={article.id} article={article} />
          ))}
          {finding.cite !== '' && <span>{finding.cite}</span>}
        </p>
      )}
    </li>
  )
}

function Article({ article }: { article: ArticleView }) {
  const t = useT()
  const lang = useLang()
  const title = t.claim.article(lang === 'zh' ? article.lawZh : article.lawEn, article.article)
  return (
    <Term
      means={
        <>
          <p className={css.popTitle}>{title}</p>
          <p>{lang === 'zh' ? article.saysZh : article.saysEn}</p>
          <p className="quiet">{t.claim.since(day(article.since, lang, 'long'))}</p>
        </>
      }
    >
      {title}
    </Term>
  )
}
