// What each file was read as, and what stands in the way of reading the others.

import { Button, PasswordInput } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconLock, IconTable } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { Card, Chip, DropZone, ErrorNote, More, Pad, Table, tableCss } from '../../components'
import { count, sayAside, sayCode, sayNote, size, useT } from '../../i18n'
import { type Doing, type FileReading, type ImportProposal, useDo } from '../../ipc'
import { Columns } from './Columns'
import { change, useDraft } from './draft'
import css from './Import.module.css'
import { goStep, readFiles } from './ImportPage'
import { Rows } from './Rows'

export function Files({
  proposal,
  read,
  held,
  onPick,
}: {
  proposal: ImportProposal
  read: Doing<'import.read'>
  held: boolean
  onPick: () => void
}) {
  const t = useT()
  const needs = proposal.files.filter(file => file.needs !== null).length
  const something = proposal.counts.invoices + proposal.counts.money > 0
  return (
    <div className={css.stack}>
      <DropZone title={t.import.more} held={held} onPick={onPick} busy={read.running} compact />
      <ul className={css.files} aria-label={t.import.files}>
        {proposal.files.map(file => (
          <li key={file.file}>
            <FileCard file={file} proposal={proposal} read={read} />
          </li>
        ))}
      </ul>
      <div className={css.acts}>
        <Button onClick={() => goStep('check')} disabled={!something || read.running}>
          {t.import.toCheck}
        </Button>
        <span className="quiet">
          {needs > 0 ? t.import.needsSome(needs) : something ? t.import.nothingYet : t.import.nothingFound}
        </span>
      </div>
    </div>
  )
}

function FileCard({
  file,
  proposal,
  read,
}: {
  file: FileReading
  proposal: ImportProposal
  read: Doing<'import.read'>
}) {
  const t = useT()
  return (
    <Card>
      <Pad>
        <div className={css.file}>
          <FileIcon file={file} />
          <div className={css.fileText}>
            <p className={css.fileName}>{file.name}</p>
            <p className={css.fileKind}>
              {file.format ? sayCode(t.formats, file.format) : t.import.unread} · {size(file.bytes)}
            </p>
            {(file.agrees !== null || file.readBefore) && (
              <p className={css.fileMore}>
                {file.agrees !== null && (
                  <Chip tone={file.agrees ? 'green' : 'amber'}>
                    {file.agrees ? t.import.agrees : t.import.disagrees}
                  </Chip>
                )}
                {file.readBefore && <Chip>{t.import.readBefore}</Chip>}
              </p>
            )}
          </div>
          {file.problem === null && file.needs === null && (
            <dl className={css.counts}>
              <Count n={file.invoices} name={t.import.invoices} />
              <Count n={file.money} name={t.import.money} />
              <Count n={file.aside} name={t.import.aside} />
              {file.known > 0 && <Count n={file.known} name={t.import.knownRows} />}
            </dl>
          )}
        </div>
        {file.problem && file.needs === null && <ErrorNote trouble={file.problem} />}
        {file.needs === 'password' && <Password file={file} proposal={proposal} read={read} />}
        {file.notes.length > 0 && (
          <ul className={css.notes} aria-label={t.import.notes}>
            {file.notes.map(note => (
              <li key={`${note.code} ${note.about.join(' ')}`}>{sayNote(t, note)}</li>
            ))}
          </ul>
        )}
        {file.needs === 'mapping' && file.columns.length > 0 && (
          <Columns file={file} tables={file.columns} proposal={proposal} read={read} />
        )}
        {file.canNameColumns && <NameAnew file={file} proposal={proposal} read={read} />}
        {file.aside > 0 && <Aside proposal={proposal.proposal} file={file} />}
      </Pad>
    </Card>
  )
}

/** The columns were guessed, or named before: they can be looked at and named otherwise. */
function NameAnew({
  file,
  proposal,
  read,
}: {
  file: FileReading
  proposal: ImportProposal
  read: Doing<'import.read'>
}) {
  const t = useT()
  const draft = useDraft()
  const show = useDo('import.columns')
  const tables = show.data
  if (tables)
    return (
      <Columns
        file={file}
        tables={tables}
        proposal={proposal}
        read={read}
        lead={t.import.columnsAnew}
        onDone={show.reset}
      />
    )
  return (
    <div className={css.acts}>
      <Button
        variant="subtle"
        size="compact-sm"
        loading={show.running}
        onClick={() => show.run({ file: file.file, password: draft.passwords[file.file] ?? null })}
      >
        {t.import.columnsShow}
      </Button>
      {show.trouble && <ErrorNote trouble={show.trouble} />}
    </div>
  )
}

function FileIcon({ file }: { file: FileReading }) {
  const t = useT()
  if (file.needs === 'password')
    return <IconLock className={css.wait} stroke={1.6} aria-label={t.import.needsPassword} />
  if (file.needs === 'mapping')
    return <IconTable className={css.wait} stroke={1.6} aria-label={t.import.needsMapping} />
  if (file.problem)
    return <IconAlertTriangle className={css.wait} stroke={1.6} aria-label={t.import.unread} />
  return <IconCircleCheck className={css.good} stroke={1.6} aria-label={t.import.understood} />
}

const Count = ({ n, name }: { n: number; name: string }) => (
  <div>
    <dt>{name}</dt>
    <dd className="num">{count(n)}</dd>
  </div>
)

function Password({
  file,
  proposal,
  read,
}: {
  file: FileReading
  proposal: ImportProposal
  read: Doing<'import.read'>
}) {
  const t = useT()
  const draft = useDraft()
  const [password, setPassword] = useState('')
  const tried = draft.passwords[file.file] !== undefined
  const open = (event: FormEvent) => {
    event.preventDefault()
    const passwords = { ...draft.passwords, [file.file]: password }
    change({ passwords })
    void readFiles(read.run, proposal.proposal, [file.file], { passwords, mappings: draft.mappings })
  }
  return (
    <form className={css.password} onSubmit={open}>
      <PasswordInput
        label={t.import.password}
        description={t.import.passwordWhy}
        value={password}
        onChange={event => setPassword(event.currentTarget.value)}
        error={tried && !read.running ? t.import.passwordWrong : null}
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': t.import.passwordShow }}
      />
      <Button type="submit" variant="light" disabled={password === ''} loading={read.running}>
        {t.import.passwordDo}
      </Button>
    </form>
  )
}

function Aside({ proposal, file }: { proposal: string; file: FileReading }) {
  const t = useT()
  return (
    <More label={t.import.asideRows(file.aside)}>
      <Rows proposal={proposal} list="aside" file={file.file} kind="aside">
        {shown => (
          <Table label={t.import.asideTable} plain>
            <thead>
              <tr>
                <th scope="col">{t.import.row}</th>
                <th scope="col">{t.import.why}</th>
                <th scope="col">{t.import.cells}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ why, place }) => (
                <tr key={`${place.sheet} ${place.row}`}>
                  <td className="num nowrap">{t.import.rowAt(place.sheet, place.row)}</td>
                  <td className={tableCss.reason}>{sayAside(t, why)}</td>
                  <td className="quiet">{place.cells.map(([, text]) => text).join(' · ')}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </Rows>
    </More>
  )
}
