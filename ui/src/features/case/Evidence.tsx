// What there is to show: dropped files say what they are and prove, and stand under what they prove.

import { ActionIcon, Button } from '@mantine/core'
import {
  IconDownload,
  IconFile,
  IconFileTypePdf,
  IconMicrophone,
  IconPhoto,
  IconReceipt2,
  IconTable,
  IconVideo,
} from '@tabler/icons-react'
import { useState } from 'react'
import { Card, Chip, Day, DropZone, Hash, Loaded, Note, Taking, useSayTrouble } from '../../components'
import { sayCode, size, useLang, useT } from '../../i18n'
import {
  type CaseView,
  type Picked,
  type PieceView,
  type ProofElement,
  type ProofShown,
  useAsk,
  useDropped,
  useHandOut,
  useHeld,
  usePickFiles,
  useTaking,
} from '../../ipc'
import { viewFile } from '../../router'
import css from './Case.module.css'
import { Grade } from './CasePage'
import { Chain } from './Chain'
import own from './Evidence.module.css'
import { Intake } from './Intake'
import { Account } from './proof/Account'
import { Correct } from './proof/Correct'
import { Folder } from './proof/Folder'
import { Mended } from './proof/Graph'
import proof from './proof/Proof.module.css'

export function Evidence({ view, today }: { view: CaseView; today: string }) {
  const t = useT()
  const pickFiles = usePickFiles(useSayTrouble())
  const taking = useTaking()
  const held = useHeld()
  const { debtor } = view.row
  const [taken, setTaken] = useState<Picked[]>([])
  const pieces = useAsk('evidence.list', { debtor })
  const shown = useAsk('proof.show', { debtor })
  const add = (files: Picked[]) =>
    setTaken(before => [...before, ...files.filter(file => !before.some(each => each.file === file.file))])
  useDropped(add)
  const pick = () => void pickFiles().then(add)
  return (
    <div className={css.side}>
      <Taking of={taking} />
      {taken.length > 0 ? (
        <Intake
          debtor={debtor}
          debts={view.debts}
          pieces={pieces.data ?? []}
          files={taken}
          today={today}
          onMore={pick}
          onDrop={file => setTaken(before => before.filter(each => each.file !== file))}
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
      {taken.length === 0 && <Folder debtor={debtor} onTake={add} />}
      {view.evidence.length > 0 && <Note tone="grey">{t.evidence.keepOriginals}</Note>}
      <Loaded of={shown} rows={4}>
        {found => (
          <Loaded of={pieces} rows={4}>
            {all => <Groups view={view} shown={found} pieces={all} today={today} />}
          </Loaded>
        )}
      </Loaded>
      {view.chain.length > 0 && <Chain rows={view.chain} />}
      <Account debtor={debtor} />
    </div>
  )
}

function Groups({
  view,
  shown,
  pieces,
  today,
}: {
  view: CaseView
  shown: ProofShown
  pieces: PieceView[]
  today: string
}) {
  const t = useT()
  const lang = useLang()
  const [correcting, setCorrecting] = useState<PieceView | null>(null)
  const { debtor } = view.row
  const elements = shown.graphs.flatMap(graph => graph.elements.map(element => ({ graph, element })))
  const gaps = elements.filter(({ element }) => element.mend !== null)
  const grouped = elements.filter(({ element }) => element.pieces.length > 0)
  const placed = new Set(grouped.flatMap(({ element }) => element.pieces))
  const rest = pieces.filter(piece => !placed.has(piece.is.evidence) && piece.leftOut === null)
  const out = pieces.filter(piece => piece.leftOut !== null)
  const many = shown.graphs.length > 1
  const name = (element: ProofElement) => (lang === 'zh' ? element.zh : element.en)
  const list = (of: PieceView[]) => <Pieces pieces={of} onCorrect={setCorrecting} />
  return (
    <>
      {elements.length > 0 && (
        <Card title={t.proofs.gaps} hint={gaps.length > 0 ? t.proofs.gapsHint : t.proofs.noGaps} id="gaps">
          {gaps.length > 0 && (
            <ul className={proof.gaps}>
              {gaps.map(({ graph, element }, at) => (
                <li key={`${graph.kind} ${element.id}`}>
                  <div>
                    {many && `${lang === 'zh' ? graph.zh : graph.en} · `}
                    {name(element)} <Grade grade={element.grade} weakest={at === 0} />
                  </div>
                  {element.mend && <Mended mend={element.mend} debtor={debtor} primary={at === 0} />}
                </li>
              ))}
            </ul>
          )}
        </Card>
      )}
      {grouped.map(({ graph, element }) => (
        <Card
          key={`${graph.kind} ${element.id}`}
          id={`proves-${graph.kind}-${element.id}`}
          title={
            <>
              {many && `${lang === 'zh' ? graph.zh : graph.en} · `}
              {name(element)} <Grade grade={element.grade} />
            </>
          }
          hint={lang === 'zh' ? element.whyZh : element.whyEn}
        >
          {list(pieces.filter(piece => element.pieces.includes(piece.is.evidence)))}
        </Card>
      ))}
      {rest.length > 0 && (
        <Card title={t.evidence.rest} hint={t.evidence.restHint} id="proves-nothing">
          {list(rest)}
        </Card>
      )}
      {out.length > 0 && (
        <Card title={t.pieces.out} id="left-out">
          {list(out)}
        </Card>
      )}
      {correcting && (
        <Correct
          piece={correcting}
          pieces={pieces}
          debts={view.debts}
          today={today}
          onClose={() => setCorrecting(null)}
        />
      )}
    </>
  )
}

const ICONS = {
  pdf: IconFileTypePdf,
  image: IconPhoto,
  photo: IconPhoto,
  scan: IconPhoto,
  xml: IconReceipt2,
  ofd: IconReceipt2,
  sheet: IconTable,
  audio: IconMicrophone,
  video: IconVideo,
} as const

/** What the window has a way to show. */
const SHOWN = ['pdf', 'image', 'audio', 'video', 'text', 'xml', 'mail']

function Pieces({ pieces, onCorrect }: { pieces: PieceView[]; onCorrect: (piece: PieceView) => void }) {
  return (
    <ul className={own.pieces}>
      {pieces.map(piece => (
        <Piece key={piece.is.evidence} piece={piece} onCorrect={() => onCorrect(piece)} />
      ))}
    </ul>
  )
}

function Piece({ piece, onCorrect }: { piece: PieceView; onCorrect: () => void }) {
  const t = useT()
  const { save } = useHandOut(useSayTrouble())
  const { is } = piece
  const Icon = ICONS[is.media as keyof typeof ICONS] ?? IconFile
  const shown = SHOWN.includes(is.media)
  const said = [
    piece.kind && sayCode(t.pieceKinds, piece.kind),
    `${sayCode(t.media, is.media)} · ${size(is.bytes)}`,
    piece.lies && `${t.pieces.lies}${t.evidence.is}${piece.lies}`,
    piece.source && `${t.pieces.source}${t.evidence.is}${piece.source}`,
    is.remark,
    piece.sending && t.pieces.sending(piece.sending),
  ]
  return (
    <li>
      <Icon size="1.375rem" stroke={1.5} aria-hidden />
      <div>
        {shown ? (
          <button type="button" className={css.fileLink} onClick={() => viewFile(is.file, is.name, is.media)}>
            {is.name}
          </button>
        ) : (
          <span className={own.fileName}>{is.name}</span>
        )}
        {piece.purpose && <p className={own.purpose}>{piece.purpose}</p>}
        <p>
          <Chip
            tone={
              is.original === 'paper-original' || is.original === 'electronic'
                ? 'green'
                : is.original === 'copy'
                  ? 'amber'
                  : 'grey'
            }
          >
            {sayCode(t.originals, is.original)}
          </Chip>
          {piece.leftOut && (
            <Chip tone="amber">
              {t.pieces.out}
              {t.evidence.is}
              {piece.leftOut}
            </Chip>
          )}
          {said.filter(Boolean).map(each => (
            <span key={each}>{each}</span>
          ))}
          {is.made && (
            <span>
              {t.evidence.made} <Day value={is.made} />
            </span>
          )}
          {is.signed && (
            <span>
              {t.evidence.signed} {[is.signed.by, is.signed.office].filter(Boolean).join(' ')}{' '}
              {is.signed.seal !== 'absent' && sayCode(t.seals, is.signed.seal)}
              {piece.authority && ` · ${piece.authority}`}
            </span>
          )}
          <span className="nowrap">
            SHA-256 <Hash value={is.file} />
          </span>
        </p>
        {piece.elsewhere.length > 0 && (
          <p className={own.warn}>{t.pieces.elsewhere(piece.elsewhere.join(t.common.comma))}</p>
        )}
        {!shown && <p>{sayCode(t.pieces.shownNot, is.media)}</p>}
      </div>
      <div className={own.does}>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={onCorrect}
          aria-label={t.pieces.correctOf(is.name)}
        >
          {t.pieces.correct}
        </Button>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t.evidence.save(is.name)}
          onClick={() => save(is.file, is.name)}
        >
          <IconDownload size="1.125rem" stroke={1.6} aria-hidden />
        </ActionIcon>
      </div>
    </li>
  )
}
