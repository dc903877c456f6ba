// A paper that came back: its scan, and who signed or sealed it.

import { Button, Select, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { ErrorNote } from '../../components'
import { choices, useT } from '../../i18n'
import { asTrouble, type Picked, type SignedView, type Trouble, useHost } from '../../ipc'
import css from './Case.module.css'

/** Picks the scan. */
export function ScanInput({ scan, onPick }: { scan: Picked | null; onPick: (scan: Picked) => void }) {
  const t = useT()
  const host = useHost()
  const id = useId()
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const pick = () => {
    setTrouble(null)
    host.pickFiles().then(
      files => files[0] && onPick(files[0]),
      thrown => setTrouble(asTrouble(thrown)),
    )
  }
  return (
    <div>
      <p className={css.label} id={id}>
        {t.returned.scan}
      </p>
      <div className={css.acts}>
        <Button variant={scan === null ? 'filled' : 'default'} onClick={pick} aria-describedby={id}>
          {scan === null ? t.returned.pick : t.returned.other}
        </Button>
        {scan && <span>{scan.name}</span>}
      </div>
      {trouble && <ErrorNote trouble={trouble} />}
    </div>
  )
}

/** Who signed or sealed, as typed. */
export type Signing = { by: string; office: string; seal: string }

/** What is typed before anybody typed. */
export const UNSIGNED: Signing = { by: '', office: '', seal: 'company' }

/** As the book takes it. */
export const signed = ({ by, office, seal }: Signing): SignedView => ({
  by: by.trim() || null,
  office: office.trim() || null,
  seal,
})

/** The fields for it; they stand in a grid with others. */
export function SigningInput({ said, onSay }: { said: Signing; onSay: (said: Signing) => void }) {
  const t = useT()
  return (
    <>
      <TextInput
        label={t.returned.by}
        value={said.by}
        onChange={event => onSay({ ...said, by: event.currentTarget.value })}
        maxLength={100}
      />
      <TextInput
        label={t.returned.office}
        description={t.returned.officeWhy}
        value={said.office}
        onChange={event => onSay({ ...said, office: event.currentTarget.value })}
        maxLength={100}
      />
      <Select
        label={t.returned.seal}
        value={said.seal}
        onChange={seal => onSay({ ...said, seal: seal ?? 'absent' })}
        allowDeselect={false}
        data={choices(t.seals)}
      />
    </>
  )
}
