// Letters and packs: drafted, looked at, issued, saved; and which of them are no longer today's.

import { Button, Modal } from '@mantine/core'
import { IconMailOpened } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import {
  Amount,
  Card,
  Chip,
  Day,
  Empty,
  ErrorNote,
  Hash,
  Table,
  tableCss,
  useSayTrouble,
} from '../../components'
import { sayCode, useT } from '../../i18n'
import { type CaseView, type PaperView, type ReturnView, useDo, useHandOut } from '../../ipc'
import { printFile, setQuery, usePlace, viewFile } from '../../router'
import css from './Case.module.css'
import type { Pages } from './CasePage'
import { Draft } from './Draft'
import { Packs } from './Packs'
import own from './Papers.module.css'
import { Changes } from './papers/Changes'
import { Compared } from './papers/Compared'
import { Forms } from './papers/Forms'
import { Gone, Withdraw } from './papers/Withdraw'
import { Sendings } from './proof/Sending'
import { Returned } from './Returned'

export function Papers({ view, today, Pages }: { view: CaseView; today: string; Pages: Pages }) {
  const { query } = usePlace()
  const form = query.get('draft')
  const at = query.get('at')
  useEffect(() => {
    if (at !== null)
      requestAnimationFrame(() => document.getElementById(at)?.scrollIntoView({ block: 'start' }))
  }, [at])
  if (form === 'other') return <Forms view={view} />
  if (form) return <Draft view={view} today={today} form={form} Pages={Pages} />
  return (
    <div className={css.side}>
      <Issued view={view} today={today} />
      <Packs view={view} today={today} />
    </div>
  )
}

function Issued({ view, today }: { view: CaseView; today: string }) {
  const t = useT()
  const demand = view.next.code !== 'build-pack'
  return (
    <Card
      title={t.papers.title}
      hint={t.papers.hint}
      id="issued"
      aside={
        <>
          {view.papers.length > 0 && <Envelope debtor={view.row.debtor} />}
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            onClick={() => setQuery({ draft: 'other', at: '' }, {})}
          >
            {t.papers.others}
          </Button>
          <Button variant="default" size="xs" onClick={() => setQuery({ draft: 'statement', at: '' }, {})}>
            {t.papers.draftStatement}
          </Button>
          <Button variant="default" size="xs" onClick={() => setQuery({ draft: 'schedule', at: '' }, {})}>
            {t.papers.draftSchedule}
          </Button>
          <Button
            size="xs"
            variant={demand ? 'filled' : 'default'}
            onClick={() => setQuery({ draft: 'demand', at: '' }, {})}
          >
            {t.papers.draftDemand}
          </Button>
        </>
      }
    >
      {view.papers.length === 0 ? (
        <Empty title={t.papers.none}>{t.papers.noneWhy}</Empty>
      ) : (
        <Table label={t.papers.title}>
          <thead>
            <tr>
              <th scope="col" className={own.what}>
                {t.papers.what}
              </th>
              <th scope="col">{t.papers.on}</th>
              <th scope="col" className={own.state}>
                {t.papers.state}
              </th>
              <th scope="col" className={tableCss.r}>
                {t.papers.total}
              </th>
              <th scope="col">
                <span className="aloud">{t.papers.acts}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {view.papers.map(paper => (
              <Paper
                key={paper.document}
                paper={paper}
                debtor={view.row.debtor}
                name={view.row.name}
                today={today}
                others={view.papers}
              />
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  )
}

/** The name a paper is saved under. */
const fileName = (form: string, paper: PaperView, name: string, ending = 'pdf') =>
  `${form}_${paper.number}_${name}.${ending}`

function Paper({
  paper,
  debtor,
  name,
  today,
  others,
}: {
  paper: PaperView
  debtor: string
  name: string
  today: string
  others: PaperView[]
}) {
  const t = useT()
  const { save } = useHandOut(useSayTrouble())
  const form = sayCode(t.forms, paper.form)
  const [returning, setReturning] = useState(false)
  const { returned, word } = paper
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className={css.fileLink}
          onClick={() => viewFile(paper.file, fileName(form, paper, name), 'pdf')}
        >
          {form} {paper.number}
        </button>
        <small>
          SHA-256 <Hash value={paper.file} />
        </small>
        {paper.replaces && <small>{t.withdraw.replaces(paper.replaces)}</small>}
        {paper.overridden && <small>{t.papers.overridden(paper.overridden)}</small>}
        {returned && <Back of={returned} />}
        <Sendings debtor={debtor} document={paper.document} today={today} />
      </th>
      <td>
        <Day value={paper.on} />
      </td>
      <td>
        {paper.withdrawn ? (
          <Gone of={paper.withdrawn} />
        ) : paper.stale ? (
          <>
            <Chip tone="amber">{t.papers.stale}</Chip>
            <small>{t.papers.staleWhy}</small>
            <Changes document={paper.document} />
          </>
        ) : (
          <Chip tone="green">{t.papers.current}</Chip>
        )}
      </td>
      <td className={tableCss.r}>{paper.carries === 'nothing' ? '—' : <Amount value={paper.total} />}</td>
      <td>
        <div className={own.does}>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => printFile(paper.file, fileName(form, paper, name))}
          >
            {t.printing.open}
            <span className="aloud">{paper.number}</span>
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => save(paper.file, fileName(form, paper, name))}
          >
            {t.papers.save}
            <span className="aloud">{paper.number}</span>
          </Button>
          {word && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => save(word, fileName(form, paper, name, 'docx'))}
            >
              {t.papers.saveWord}
              <span className="aloud">{paper.number}</span>
            </Button>
          )}
          {word && <Compared paper={paper} />}
          {!paper.withdrawn && <Withdraw paper={paper} others={others} />}
          {paper.form === 'statement' && (
            <>
              <Button
                variant={returned ? 'subtle' : 'light'}
                size="compact-sm"
                onClick={() => setReturning(true)}
              >
                {returned ? t.returned.again : t.returned.record}
                <span className="aloud">{paper.number}</span>
              </Button>
              <Modal
                opened={returning}
                onClose={() => setReturning(false)}
                title={t.returned.title}
                size="lg"
                closeButtonProps={{ 'aria-label': t.common.close }}
              >
                <Returned paper={paper} today={today} onDone={() => setReturning(false)} />
              </Modal>
            </>
          )}
        </div>
      </td>
    </tr>
  )
}

