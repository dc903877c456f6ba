// What is said of a piece of evidence, said better. Its file never changes.

import { Button, Modal } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { ErrorNote } from '../../../components'
import { useT } from '../../../i18n'
import { type DebtView, type PieceView, useDo } from '../../../ipc'
import css from '../Case.module.css'
import { Fields } from './Fields'
import { detailsOf, saidOf, signedOf } from './said'

export function Correct({
  piece,
  pieces,
  debts,
  today,
  onClose,
}: {
  piece: PieceView
  pieces: PieceView[]
  debts: DebtView[]
  today: string
  onClose: () => void
}) {
  const t = useT()
  const correct = useDo('evidence.correct')
  const [said, setSaid] = useState(() => saidOf(piece))
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const done = await correct.run({
      evidence: piece.is.evidence,
      proves: said.proves,
      original: said.original,
      made: said.made,
      remark: said.remark.trim() || null,
      signed: signedOf(said),
      debts: said.debts,
      details: detailsOf(said),
    })
    if (done) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t.pieces.correctTitle(piece.is.name)}
      size="xl"
      closeButtonProps={{ 'aria-label': t.common.close }}
    >
      <form className={css.form} onSubmit={save}>
        <p className="quiet">{t.pieces.correctHint}</p>
        <Fields
          name={piece.is.name}
          said={said}
          onSay={part => setSaid(before => ({ ...before, ...part }))}
          debts={debts}
          pieces={pieces.filter(other => other.is.evidence !== piece.is.evidence)}
          today={today}
          open
        />
        {correct.trouble && <ErrorNote trouble={correct.trouble} />}
        <div className={css.acts}>
          <Button type="submit" loading={correct.running}>
            {t.common.save}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t.common.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
