// Who a party is, to be put right.

import { Button, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { DayInput, ErrorNote, PartyFields } from '../../components'
import { useT } from '../../i18n'
import { type PartyDetails, useDo } from '../../ipc'
import { go, to } from '../../router'
import css from './Case.module.css'

export function PartyEdit({
  opened,
  onClose,
  ...about
}: {
  opened: boolean
  onClose: () => void
  id: string
  party: PartyDetails
}) {
  const t = useT()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t.case.editWhoTitle}
      size="lg"
      closeButtonProps={{ 'aria-label': t.common.close }}
    >
      <Form {...about} onDone={onClose} />
    </Modal>
  )
}

/** Begins with what is known; what is typed then stays, whatever happens to the book meanwhile. */
function Form({ id, party, onDone }: { id: string; party: PartyDetails; onDone: () => void }) {
  const t = useT()
  const describe = useDo('party.describe')
  const [details, setDetails] = useState(party)
  const [renamed, setRenamed] = useState(false)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (await describe.run({ party: id, details })) onDone()
  }
  if (renamed) return <Renamed id={id} name={party.name} onBack={() => setRenamed(false)} onDone={onDone} />
  return (
    <form onSubmit={save} className={css.form}>
      <PartyFields value={details} onChange={setDetails} paysFrom />
      {describe.trouble && <ErrorNote trouble={describe.trouble} />}
      <div className={css.acts}>
        <Button type="submit" loading={describe.running} disabled={details.name.trim() === ''}>
          {t.common.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t.common.cancel}
        </Button>
        <Button variant="subtle" className={css.apart} onClick={() => setRenamed(true)}>
          {t.case.renamed}
        </Button>
        <Button variant="subtle" onClick={() => go(to('case', id, 'split'))}>
          {t.split.open}
        </Button>
      </div>
    </form>
  )
}

/** A name that changed on a day, as against one that was mistyped: the old one stays known. */
function Renamed({
  id,
  name,
  onBack,
  onDone,
}: {
  id: string
  name: string
  onBack: () => void
  onDone: () => void
}) {
  const t = useT()
  const rename = useDo('party.rename')
  const [now, setNow] = useState('')
  const [on, setOn] = useState<string | null>(null)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (on !== null && (await rename.run({ party: id, name: now, on }))) onDone()
  }
  return (
    <form onSubmit={save} className={css.form}>
      <p className={css.why}>{t.case.renamedWhy(name)}</p>
      <TextInput
        label={t.case.renamedTo}
        value={now}
        onChange={event => setNow(event.currentTarget.value)}
        maxLength={200}
        required
        data-autofocus
      />
      <DayInput
        label={t.case.renamedOn}
        description={t.case.renamedOnWhy}
        value={on}
        onChange={setOn}
        required
        width="18rem"
      />
      {rename.trouble && <ErrorNote trouble={rename.trouble} />}
      <div className={css.acts}>
        <Button
          type="submit"
          loading={rename.running}
          disabled={on === null || now.trim() === '' || now.trim() === name}
        >
          {t.case.renamedSave}
        </Button>
        <Button variant="default" onClick={onBack}>
          {t.common.back}
        </Button>
      </div>
    </form>
  )
}
