// What there is to show: dropped files say what they prove, and stand under what they prove.

import { ActionIcon } from '@mantine/core'
import {
  IconDownload,
  IconFile,
  IconFileTypePdf,
  IconPhoto,
  IconReceipt2,
  IconTable,
} from '@tabler/icons-react'
import { useState } from 'react'
import { Card, Chip, Day, DropZone, Empty, ErrorNote, Hash, Note, useSayTrouble } from '../../components'
import { sayCode, sayReason, size, useT } from '../../i18n'
import {
  asTrouble,
  type CaseView,
  type EvidenceView,
  type Picked,
  type Trouble,
  useDropped,
  useHandOut,
  useHeld,
  useHost,
} from '../../ipc'
import { viewFile } from '../../router'
import css from './Case.module.css'
import { Grade } from './CasePage'
import { Chain } from './Chain'
import own from './Evidence.module.css'
import { Intake } from './Intake'

export function Evidence({ view, today }: { view: CaseView; today: string }) {
  const t = useT()
  const host = useHost()
  const held = useHeld()
  const [taken, setTaken] = useState<Picked[]>([])
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const add = (files: Picked[]) =>
    setTaken(before => [...before, ...files.filter(file => !before.some(each => each.file === file.file))])
  useDropped(add)
  const pick = () => {
    setTrouble(null)
    host.pickFiles().then(add, thrown => setTrouble(asTrouble(thrown)))
  }

  const known = Object.keys(t.elements)
  const rest = view.evidence.filter(piece => !piece.proves.some(element => known.includes(element)))
  return (
    <div className={css.side}>
      {trouble && <ErrorNote trouble={trouble} />}
      {taken.length > 0 ? (
        <Intake
          debtor={view.row.debtor}
          debts={view.debts}
          files={taken}
          today={today}
          onMore={pick}
          onDrop={file => setTaken(taken.filter(each => each.file !== file))}
          onDone={() => setTaken([])}
        />
      ) : (
        <DropZone
          title={t.evidence.drop}
          hint={t.evidence.dropHint}
          held={held}
          onPick={pick}
          primary
          compact={view.evidence.length > 0}
        />
      )}
      {view.chain.length > 0 && <Chain rows={view.chain} />}
      {view.evidence.length > 0 && <Note tone="grey">{t.evidence.keepOriginals}</Note>}
      {view.proof.map(proof => {
        const pieces = view.evidence.filter(piece => piece.proves.includes(proof.element))
        return (
          <Card
            key={proof.element}
            id={`proves-${proof.element}`}
            title={
              <>
                {sayCode(t.elements, proof.element)} <Grade grade={proof.grade} />
              </>
            }
            hint={sayCode(t.elementLaw, proof.element)}
          >
            {pieces.length > 0 ? (
              <Pieces pieces={pieces} />
            ) : (
              <div className={css.nothing}>
                {proof.reasons.map(reason => (
                  <p key={`${reason.code} ${reason.about.join()}`}>{sayReason(t.proof, reason)}</p>
                ))}
                {proof.mend && <p className={css.mend}>{sayReason(t.mend, proof.mend)}</p>}
              </div>
            )}
          </Card>
        )
      })}
      {rest.length > 0 && (
        <Card title={t.evidence.rest} hint={t.evidence.restHint} id="proves-nothing">
          <Pieces pieces={rest} />
        </Card>
      )}
      {view.proof.length === 0 && view.evidence.length === 0 && <Empty title={t.evidence.none} />}
    </div>
  )
}

const ICONS = { pdf: IconFileTypePdf, image: IconPhoto, xml: IconReceipt2, sheet: IconTable } as const

function Pieces({ pieces }: { pieces: EvidenceView[] }) {
  return (
    <ul className={own.pieces}>
      {pieces.map(piece => (
        <Piece key={piece.evidence} piece={piece} />
      ))}
    </ul>
  )
}

function Piece({ piece }: { piece: EvidenceView }) {
  const t = useT()
  const { save } = useHandOut(useSayTrouble())
  const Icon = ICONS[piece.media as keyof typeof ICONS] ?? IconFile
  const shown = piece.media === 'pdf' || piece.media === 'image'
  return (
    <li>
      <Icon size="1.375rem" stroke={1.5} aria-hidden />
      <div>
        {shown ? (
          <button
            type="button"
            className={css.fileLink}
            onClick={() => viewFile(piece.file, piece.name, piece.media)}
          >
            {piece.name}
          </button>
        ) : (
          <span className={own.fileName}>{piece.name}</span>
        )}
        <p>
          <Chip
            tone={
              piece.original === 'paper-original' || piece.original === 'electronic'
                ? 'green'
                : piece.original === 'copy'
                  ? 'amber'
                  : 'grey'
            }
          >
            {sayCode(t.originals, piece.original)}
          </Chip>
          <span>
            {sayCode(t.media, piece.media)} · {size(piece.bytes)}
          </span>
          {piece.made && (
            <span>
              {t.evidence.made} <Day value={piece.made} />
            </span>
          )}
          {piece.signed && (
            <span>
              {t.evidence.signed} {[piece.signed.by, piece.signed.office].filter(Boolean).join(' ')}{' '}
              {piece.signed.seal !== 'absent' && sayCode(t.seals, piece.signed.seal)}
            </span>
          )}
          {piece.remark && <span>{piece.remark}</span>}
          <span className="nowrap">
            SHA-256 <Hash value={piece.file} />
          </span>
        </p>
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t.evidence.save(piece.name)}
        onClick={() => save(piece.file, piece.name)}
      >
        <IconDownload size="1.125rem" stroke={1.6} aria-hidden />
      </ActionIcon>
    </li>
  )
}