/** What the other side said to a statement. */
function Back({ of }: { of: ReturnView }) {
  const t = useT()
  const { signed } = of
  const who = [signed.by, signed.office, signed.seal === 'absent' ? null : sayCode(t.seals, signed.seal)]
  return (
    <small>
      <button
        type="button"
        className={css.fileLink}
        onClick={() => viewFile(of.file, of.name, mediaOf(of.name))}
      >
        {t.returned.scanOf}
      </button>{' '}
      <Day value={of.on} /> · {who.filter(Boolean).join(' · ')}
      <br />
      {of.difference === null ? (
        <Chip tone="green">{t.returned.agreed}</Chip>
      ) : (
        <Chip tone="seal">{t.returned.disputed}</Chip>
      )}{' '}
      {of.differs !== null && of.difference !== null && (
        <>
          {t.returned.admits} <Amount value={of.differs} /> · {t.returned.off}{' '}
          <Amount value={of.difference} />
          {of.why && ` · ${of.why}`}{' '}
        </>
      )}
      {of.paysBy && (
        <>
          {t.returned.promised} <Day value={of.paysBy} />
        </>
      )}
    </small>
  )
}

const mediaOf = (name: string) => (name.toLowerCase().endsWith('.pdf') ? 'pdf' : 'image')

function Envelope({ debtor }: { debtor: string }) {
  const t = useT()
  const envelope = useDo('letter.envelope')
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconMailOpened size="0.9375rem" stroke={1.6} aria-hidden />}
        loading={envelope.running}
        onClick={async () => {
          const sheet = await envelope.run({ debtor })
          if (sheet) viewFile(sheet.file, sheet.name, 'pdf')
        }}
      >
        {t.papers.envelope}
      </Button>
      {envelope.trouble && <ErrorNote trouble={envelope.trouble} />}
    </>
  )
}
