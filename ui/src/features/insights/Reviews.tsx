// What was learnt from cases, for the next one.

import { Button, Modal, Select, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Card, Day, ErrorNote, Pad } from '../../components'
import { useT } from '../../i18n'
import { type InsightsView, useAsk, useDo } from '../../ipc'
import { Link, to } from '../../router'
import css from './Insights.module.css'

export function Reviews({ view }: { view: InsightsView }) {
  const t = useT()
  const [writing, setWriting] = useState(false)
  return (
    <Card
      title={t.insights.reviews}
      hint={t.insights.reviewsHint}
      id="reviews"
      aside={
        <Button size="xs" variant="default" onClick={() => setWriting(true)}>
          {t.insights.review}
        </Button>
      }
    >
      <Pad>
        {view.reviews.length === 0 ? (
          <p className={css.quiet}>{t.insights.reviewsNone}</p>
        ) : (
          <ul className={css.reviews}>
            {view.reviews.map(each => (
              <li key={`${each.on} ${each.debtor} ${each.worked}`}>
                <Link to={to('case', each.debtor)}>{each.name}</Link>{' '}
                <small className={css.quiet}>
                  <Day value={each.on} />
                </small>
                <p>{each.worked}</p>
                {each.nextTime && (
                  <p className={css.quiet}>
                    {t.insights.nextTime}
                    {each.nextTime}
                  </p>
                )}
              </li>
            ))}
          </ul>
        )}
      </Pad>
      <Modal
        opened={writing}
        onClose={() => setWriting(false)}
        title={t.insights.review}
        size="lg"
        closeButtonProps={{ 'aria-label': t.common.close }}
      >
        <Write onDone={() => setWriting(false)} />
      </Modal>
    </Card>
  )
}

function Write({ onDone }: { onDone: () => void }) {
  const t = useT()
  const cases = useAsk('cases.list', {})
  const review = useDo('case.review')
  const [debtor, setDebtor] = useState<string | null>(null)
  const [worked, setWorked] = useState('')
  const [next, setNext] = useState('')
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (debtor === null) return
    if (await review.run({ debtor, on: null, worked, nextTime: next.trim() || null })) onDone()
  }
  return (
    <form className={css.form} onSubmit={save}>
      <Select
        label={t.insights.who}
        value={debtor}
        onChange={setDebtor}
        searchable
        limit={50}
        data={(cases.data?.cases ?? []).map(row => ({ value: row.debtor, label: row.name }))}
      />
      <Textarea
        label={t.insights.worked}
        value={worked}
        onChange={event => setWorked(event.currentTarget.value)}
        autosize
        minRows={3}
        maxLength={4000}
      />
      <Textarea
        label={t.insights.next}
        value={next}
        onChange={event => setNext(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={4000}
      />
      {review.trouble && <ErrorNote trouble={review.trouble} />}
      <div className={css.acts}>
        <Button type="submit" loading={review.running} disabled={debtor === null || worked.trim() === ''}>
          {t.common.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  )
}
