// Who is sued: the debtor, and whoever answers for the debt beside it. Named once for all papers.

import { Button, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Article, Card, Chip, ErrorNote, Loaded, Note, Pad, PartyFields } from '../../../components'
import { sayCode, sayReason, useT } from '../../../i18n'
import { type DefendantSaid, type DefendantsView, useAsk, useDo } from '../../../ipc'
import css from '../Case.module.css'
import own from './Defendants.module.css'

const BLANK: DefendantSaid = {
  details: {
    name: '',
    kind: null,
    registration: null,
    address: null,
    phone: null,
    contact: null,
    bank: null,
    account: null,
  },
  representative: null,
  office: null,
  ground: 'joint-guarantee',
  why: null,
  asks: null,
}

export function Defendants({ debtor }: { debtor: string }) {
  const t = useT()
  const found = useAsk('defendants.show', { debtor })
  return (
    <Card title={t.defendants.title} hint={t.defendants.hint} id="defendants">
      <Pad>
        <Loaded of={found}>{view => <Sued debtor={debtor} view={view} />}</Loaded>
      </Pad>
    </Card>
  )
}

/** Which one is being written: one of those named, by its place, or another. */
type Writing = { at: number; said: DefendantSaid }

function Sued({ debtor, view }: { debtor: string; view: DefendantsView }) {
  const t = useT()
  const name = useDo('defendants.name')
  const [writing, setWriting] = useState<Writing | null>(null)
  const said = view.others.map(other => other.said)
  const say = (others: DefendantSaid[]) => name.run({ debtor, others })
  const full = said.length >= view.most
  return (
    <>
      <ol className={own.all}>
        <li>
          <Chip>{t.defendants.role(1)}</Chip>
          <div>
            <b>{view.debtor}</b>
            <small>{t.defendants.first}</small>
          </div>
        </li>
        {view.others.map((other, at) => {
          const { details, ground, why } = other.said
          const spoken = <span className="aloud">{t.defendants.of(details.name)}</span>
          return (
            <li key={details.name}>
              <Chip>{t.defendants.role(at + 2)}</Chip>
              <div>
                <b>{details.name}</b>
                <small>
                  {sayCode(t.suedFor, ground)}
                  {why && ` · ${why}`}
                </small>
                {other.lacks.length > 0 && (
                  <ul className={own.lacks}>
                    {other.lacks.map(reason => (
                      <li key={reason.code}>{sayReason(t.defendantLacks, reason)}</li>
                    ))}
                  </ul>
                )}
              </div>
              <div className={own.acts}>
                {at > 0 && (
                  <Button
                    variant="subtle"
                    color="gray"
                    size="compact-sm"
                    onClick={() => say(movedUp(said, at))}
                  >
                    {t.defendants.up}
                    {spoken}
                  </Button>
                )}
                <Button
                  variant="subtle"
                  size="compact-sm"
                  onClick={() => setWriting({ at, said: other.said })}
                >
                  {t.defendants.edit}
                  {spoken}
                </Button>
                <Button
                  variant="subtle"
                  color="gray"
                  size="compact-sm"
                  onClick={() => say(said.filter((_, place) => place !== at))}
                >
                  {t.defendants.remove}
                  {spoken}
                </Button>
              </div>
            </li>
          )
        })}
      </ol>
      {view.offered.length > 0 && !full && (
        <section className={own.offered} aria-label={t.defendants.offered}>
          <p>{t.defendants.offered}</p>
          <ul>
            {view.offered.map(offer => (
              <li key={offer.said.details.name}>
                <div>
                  <b>{offer.said.details.name}</b>
                  <small>
                    {sayReason(t.defendantFrom, offer.from)} · {sayCode(t.suedFor, offer.said.ground)}
                  </small>
                </div>
                <Button
                  variant="default"
                  size="xs"
                  aria-label={t.defendants.takeName(offer.said.details.name)}
                  onClick={() => setWriting({ at: said.length, said: offer.said })}
                >
                  {t.defendants.take}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {name.trouble && writing === null && <ErrorNote trouble={name.trouble} />}
      <div className={own.foot}>
        <Button
          variant="default"
          size="xs"
          disabled={full}
          onClick={() => setWriting({ at: said.length, said: BLANK })}
        >
          {t.defendants.add}
        </Button>
        <p className="quiet">{full ? t.defendants.full(view.most) : t.defendants.copies(view.copies)}</p>
      </div>
      <Modal
        opened={writing !== null}
        onClose={() => setWriting(null)}
        title={
          writing !== null && writing.at < said.length
            ? t.defendants.editTitle(writing.said.details.name)
            : t.defendants.addTitle
        }
        size="lg"
        closeButtonProps={{ 'aria-label': t.common.close }}
      >
        {writing !== null && (
          <Form
            said={writing.said}
            place={writing.at + 2}
            view={view}
            trouble={name.trouble && <ErrorNote trouble={name.trouble} />}
            running={name.running}
            onCancel={() => setWriting(null)}
            onSay={async now => {
              const others = [...said]
              others[writing.at] = now
              if (await say(others)) setWriting(null)
            }}
          />
        )}
      </Modal>
    </>
  )
}

const movedUp = (said: DefendantSaid[], at: number) => {
  const others = [...said]
  const [one] = others.splice(at, 1)
  return one === undefined ? said : [...others.slice(0, at - 1), one, ...others.slice(at - 1)]
}

function Form({
  said,
  place,
  view,
  trouble,
  running,
  onSay,
  onCancel,
}: {
  said: DefendantSaid
  place: number
  view: DefendantsView
  trouble: ReactNode
  running: boolean
  onSay: (said: DefendantSaid) => void
  onCancel: () => void
}) {
  const t = useT()
  const [now, setNow] = useState(said)
  const ground = view.grounds.find(each => each.code === now.ground)
  const needs = ground?.needsWords ?? false
  const empty = (text: string | null | undefined) => (text ?? '').trim() === ''
  const lacking = now.details.name.trim() === '' || (needs && (empty(now.why) || empty(now.asks)))
  const save = (event: FormEvent) => {
    event.preventDefault()
    onSay(now)
  }
  const detail = (key: 'address' | 'phone', label: string) => (
    <TextInput
      label={label}
      value={now.details[key] ?? ''}
      onChange={event =>
        setNow({ ...now, details: { ...now.details, [key]: event.currentTarget.value || null } })
      }
      maxLength={200}
      autoComplete="off"
    />
  )
  const text = (key: 'representative' | 'office', label: string) => (
    <TextInput
      label={label}
      value={now[key] ?? ''}
      onChange={event => setNow({ ...now, [key]: event.currentTarget.value || null })}
      maxLength={200}
      autoComplete="off"
    />
  )
  return (
    <form onSubmit={save} className={css.form}>
      <PartyFields value={now.details} onChange={details => setNow({ ...now, details })} brief />
      {detail('address', t.defendants.address)}
      <div className={own.two}>
        {detail('phone', t.party.phone)}
        {now.details.kind !== 'person' && text('representative', t.defendants.representative)}
        {now.details.kind !== 'person' && text('office', t.defendants.office)}
      </div>
      <NativeSelect
        label={t.defendants.ground}
        description={t.defendants.groundWhy}
        value={now.ground}
        onChange={event => setNow({ ...now, ground: event.currentTarget.value })}
        data={view.grounds.map(each => ({ value: each.code, label: sayCode(t.suedFor, each.code) }))}
      />
      {ground !== undefined &&
        (ground.articles.length > 0 ? (
          <p className={own.law}>
            {t.defendants.law}{' '}
            {ground.articles.map(article => (
              <span key={article.id}>
                <Article article={article} />{' '}
                {article.status !== 'confirmed' && (
                  <Chip tone="amber">{sayCode(t.statuses, article.status)}</Chip>
                )}
              </span>
            ))}
          </p>
        ) : (
          <Note tone="amber" title={t.defendants.noLaw} />
        ))}
      <Textarea
        label={t.defendants.why}
        placeholder={t.defendants.whyLike}
        value={now.why ?? ''}
        onChange={event => setNow({ ...now, why: event.currentTarget.value || null })}
        autosize
        minRows={2}
        maxLength={2000}
        required={needs}
        withAsterisk={false}
      />
      <Textarea
        label={t.defendants.asks}
        description={[t.defendants.asksWhy(place), !needs && t.defendants.asksFree].filter(Boolean).join(' ')}
        placeholder={t.defendants.asksLike}
        value={now.asks ?? ''}
        onChange={event => setNow({ ...now, asks: event.currentTarget.value || null })}
        autosize
        minRows={1}
        maxLength={2000}
        required={needs}
        withAsterisk={false}
      />
      <p className={css.why}>{t.defendants.stale}</p>
      {trouble}
      <div className={css.acts}>
        <Button type="submit" loading={running} disabled={lacking}>
          {t.common.save}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  )
}
