// Ctrl/⌘ K: reach any case or page by a few letters, also by the initials of its pinyin.

import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { Amount } from '../components'
import { matches, useT } from '../i18n'
import { type CaseRow, useDo } from '../ipc'
import { go, to, usePlace } from '../router'
import css from './Finder.module.css'

const OPEN = 'owed:find'
/** More are found by typing another letter. */
const MOST = 12

export const openFinder = () => void dispatchEvent(new Event(OPEN))

export function Finder({ cases }: { cases: CaseRow[] }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const show = () => setOpen(true)
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
        event.preventDefault()
        setOpen(true)
      }
    }
    addEventListener(OPEN, show)
    addEventListener('keydown', onKey)
    return () => {
      removeEventListener(OPEN, show)
      removeEventListener('keydown', onKey)
    }
  }, [])
  return (
    <Modal
      opened={open}
      onClose={() => setOpen(false)}
      title={t.finder.title}
      closeButtonProps={{ 'aria-label': t.common.close }}
      yOffset="12vh"
      centered={false}
      size="lg"
    >
      <Search cases={cases} onDone={() => setOpen(false)} />
    </Modal>
  )
}

interface Act {
  id: string
  name: string
  run: () => void
}

/** What can be done from anywhere, and in the one case that the letters find. */
function useActs(cases: CaseRow[], text: string): Act[] {
  const t = useT()
  const settings = useDo('settings.change')
  const close = useDo('book.close')
  const goes = (path: string) => () => go(path)
  const { path } = usePlace()
  const here = path[0] === 'case' ? cases.find(row => row.debtor === path[1]) : undefined
  const [only, more] = text.trim() === '' ? [] : cases.filter(row => matches(row.name, text))
  const row = more === undefined && only ? only : here
  const inCase = (id: string, what: string, tab: string) =>
    row
      ? [{ id, name: `${what}：${row.name}`, run: goes(`/case/${encodeURIComponent(row.debtor)}/${tab}`) }]
      : []
  return [
    { id: 'act-new', name: t.interview.title, run: goes('/new') },
    { id: 'act-import', name: t.welcome.importDo, run: goes('/import') },
    ...inCase('act-payment', t.finder.payment, 'money?at=payments'),
    ...inCase('act-call', t.contact.doings.call, 'contact?do=call'),
    ...inCase('act-write', t.contact.doings.write, 'contact?do=write'),
    ...inCase('act-letter', t.finder.letter, 'papers?draft=demand'),
    ...inCase('act-pack', t.finder.pack, 'papers?at=packs'),
    { id: 'act-print', name: t.finder.print, run: () => print() },
    { id: 'act-light', name: t.finder.light, run: () => void settings.run({ scheme: 'light' }) },
    { id: 'act-dark', name: t.finder.dark, run: () => void settings.run({ scheme: 'dark' }) },
    { id: 'act-zh', name: t.finder.zh, run: () => void settings.run({ language: 'zh' }) },
    { id: 'act-en', name: t.finder.en, run: () => void settings.run({ language: 'en' }) },
    { id: 'act-close', name: t.finder.closeBook, run: () => void close.run({}) },
  ]
}

function Search({ cases, onDone }: { cases: CaseRow[]; onDone: () => void }) {
  const t = useT()
  const [text, setText] = useState('')
  const box = useCombobox({ opened: true })
  const pages = [
    { path: '/', name: t.frame.today },
    { path: '/cases', name: t.frame.cases },
    { path: '/import', name: t.frame.import },
    { path: '/debt', name: t.debt.title },
    { path: '/words', name: t.conduct.title },
    { path: '/batch', name: `${t.batch.title} · ${t.batch.letters}` },
    { path: '/batch/packs', name: `${t.batch.title} · ${t.batch.packs}` },
    { path: '/templates', name: t.templates.title },
    { path: '/calendar', name: t.calendar.title },
    { path: '/conduct', name: t.report.title },
    { path: '/tonight', name: t.tonight.title },
    { path: '/rehearsal', name: t.rehearsal.title },
    { path: '/reconcile', name: t.reconcile.title },
    { path: '/library', name: t.frame.library },
    { path: '/books', name: t.books.title },
    { path: '/insights', name: t.insights.title },
    { path: '/history', name: t.frame.history },
    { path: '/calculators', name: t.frame.calculators },
    { path: '/courts', name: t.courts.title },
    { path: '/courts/where', name: t.courts.where },
    { path: '/courts/deadlines', name: t.courts.deadlines },
    { path: '/settings', name: t.frame.settings },
    { path: '/settings?at=export', name: t.settings.export },
    { path: '/settings?at=backup', name: t.backup.title },
  ].filter(page => matches(page.name, text))
  const acts = useActs(cases, text).filter(act => matches(act.name, text))
  const found = cases.filter(row => matches(`${row.name} ${row.registration ?? ''}`, text)).slice(0, MOST)
  return (
    <Combobox
      store={box}
      withinPortal={false}
      onOptionSubmit={value => {
        onDone()
        const act = acts.find(each => each.id === value)
        if (act) act.run()
        else go(value)
      }}
    >
      <Combobox.EventsTarget>
        <TextInput
          data-autofocus
          aria-label={t.finder.title}
          placeholder={t.finder.placeholder}
          leftSection={<IconSearch size="1rem" aria-hidden />}
          value={text}
          // The list is always open: one press closes all of it.
          onKeyDown={event => {
            if (event.key === 'Escape') onDone()
          }}
          onChange={event => {
            setText(event.currentTarget.value)
            box.selectFirstOption()
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={css.list ?? ''} aria-label={t.finder.found} tabIndex={0}>
        {found.length + pages.length + acts.length === 0 && <Combobox.Empty>{t.finder.none}</Combobox.Empty>}
        {found.length > 0 && (
          <Combobox.Group label={t.frame.cases}>
            {found.map(row => (
              <Combobox.Option key={row.debtor} value={to('case', row.debtor)} className={css.option}>
                <span>{row.name}</span>
                <Amount value={row.balance} />
              </Combobox.Option>
            ))}
          </Combobox.Group>
        )}
        {acts.length > 0 && (
          <Combobox.Group label={t.finder.acts}>
            {acts.map(act => (
              <Combobox.Option key={act.id} value={act.id}>
                {act.name}
              </Combobox.Option>
            ))}
          </Combobox.Group>
        )}
        {pages.length > 0 && (
          <Combobox.Group label={t.finder.pages}>
            {pages.map(page => (
              <Combobox.Option key={page.path} value={page.path}>
                {page.name}
              </Combobox.Option>
            ))}
          </Combobox.Group>
        )}
      </Combobox.Options>
    </Combobox>
  )
}
