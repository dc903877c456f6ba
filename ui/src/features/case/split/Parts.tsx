// What can be the other one's, sort by sort. What is about nothing but debts that are ticked goes with them.

import { Checkbox } from '@mantine/core'
import { Amount, Day } from '../../../components'
import { sayCode, useT } from '../../../i18n'
import type { PartView } from '../../../ipc'
import own from './Split.module.css'

export function Parts({
  parts,
  chosen,
  onChoose,
}: {
  parts: PartView[]
  chosen: number[]
  onChoose: (entries: number[]) => void
}) {
  const t = useT()
  const has = (part: PartView) => part.entries.every(entry => chosen.includes(entry))
  const choose = (part: PartView) => {
    const on = !has(part)
    const next = new Set(chosen)
    const set = (entries: number[]) => {
      for (const entry of entries) {
        if (on) next.add(entry)
        else next.delete(entry)
      }
    }
    set(part.entries)
    if (part.what === 'debt')
      for (const other of parts) {
        const about = other.debts.length > 0 && other.debts.every(debt => next.has(debt))
        // It goes back too once one of its debts does.
        if (other.debts.some(debt => part.entries.includes(debt)) && (about || !on)) set(other.entries)
      }
    onChoose([...next])
  }
  const sorts = [...new Set(parts.map(part => part.what))]
  return sorts.map(what => (
    <section key={what} className={own.sort} aria-label={sayCode(t.splitParts, what)}>
      <h3>{sayCode(t.splitParts, what)}</h3>
      <ul>
        {parts
          .filter(part => part.what === what)
          .map(part => (
            <li key={part.entries.join()}>
              <Checkbox
                checked={has(part)}
                onChange={() => choose(part)}
                label={
                  <span className={own.text}>
                    {part.on && (
                      <span className={own.day}>
                        <Day value={part.on} />
                      </span>
                    )}
                    {named(t, part)}
                  </span>
                }
              />
              {part.amount && <Amount value={part.amount} />}
            </li>
          ))}
      </ul>
    </section>
  ))
}

/** What a part is called: its own words, with the kind of paper or channel before them. */
function named(t: ReturnType<typeof useT>, part: PartView): string {
  const kind =
    part.kind === null
      ? ''
      : part.what === 'paper'
        ? sayCode(t.forms, part.kind)
        : part.what === 'debt'
          ? sayCode(t.kinds, part.kind)
          : part.what === 'contact'
            ? sayCode(t.channels, part.kind)
            : ''
  const text = part.what === 'task' ? sayCode(t.tasks, part.text) : part.text
  const said = [kind, text].filter(Boolean).join(' ')
  return said === '' ? sayCode(t.splitParts, part.what) : said
}
