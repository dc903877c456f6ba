// A paper that came back: its scan, and who signed or sealed it.

import { Button, Select, TextInput } from '@mantine/core'
import { useId } from 'react'
import { Taking, useSayTrouble } from '../../components'
import { choices, useT } from '../../i18n'
import { type Picked, type SignedView, usePickFiles, useTaking } from '../../ipc'
import css from './Case.module.css'

/** Picks the scan. */
export function ScanInput({ scan, onPick }: { scan: Picked | null; onPick: (scan: Picked) => void }) {
  const t = useT()
  const pickFiles = usePickFiles(useSayTrouble())
  const taking = useTaking()
  const id = useId()
  const pick = async () => {
    const [file] = await pickFiles()
    if (file) onPick(file)
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
      <Taking of={taking} />
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
