// Who a party is, to be put right.

import { Button, Modal } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { ErrorNote, PartyFields } from '../../components'
import { useT } from '../../i18n'
import { type PartyDetails, useDo } from '../../ipc'
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
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (await describe.run({ party: id, details })) onDone()
  }
  return (
    <form onSubmit={save} className={css.form}>
      <PartyFields value={details} onChange={setDetails} />
      {describe.trouble && <ErrorNote trouble={describe.trouble} />}
      <div className={css.acts}>
        <Button type="submit" loading={describe.running} disabled={details.name.trim() === ''}>
          {t.common.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  )
}
