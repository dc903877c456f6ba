// What was said and written, the latest first, each looked back on when she likes.

import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { Card, Chip, Day, Empty, ErrorNote, Some } from '../../../components'
import { sayCode, useT } from '../../../i18n'
import { type ContactLog, type ContactView, type GuardedView, type ReviewView, useDo } from '../../../ipc'
import { viewFile } from '../../../router'
import css from '../Case.module.css'
import own from './Contact.module.css'
import { ReviewFields, UNREVIEWED } from './RecordContact'

type Line = { key: string; at: string } & ({ made: ContactView } | { stopped: GuardedView })

export function Log({ log }: { log: ContactLog }) {
  const t = useT()
  const [looking, setLooking] = useState<ContactView | null>(null)
  const lines: Line[] = [
    ...log.contacts.map(made => ({ key: made.contact, at: `${made.on} ${made.time}`, made })),
    ...log.guarded.map((stopped, at) => ({
      key: `guarded ${at}`,
      at: `${stopped.on} ${stopped.time}`,
      stopped,
    })),
  ].sort((a, b) => b.at.localeCompare(a.at))
  return (
    <Card title={t.contact.log} hint={t.contact.logHint} id="log">
      {lines.length === 0 ? (
        <Empty title={t.contact.logNone}>{t.contact.logNoneWhy}</Empty>
      ) : (
        <Some of={lines} most={30}>
          {shown => (
            <ol className={own.log}>
              {shown.map(line =>
                'made' in line ? (
                  <Made key={line.key} contact={line.made} onLook={() => setLooking(line.made)} />
                ) : (
                  <Stopped key={line.key} kept={line.stopped} />
                ),
              )}
            </ol>
          )}
        </Some>
      )}
      <Modal
        opened={looking !== null}
        onClose={() => setLooking(null)}
        title={t.contact.review}
        closeButtonProps={{ 'aria-label': t.common.close }}
        size="lg"
      >
        {looking && <Look contact={looking} onDone={() => setLooking(null)} />}
      </Modal>
    </Card>
  )
}

function Made({ contact, onLook }: { contact: ContactView; onLook: () => void }) {
  const t = useT()
  const { review, file, recording } = contact
  return (
    <li>
      <span>
        <Day value={contact.on} />
        <br />
        <span className="num quiet">{contact.time}</span>
      </span>
      <div>
        <p className={own.who}>
          {contact.began === 'them' ? t.contact.theyBegan : ''}
          {sayCode(t.channels, contact.channel)} · {contact.person ?? sayCode(t.roles, contact.to)}
          <Chip tone={contact.outcome === 'spoke' ? 'teal' : 'grey'}>
            {sayCode(t.outcomes, contact.outcome)}
          </Chip>
        </p>
        {contact.said && <p className={own.words}>{contact.said}</p>}
        <div className={own.looked}>
          {contact.second && <span>{t.contact.secondWas(contact.second)}</span>}
          {recording && file && (
            <button type="button" className={css.link} onClick={() => viewFile(file, recording, 'other')}>
              {t.contact.recordingOf(recording)}
            </button>
          )}
          {review && (
            <>
              <span>
                {t.contact.knows} <b>{sayCode(t.answers, review.knows)}</b>
              </span>
              <span>
                {t.contact.willing} <b>{sayCode(t.answers, review.willing)}</b>
              </span>
              <span>
                {t.contact.worked} <b>{sayCode(t.answers, review.worked)}</b>
              </span>
              {review.misread && (
                <span>
                  {t.contact.misread} <b>{review.misread}</b>
                </span>
              )}
            </>
          )}
          <button type="button" className={css.link} onClick={onLook}>
            {review ? t.contact.reviewAgain : t.contact.reviewDo}
            <span className="aloud">{` ${contact.on} ${contact.time}`}</span>
          </button>
        </div>
      </div>
    </li>
  )
}

function Stopped({ kept }: { kept: GuardedView }) {
  const t = useT()
  return (
    <li>
      <span>
        <Day value={kept.on} />
        <br />
        <span className="num quiet">{kept.time}</span>
      </span>
      <div>
        <p className={own.who}>
          {sayCode(t.channels, kept.channel)} · {sayCode(t.roles, kept.to)}
          <Chip tone={kept.came === 'stopped' ? 'seal' : 'amber'}>{sayCode(t.came, kept.came)}</Chip>
        </p>
        {kept.draft && <p className={own.words}>{kept.draft}</p>}
        {kept.because && <p className={own.small}>{t.contact.becauseWas(kept.because)}</p>}
      </div>
    </li>
  )
}

function Look({ contact, onDone }: { contact: ContactView; onDone: () => void }) {
  const t = useT()
  const save = useDo('contact.review')
  const [review, setReview] = useState<ReviewView>(contact.review ?? UNREVIEWED)
  return (
    <form
      className={css.form}
      onSubmit={async event => {
        event.preventDefault()
        if (await save.run({ contact: contact.contact, review })) onDone()
      }}
    >
      <ReviewFields value={review} onChange={setReview} />
      {save.trouble && <ErrorNote trouble={save.trouble} />}
      <div className={css.acts}>
        <Button type="submit" loading={save.running}>
          {t.common.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  )
}
