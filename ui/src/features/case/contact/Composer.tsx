// A message before it is sent: the light, why, and the words that may be copied. Nothing is sent.

import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useClipboard, useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { Card, DayInput, ErrorNote, Loaded, Pad, useToast } from '../../../components'
import { choices, day, sayCode, useLang, useT } from '../../../i18n'
import { type CaseView, useAsk, useDo } from '../../../ipc'
import { ConductFindings, Light } from '../../../law'
import { Link, to as path } from '../../../router'
import css from '../Case.module.css'
import own from './Contact.module.css'

export const CHANNELS = ['message', 'call', 'email', 'letter', 'visit', 'group', 'public']
export const ROLES = [
  'debtor',
  'co-debtor',
  'guarantor',
  'agent',
  'service-address',
  'named',
  'relative',
  'employer',
  'partner',
  'other',
]

export function Composer({ view, today }: { view: CaseView; today: string }) {
  const t = useT()
  const lang = useLang()
  const toast = useToast()
  const clipboard = useClipboard()
  const [draft, setDraft] = useState('')
  const [channel, setChannel] = useState('message')
  const [to, setTo] = useState('debtor')
  const [on, setOn] = useState<string | null>(today)
  const [time, setTime] = useState('')
  const [because, setBecause] = useState('')
  const [settled] = useDebouncedValue(draft, 250)
  const asked = {
    debtor: view.row.debtor,
    channel,
    to,
    on: on ?? today,
    time: time === '' ? null : time,
    profile: null,
    stepPlanned: null,
    judged: false,
    byLawyer: false,
    because: null,
  }
  const plan = useAsk('contact.plan', { ...asked, draft: settled }, { keep: true })
  const scripts = useAsk('contact.scripts', { debtor: view.row.debtor, lang })
  const keep = useDo('contact.keep')
  const stale = settled !== draft || plan.isPlaceholderData

  const copy = async () => {
    const kept = await keep.run({ ...asked, draft, because: because.trim() === '' ? null : because.trim() })
    if (!kept) return
    if (kept.text !== null && kept.text !== '') {
      clipboard.copy(kept.text)
      if (kept.light === 'block') setDraft(kept.text)
      toast({ message: t.contact.copied, autoClose: 6000 })
    } else setDraft('')
    setBecause('')
  }

  return (
    <Card title={t.contact.composer} hint={t.contact.composerHint} id="composer">
      <Pad>
        <form className={css.form} onSubmit={event => event.preventDefault()}>
          <Textarea
            label={t.contact.draft}
            placeholder={t.contact.draftExample}
            value={draft}
            onChange={event => setDraft(event.currentTarget.value)}
            autosize
            minRows={4}
            maxRows={14}
            maxLength={5000}
          />
          {scripts.data && (
            <NativeSelect
              label={t.contact.start}
              value=""
              onChange={event => {
                const text = scripts.data?.texts.find(each => each.id === event.currentTarget.value)
                if (text) setDraft(text.text)
              }}
              data={[
                { value: '', label: t.contact.startPick },
                ...scripts.data.texts.map(each => ({ value: each.id, label: each.title })),
              ]}
            />
          )}
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
              data={choices(t.roles, ROLES)}
            />
            <DayInput label={t.contact.on} value={on} onChange={setOn} min={today} />
            <TextInput
              type="time"
              label={t.conduct.time}
              description={t.contact.timeNow}
              value={time}
              onChange={event => setTime(event.currentTarget.value)}
            />
          </div>
          {plan.data && (
            <p className={own.small}>
              {plan.data.announced.length === 0
                ? t.contact.nothingAnnounced
                : t.contact.announced(
                    plan.data.announced
                      .map(task => `${sayCode(t.tasks, task.what)} ${day(task.due, lang, 'near')}`)
                      .join(t.common.comma),
                  )}{' '}
              <Link to={path('case', view.row.debtor)}>{t.contact.toTasks}</Link>
            </p>
          )}
        </form>
      </Pad>
      <section className={own.ruling} aria-label={t.conduct.result} aria-live="polite">
        {plan.error ? (
          <ErrorNote trouble={plan.error} />
        ) : (
          <Loaded of={plan}>
            {said => {
              const { light, findings, rewrite } = said.ruling
              const empty = draft.trim() === ''
              return (
                <>
                  <Light light={light} />
                  <ConductFindings findings={findings} />
                  {rewrite !== null && (
                    <div className={own.rewrite}>
                      <h3>{t.conduct.rewrite}</h3>
                      <blockquote>{rewrite}</blockquote>
                    </div>
                  )}
                  <div className={own.rewrite}>
                    {light === 'warn' && !empty && (
                      <Textarea
                        className={own.wide ?? ''}
                        label={t.contact.because}
                        description={t.contact.becauseWhy}
                        value={because}
                        onChange={event => setBecause(event.currentTarget.value)}
                        autosize
                        minRows={1}
                        maxLength={400}
                      />
                    )}
                    {light === 'block' && rewrite === null && <p>{t.conduct.noWords}</p>}
                    {keep.trouble && <ErrorNote trouble={keep.trouble} />}
                    <div className={css.acts}>
                      <Button
                        onClick={copy}
                        loading={keep.running}
                        disabled={empty || stale || (light === 'warn' && because.trim() === '')}
                      >
                        {light === 'block'
                          ? rewrite === null
                            ? t.contact.leave
                            : t.conduct.copyRewrite
                          : t.contact.copy}
                      </Button>
                      {light === 'block' && <Link to="/tonight">{t.contact.tonight}</Link>}
                    </div>
                    <p className={own.small}>{light === 'allow' ? t.contact.notSent : t.contact.isKept}</p>
                  </div>
                </>
              )
            }}
          </Loaded>
        )}
      </section>
    </Card>
  )
}
