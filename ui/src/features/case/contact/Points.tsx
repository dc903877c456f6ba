// Leaving somebody in peace, where they are reached and how that is known, and when they answer.

import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Card, DayInput, ErrorNote, Pad } from '../../../components'
import { choices, sayCode, useT } from '../../../i18n'
import { type ContactLog, type HoursView, useDo } from '../../../ipc'
import css from '../Case.module.css'
import own from './Contact.module.css'

const RESTS = ['asked-to-stop', 'hardship', 'agreed']

export function Rests({ log, today }: { log: ContactLog; today: string }) {
  const t = useT()
  const rest = useDo('contact.rest')
  const [open, setOpen] = useState(false)
  const [what, setWhat] = useState('asked-to-stop')
  const [until, setUntil] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const save = async (kind: string) => {
    const lifted = kind === 'lifted'
    const done = await rest.run({
      debtor: log.debtor,
      what: kind,
      on: today,
      until: lifted ? null : until,
      note: lifted ? '' : note,
    })
    if (done) setOpen(false)
  }
  return (
    <Card title={t.contact.rest} hint={t.contact.restHint} id="rest">
      <Pad>
        {rest.trouble && <ErrorNote trouble={rest.trouble} />}
        {open ? (
          <form
            className={css.form}
            onSubmit={event => {
              event.preventDefault()
              void save(what)
            }}
          >
            <NativeSelect
              label={t.contact.restWhat}
              value={what}
              onChange={event => setWhat(event.currentTarget.value)}
              data={choices(t.restKinds, RESTS)}
            />
            <DayInput
              label={t.contact.until}
              description={t.contact.untilWhy}
              value={until}
              onChange={setUntil}
              min={today}
              clearable
            />
            <TextInput
              label={t.contact.restNote}
              value={note}
              onChange={event => setNote(event.currentTarget.value)}
              maxLength={400}
            />
            <div className={css.acts}>
              <Button type="submit" loading={rest.running}>
                {t.common.save}
              </Button>
              <Button variant="default" onClick={() => setOpen(false)}>
                {t.common.cancel}
              </Button>
            </div>
          </form>
        ) : (
          <div className={css.acts}>
            <Button variant="default" size="xs" onClick={() => setOpen(true)}>
              {t.contact.restAdd}
            </Button>
            {log.rests.length > 0 && (
              <Button variant="default" size="xs" loading={rest.running} onClick={() => save('lifted')}>
                {t.contact.restLift}
              </Button>
            )}
          </div>
        )}
      </Pad>
    </Card>
  )
}

export function Hours({ hours }: { hours: HoursView }) {
  const t = useT()
  return (
    <Card title={t.contact.hours} hint={t.contact.hoursHint(hours.enough)} id="hours">
      <Pad>
        {hours.rows.length === 0 ? (
          <p className={own.small}>{t.contact.hoursNone}</p>
        ) : (
          <>
            <table className={own.hours}>
              <caption className="aloud">{t.contact.hours}</caption>
              <tbody>
                {hours.rows.map(row => (
                  <tr key={`${row.channel} ${row.hour}`}>
                    <th scope="row">
                      {sayCode(t.channels, row.channel)} · {t.contact.hourOf(row.hour)}
                    </th>
                    <td className="num">{t.contact.answered(row.answered, row.attempts)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p className={own.small}>
              {hours.best ? t.contact.bestIs(hours.best.hour) : t.contact.tooFew(hours.enough)}
            </p>
          </>
        )}
      </Pad>
    </Card>
  )
}

const KINDS = ['phone', 'wechat', 'email', 'address']
const OWING = ['debtor', 'co-debtor', 'guarantor', 'agent', 'service-address']
const NEW = { kind: 'phone', value: '', to: 'debtor', person: '', learnt: 'contract', purpose: 'demand' }

export function Points({ log }: { log: ContactLog }) {
  const t = useT()
  const save = useDo('contact.point')
  const [typed, setTyped] = useState<typeof NEW | null>(null)
  const pick = (key: keyof typeof NEW, label: string, data: { value: string; label: string }[]) =>
    typed && (
      <NativeSelect
        label={label}
        value={typed[key]}
        onChange={event => setTyped({ ...typed, [key]: event.currentTarget.value })}
        data={data}
      />
    )
  return (
    <Card title={t.contact.points} hint={t.contact.pointsHint} id="points">
      <ul className={own.points}>
        {log.points.map(point => (
          <li key={`${point.kind} ${point.value}`}>
            <b className="num">{point.value}</b>{' '}
            <span className="quiet">
              {sayCode(t.pointKinds, point.kind)} · {point.person ?? sayCode(t.roles, point.to)}
            </span>
            <p className={own.small}>
              {point.learnt && point.purpose ? (
                t.contact.pointFrom(sayCode(t.learnt, point.learnt), sayCode(t.purposes, point.purpose))
              ) : (
                <button
                  type="button"
                  className={css.link}
                  onClick={() => setTyped({ ...NEW, kind: point.kind, value: point.value })}
                >
                  {t.contact.pointUnsaid}
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
      <div className={own.foot}>
        {typed ? (
          <form
            className={`${css.form} ${own.wide}`}
            onSubmit={async event => {
              event.preventDefault()
              const point = { ...typed, person: typed.person.trim() || null, debtor: log.debtor }
              if (await save.run(point)) setTyped(null)
            }}
          >
            {pick('kind', t.contact.pointKind, choices(t.pointKinds, KINDS))}
            <TextInput
              label={t.contact.pointValue}
              value={typed.value}
              onChange={event => setTyped({ ...typed, value: event.currentTarget.value })}
              maxLength={200}
              required
              withAsterisk={false}
            />
            {pick('to', t.contact.pointWho, choices(t.roles, OWING))}
            <p className={own.small}>{t.contact.pointNobodyElse}</p>
            <TextInput
              label={t.contact.person}
              value={typed.person}
              onChange={event => setTyped({ ...typed, person: event.currentTarget.value })}
              maxLength={100}
            />
            {pick('learnt', t.contact.pointLearnt, choices(t.learnt))}
            {pick('purpose', t.contact.pointPurpose, choices(t.purposes))}
            {save.trouble && <ErrorNote trouble={save.trouble} />}
            <div className={css.acts}>
              <Button type="submit" loading={save.running} disabled={typed.value.trim() === ''}>
                {t.common.save}
              </Button>
              <Button variant="default" onClick={() => setTyped(null)}>
                {t.common.cancel}
              </Button>
            </div>
          </form>
        ) : (
          <Button variant="default" size="xs" onClick={() => setTyped(NEW)}>
            {t.contact.pointAdd}
          </Button>
        )}
        <p className={own.small}>{t.contact.keepShort}</p>
      </div>
    </Card>
  )
}
