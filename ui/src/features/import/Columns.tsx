// A sheet of no known layout: the owner says which column is which, with the first rows before her eyes.

import { Button, SegmentedControl, Select } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Table } from '../../components'
import { sayCode, useT } from '../../i18n'
import type { ColumnGuess, Doing, FileReading, ImportProposal } from '../../ipc'
import { change, useDraft } from './draft'
import css from './Import.module.css'
import { readFiles } from './ImportPage'

/** The fields that must be named, and those that may be, by what a row is. */
const FIELDS: Record<string, { must: string[]; may: string[] }> = {
  invoice: {
    must: ['on', 'customer', 'total'],
    may: ['number', 'due', 'customerId', 'contract', 'item', 'remark'],
  },
  money: {
    must: ['on', 'other'],
    may: ['amount', 'in', 'out', 'direction', 'otherAccount', 'reference', 'remark'],
  },
  balance: { must: ['customer', 'outstanding'], may: ['on', 'customerId', 'customerCode'] },
}

export function Columns({
  file,
  tables,
  proposal,
  read,
  lead,
  onDone,
}: {
  file: FileReading
  tables: ColumnGuess[]
  proposal: ImportProposal
  read: Doing<'import.read'>
  lead?: string
  onDone?: () => void
}) {
  const t = useT()
  const draft = useDraft()
  const said = draft.mappings[file.file]
  const [mapping, setMapping] = useState(
    tables.find(table => table.mapping.sheet === said?.sheet) ? said : tables[0]?.mapping,
  )
  const guess = tables.find(table => table.mapping.sheet === mapping?.sheet)
  if (!mapping || !guess) return null
  const fields = FIELDS[mapping.rows] ?? FIELDS.invoice
  const missing = fields?.must.filter(field => !mapping.columns[field]) ?? []
  // What was guessed beyond the usual is shown too: nothing works unseen.
  const usual = new Set([...(fields?.must ?? []), ...(fields?.may ?? [])])
  const shown = [...usual, ...Object.keys(mapping.columns).filter(field => !usual.has(field))]

  const apply = async (event: FormEvent) => {
    event.preventDefault()
    const mappings = { ...draft.mappings, [file.file]: mapping }
    change({ mappings })
    await readFiles(read.run, proposal.proposal, [file.file], { passwords: draft.passwords, mappings })
    onDone?.()
  }
  const name = (field: string) => sayCode(t.fields, field)

  return (
    <form className={css.columns} onSubmit={apply}>
      <p>{lead ?? t.import.columns}</p>
      <div className={css.columnRow}>
        <SegmentedControl
          size="xs"
          aria-label={t.import.rowsAre}
          value={mapping.rows}
          onChange={rows => setMapping({ ...mapping, rows })}
          data={[
            { value: 'invoice', label: t.import.rowsInvoice },
            { value: 'money', label: t.import.rowsMoney },
            { value: 'balance', label: t.import.rowsBalance },
          ]}
        />
        {tables.length > 1 && (
          <Select
            size="xs"
            aria-label={t.import.sheet}
            value={mapping.sheet}
            onChange={sheet =>
              setMapping(tables.find(table => table.mapping.sheet === sheet)?.mapping ?? mapping)
            }
            allowDeselect={false}
            data={tables.map(table => table.mapping.sheet)}
          />
        )}
      </div>
      <Table label={t.import.firstRows} plain>
        <thead>
          <tr>
            {guess.headings.map(heading => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {guess.rows.map((row, at) => (
            // Rows of a sheet are known by their place.
            // biome-ignore lint/suspicious/noArrayIndexKey: fixed order
            <tr key={at}>
              {guess.headings.map((heading, column) => (
                <td key={heading}>{row[column] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      <div className={css.fieldGrid}>
        {shown.map(field => (
          <Select
            key={field}
            size="xs"
            label={name(field)}
            placeholder={fields?.must.includes(field) ? t.import.mustPick : t.import.mayPick}
            value={mapping.columns[field] ?? null}
            onChange={heading => {
              const { [field]: _, ...others } = mapping.columns
              setMapping({ ...mapping, columns: heading ? { ...others, [field]: heading } : others })
            }}
            data={[...new Set(guess.headings)]}
            clearable={!fields?.must.includes(field)}
            clearButtonProps={{ 'aria-label': t.common.clear }}
          />
        ))}
      </div>
      <div className={css.acts}>
        <Button type="submit" variant="light" disabled={missing.length > 0} loading={read.running}>
          {t.import.columnsDo}
        </Button>
        {onDone && (
          <Button variant="default" onClick={onDone} disabled={read.running}>
            {t.common.cancel}
          </Button>
        )}
        {missing.length > 0 && (
          <span className="quiet">{t.import.columnsMissing(missing.map(name).join(t.common.comma))}</span>
        )}
      </div>
    </form>
  )
}
