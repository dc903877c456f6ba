// Withdrawing a paper that was issued: it stays as it is, marked, and another may stand in its place.

import { Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Chip, ErrorNote, Note } from '../../../components'
import { day, sayCode, useLang, useT } from '../../../i18n'
import { type PaperView, useDo, type WithdrawnView } from '../../../ipc'
import css from '../Case.module.css'

/** What is said of a paper that was withdrawn. */
export function Gone({ of }: { of: WithdrawnView }) {
  const t = useT()
  const lang = useLang()
  return (
    <>
      <Chip tone="seal">{t.withdraw.gone}</Chip>
      <small>
        {day(of.on, lang)} · {of.why}
        {of.by && ` · ${t.withdraw.byNow(of.by)}`}
      </small>
    </>
  )
}

export function Withdraw({ paper, others }: { paper: PaperView; others: PaperView[] }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setOpen(true)}>
        {t.withdraw.open}
        <span className="aloud">{paper.number}</span>
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={t.withdraw.title(paper.number)}
        size="md"
        closeButtonProps={{ 'aria-label': t.common.close }}
      >
        <Form paper={paper} others={others} onDone={() => setOpen(false)} />
      </Modal>
    </>
  )
}

function Form({ paper, others, onDone }: { paper: PaperView; others: PaperView[]; onDone: () => void }) {
  const t = useT()
  const withdraw = useDo('paper.withdraw')
  const [why, setWhy] = useState('')
  const later = others.filter(each => each.document !== paper.document && each.withdrawn === null)
  // The latest of the same kind is what one means, most of the time.
  const like = later.find(each => each.form === paper.form)
  const [by, setBy] = useState(like?.document ?? '')
  return (
    <form
      className={css.form}
      onSubmit={async event => {
        event.preventDefault()
        const done = await withdraw.run({ document: paper.document, why, by: by === '' ? null : by })
        if (done) onDone()
      }}
    >
      <Note tone="grey" title={t.withdraw.stays}>
        {t.withdraw.staysWhy}
      </Note>
      <TextInput
        label={t.withdraw.why}
        placeholder={t.withdraw.whyLike}
        value={why}
        onChange={event => setWhy(event.currentTarget.value)}
        maxLength={200}
        required
        data-autofocus
      />
      <NativeSelect
        label={t.withdraw.by}
        description={t.withdraw.byWhy}
        value={by}
        onChange={event => setBy(event.currentTarget.value)}
        data={[
          { value: '', label: t.withdraw.none },
          ...later.map(each => ({
            value: each.document,
            label: `${sayCode(t.forms, each.form)} ${each.number}`,
          })),
        ]}
      />
      {withdraw.trouble && <ErrorNote trouble={withdraw.trouble} />}
      <div className={css.acts}>
        <Button type="submit" color="red" loading={withdraw.running} disabled={why.trim() === ''}>
          {t.withdraw.run}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  )
}
