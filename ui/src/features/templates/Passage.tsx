// One passage: its words, what may be put in, and what is wrong with it.

import { Button, Textarea } from '@mantine/core'
import { useRef } from 'react'
import { Chip } from '../../components'
import { knows, sayCode, useT } from '../../i18n'
import type { PassageView, PlaceholderView, WordingFaultView } from '../../ipc'
import css from './Templates.module.css'

export function Passage({
  passage,
  text,
  faults,
  onSay,
}: {
  passage: PassageView
  text: string
  faults: WordingFaultView[]
  onSay: (words: string) => void
}) {
  const t = useT()
  const area = useRef<HTMLTextAreaElement>(null)
  const changed = text.trim() !== passage.standard
  const name = sayCode(t.passages, passage.code)

  /** Where the cursor is, with the cursor after it; at the end where there is none. */
  const put = (written: string) => {
    const field = area.current
    const words = `{${written}}`
    const from = field?.selectionStart ?? text.length
    const upto = field?.selectionEnd ?? text.length
    onSay(text.slice(0, from) + words + text.slice(upto))
    requestAnimationFrame(() => {
      field?.focus()
      field?.setSelectionRange(from + words.length, from + words.length)
    })
  }
  const said = faults.map(fault => {
    const place =
      fault.line === null || fault.column === null ? '' : t.templates.place(fault.line, fault.column)
    return place + sayCode(t.wordingFaults, fault.code, [fault.about])
  })
  const chip = (each: PlaceholderView) => (
    <button
      key={each.code}
      type="button"
      className={css.put}
      title={knows(t.wordingFields, each.code) ? sayCode(t.wordingFields, each.code) : each.code}
      onClick={() => put(each.written)}
    >
      {each.written}
      {each.must && <small>{t.templates.must}</small>}
    </button>
  )
  const own = passage.placeholders.filter(each => !each.everywhere)
  const others = passage.placeholders.filter(each => each.everywhere)
  return (
    <section className={css.passage} aria-labelledby={`passage-${passage.code}`}>
      <header>
        <h2 id={`passage-${passage.code}`}>{name}</h2>
        {changed && <Chip tone="teal">{t.templates.isChanged}</Chip>}
        {changed && (
          <Button variant="subtle" color="gray" size="compact-xs" onClick={() => onSay(passage.standard)}>
            {t.templates.toStandard}
          </Button>
        )}
      </header>
      <Textarea
        ref={area}
        aria-label={name}
        description={passage.standard === '' ? t.templates.none : undefined}
        value={text}
        onChange={event => onSay(event.currentTarget.value)}
        autosize
        minRows={2}
        maxRows={12}
        error={
          said.length === 0
            ? undefined
            : said.map(each => (
                <span key={each} className={css.fault}>
                  {each}
                </span>
              ))
        }
      />
      <fieldset className={css.placeholders} aria-label={`${name}：${t.templates.placeholders}`}>
        {own.map(chip)}
        <details className={css.others} {...(own.length === 0 ? { open: true } : {})}>
          <summary>{t.templates.others}</summary>
          <div className={css.placeholders}>{others.map(chip)}</div>
        </details>
      </fieldset>
    </section>
  )
}
