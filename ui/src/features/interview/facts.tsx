// Who owes, what is held, and how much.

import { ActionIcon, Autocomplete, Button, Checkbox, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import {
  AmountInput,
  DayInput,
  DropZone,
  ErrorNote,
  Facts,
  JobBar,
  Note,
  plainAmount,
  Amount as Sum,
  Taking,
  useSayTrouble,
} from '../../components'
import { day, guessProves, sayCode, size, useLang, useT } from '../../i18n'
import {
  type InterviewPaper,
  type Picked,
  useAsk,
  useDo,
  useDropped,
  useHeld,
  usePickFiles,
  useTaking,
} from '../../ipc'
import css from './Interview.module.css'
import type { Asking } from './InterviewPage'
import { Typed } from './parts'

export function Who({ said, say, next }: Asking) {
  const t = useT()
  const cases = useAsk('cases.list', {}).data?.cases ?? []
  const name = said.party.name
  const known = cases.some(row => row.name === name.trim())
  return (
    <Typed
      ready={name.trim() !== ''}
      onNext={() => next({ party: { ...said.party, name: name.trim() } })}
      note={known ? t.interview.known : t.interview.nameUnknown}
    >
      <Autocomplete
        label={t.interview.name}
        description={t.party.nameWhy}
        data={[...new Set(cases.map(row => row.name))]}
        limit={8}
        value={name}
        onChange={typed => say({ party: { ...said.party, name: typed } })}
        maxLength={200}
        data-autofocus
      />
    </Typed>
  )
}

export function Amount({ said, say, next, today }: Asking) {
  const t = useT()
  const amount = said.amount ?? ''
  return (
    <Typed
      ready={amount.trim() !== '' && said.on !== null}
      onNext={() => next({ amount: plainAmount(amount) })}
      note={t.interview.amountUnknown}
    >
      <AmountInput
        label={t.interview.amount}
        description={t.interview.amountWhy}
        value={amount}
        onChange={typed => say({ amount: typed })}
        required
      />
      <DayInput
        label={t.interview.on}
        description={t.interview.onWhy}
        value={said.on}
        onChange={on => say({ on })}
        max={today}
        required
      />
      <TextInput
        label={t.interview.contract}
        description={t.interview.contractWhy}
        value={said.contract ?? ''}
        onChange={event => say({ contract: event.currentTarget.value || null })}
        maxLength={200}
      />
    </Typed>
  )
}

export function Papers({ said, say, next }: Asking) {
  const t = useT()
  const pick = usePickFiles(useSayTrouble())
  const taking = useTaking()
  const held = useHeld()
  const take = useDo('interview.papers')
  const read = async (files: Picked[]) => {
    if (files.length === 0) return
    const found = await take.run({ files: files.map(file => file.file) })
    if (found === undefined) return
    const fresh = found
      .filter(paper => !said.papers.some(had => had.file === paper.file))
      .map(paper => ({ ...paper, proves: paper.invoice ? paper.proves : guessProves(paper.name) }))
    say({ papers: [...said.papers, ...fresh], party: named(said.party, fresh) })
  }
  useDropped(files => void read(files))
  const change = (file: string, part: Partial<InterviewPaper>) =>
    say({ papers: said.papers.map(paper => (paper.file === file ? { ...paper, ...part } : paper)) })
  const none = said.papers.length === 0
  return (
    <Typed
      ready={!none && !take.running && taking === null}
      onNext={() => next()}
      other={
        none && (
          <Button variant="default" onClick={() => next()} disabled={take.running || taking !== null}>
            {t.interview.papersNone}
          </Button>
        )
      }
      note={none ? sayCode(t.unknownCost, 'papers') : undefined}
    >
      <DropZone
        title={t.interview.papers}
        hint={t.interview.papersHint}
        held={held}
        busy={take.running}
        onPick={() => void pick().then(read)}
        compact={!none}
      />
      <Taking of={taking} />
      {take.running && (
        <JobBar label={t.interview.papersBusy} progress={take.progress} onStop={take.cancel} />
      )}
      {take.trouble && <ErrorNote trouble={take.trouble} />}
      <ul className={css.papers}>
        {said.papers.map(paper => (
          <li key={paper.file}>
            <div className={css.paperName}>
              <b>{paper.name}</b>
              <small className="quiet">{size(paper.bytes)}</small>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t.evidence.leaveOut(paper.name)}
                onClick={() => say({ papers: said.papers.filter(each => each.file !== paper.file) })}
              >
                <IconX size="1rem" aria-hidden />
              </ActionIcon>
            </div>
            {paper.invoice ? (
              <Recognised
                paper={paper}
                name={said.party.name}
                onUse={used => change(paper.file, { used })}
                onBuyer={(buyer, registration) =>
                  say({
                    party: {
                      ...said.party,
                      name: buyer,
                      registration: registration ?? said.party.registration,
                    },
                  })
                }
              />
            ) : (
              <Checkbox.Group
                aria-label={t.interview.paperOf(paper.name)}
                label={t.evidence.proves}
                value={paper.proves}
                onChange={proves => change(paper.file, { proves })}
              >
                <div className={css.checks}>
                  {Object.keys(t.elements).map(element => (
                    <Checkbox key={element} value={element} label={sayCode(t.elements, element)} />
                  ))}
                </div>
              </Checkbox.Group>
            )}
          </li>
        ))}
      </ul>
    </Typed>
  )
}

/** What an invoice says of its buyer and nobody said yet. */
function named(party: Asking['said']['party'], papers: InterviewPaper[]): Asking['said']['party'] {
  const mine = papers.find(paper => paper.used && paper.invoice?.buyer === party.name)
  return { ...party, registration: party.registration ?? mine?.invoice?.buyerRegistration ?? null }
}

function Recognised({
  paper,
  name,
  onUse,
  onBuyer,
}: {
  paper: InterviewPaper
  name: string
  onUse: (used: boolean) => void
  onBuyer: (buyer: string, registration: string | null) => void
}) {
  const t = useT()
  const lang = useLang()
  const { invoice } = paper
  if (invoice === null) return null
  const { buyer, barred } = invoice
  const other = barred === null && paper.used && buyer !== null && buyer !== name
  return (
    <div className={css.recognised}>
      <p>{t.interview.invoice}</p>
      <Facts
        rows={[
          {
            name: t.interview.invoiceNumber,
            is: <span className="num">{invoice.number ?? t.common.unsaid}</span>,
          },
          { name: t.interview.invoiceIssued, is: day(invoice.issued, lang, 'long') },
          { name: t.interview.invoiceBuyer, is: buyer ?? t.common.unsaid },
          { name: t.interview.invoiceTotal, is: <Sum value={invoice.total} /> },
        ]}
      />
      {barred === null ? (
        <Checkbox
          label={t.interview.invoiceUse}
          checked={paper.used}
          onChange={event => onUse(event.currentTarget.checked)}
        />
      ) : (
        <Note tone="amber">{sayCode(t.interview.invoiceBarred, barred)}</Note>
      )}
      {other && (
        <Note
          tone="amber"
          action={
            <Button size="xs" variant="default" onClick={() => onBuyer(buyer, invoice.buyerRegistration)}>
              {t.interview.otherBuyerDo(buyer)}
            </Button>
          }
        >
          {t.interview.otherBuyer(buyer)}
        </Note>
      )}
    </div>
  )
}
