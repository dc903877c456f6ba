// The books of this computer side by side: what each is owed, what is to do, and a search over all of them.

import { Button, Checkbox, Modal, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import {
  Amount,
  Card,
  Chip,
  Day,
  Empty,
  ErrorNote,
  Loaded,
  Note,
  Pad,
  PageHead,
  Sums,
  Table,
  type Tone,
  tableCss,
} from '../../components'
import { sayCode, useT } from '../../i18n'
import { type BookFound, type BookRow, type BooksView, useAsk, useDo } from '../../ipc'
import { go, to } from '../../router'
import css from './Books.module.css'

const TONES: Record<string, Tone> = {
  here: 'teal',
  well: 'green',
  locked: 'grey',
  busy: 'amber',
  missing: 'amber',
  newer: 'amber',
  damaged: 'seal',
}

export function BooksPage() {
  const t = useT()
  const [typed, setTyped] = useState('')
  const [find, setFind] = useState<string | null>(null)
  const shown = useAsk('books.show', { find }, { keep: true })
  return (
    <>
      <PageHead title={t.books.title} sub={t.books.sub} right={shown.data && <Totals view={shown.data} />} />
      <div className={css.page}>
        <form
          className={css.search}
          onSubmit={event => {
            event.preventDefault()
            setFind(typed.trim() === '' ? null : typed.trim())
          }}
        >
          <TextInput
            aria-label={t.books.find}
            placeholder={t.books.findLike}
            value={typed}
            onChange={event => setTyped(event.currentTarget.value)}
            leftSection={<IconSearch size="1rem" stroke={1.7} aria-hidden />}
          />
          <Button type="submit" variant="default" loading={shown.isFetching}>
            {t.books.search}
          </Button>
        </form>
        <Loaded of={shown} rows={6}>
          {view => (
            <>
              {view.found && <Found found={view.found} />}
              <Card
                title={t.books.all}
                id="all-books"
                aside={
                  <Button variant="default" size="xs" onClick={() => go('/handover')}>
                    {t.handover.open}
                  </Button>
                }
              >
                <Rows view={view} />
              </Card>
            </>
          )}
        </Loaded>
      </div>
    </>
  )
}

function Totals({ view }: { view: BooksView }) {
  const t = useT()
  return (
    <Sums
      sums={[
        {
          label: view.unread > 0 ? t.books.balanceOf(view.books.length - view.unread) : t.books.balance,
          value: <Amount value={view.balance} />,
        },
        { label: t.books.overdue, value: <Amount value={view.overdue} /> },
      ]}
    />
  )
}

/** Opens another book, or says why it cannot be opened. */
function useSwitch() {
  const open = useDo('book.open')
  const turn = async (dir: string, path = '/') => {
    if (await open.run({ place: dir })) go(path)
  }
  return { turn, open }
}

function Rows({ view }: { view: BooksView }) {
  const t = useT()
  const { turn, open } = useSwitch()
  const forget = useDo('books.forget')
  if (view.books.length === 0) return <Empty title={t.books.none} />
  return (
    <>
      {open.trouble && (
        <Pad>
          <ErrorNote trouble={open.trouble} />
        </Pad>
      )}
      <Table label={t.books.all}>
        <thead>
          <tr>
            <th scope="col">{t.books.book}</th>
            <th scope="col" className={tableCss.r}>
              {t.books.balance}
            </th>
            <th scope="col" className={tableCss.r}>
              {t.books.overdue}
            </th>
            <th scope="col" className={tableCss.r}>
              {t.books.todo}
            </th>
            <th scope="col">{t.books.next}</th>
            <th scope="col">
              <span className="aloud">{t.books.acts}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {view.books.map(row => (
            <tr key={row.dir}>
              <th scope="row">
                {row.name}
                <small className={css.dir}>{row.dir}</small>
                <Chip tone={TONES[row.state] ?? 'grey'}>{sayCode(t.bookStates, row.state)}</Chip>
              </th>
              <td className={tableCss.r}>{row.is ? <Amount value={row.is.balance} /> : '—'}</td>
              <td className={tableCss.r}>{row.is ? <Amount value={row.is.overdue} /> : '—'}</td>
              <td className={`${tableCss.r} num`}>{row.is ? row.is.todo : '—'}</td>
              <td>
                {row.is?.next ? (
                  <>
                    <Day value={row.is.next.on} />
                    <small className={css.dir}>
                      {sayCode(t.soon, row.is.next.code, row.is.next.about)} · {row.is.next.name}
                    </small>
                  </>
                ) : (
                  '—'
                )}
              </td>
              <td className={tableCss.r}>
                {row.state === 'here' ? (
                  <HandOn books={view.books} />
                ) : row.state === 'missing' ? (
                  <Button
                    variant="subtle"
                    color="gray"
                    size="compact-sm"
                    loading={forget.running}
                    onClick={() => forget.run({ dir: row.dir })}
                  >
                    {t.books.forget}
                    <span className="aloud">{row.name}</span>
                  </Button>
                ) : (
                  <Button
                    variant="default"
                    size="compact-sm"
                    disabled={open.running}
                    onClick={() => void turn(row.dir)}
                  >
                    {t.books.open}
                    <span className="aloud">{row.name}</span>
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  )
}

function Found({ found }: { found: BookFound[] }) {
  const t = useT()
  const { turn, open } = useSwitch()
  return (
    <Card title={t.books.found(found.length)} id="found">
      {open.trouble && <ErrorNote trouble={open.trouble} />}
      {found.length === 0 ? (
        <Empty title={t.books.nothing}>{t.books.nothingWhy}</Empty>
      ) : (
        <ul className={css.found}>
          {found.map(hit => (
            <li key={`${hit.dir} ${hit.debtor}`}>
              <button type="button" onClick={() => void turn(hit.dir, to('case', hit.debtor))}>
                <b>{hit.name}</b>
                <small>
                  {hit.book}
                  {hit.by !== 'name' && ` · ${sayCode(t.bookFoundBy, hit.by)} ${hit.is}`}
                </small>
              </button>
              <Amount value={hit.balance} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

const WHAT = ['policy', 'retention', 'wording', 'packs']

/** Gives another book the rules and the words of this one. */
function HandOn({ books }: { books: BookRow[] }) {
  const t = useT()
  const hand = useDo('books.hand-on')
  const [open, setOpen] = useState(false)
  const [what, setWhat] = useState(WHAT)
  const others = books.filter(row => row.state === 'well')
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        disabled={others.length === 0}
        onClick={() => {
          hand.reset()
          setOpen(true)
        }}
      >
        {t.books.handOn}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={t.books.handOnTitle}
        closeButtonProps={{ 'aria-label': t.common.close }}
      >
        <div className={css.page}>
          <p>{t.books.handOnWhy}</p>
          <Checkbox.Group label={t.books.what} value={what} onChange={setWhat}>
            <div className={css.choices}>
              {WHAT.map(each => (
                <Checkbox key={each} value={each} label={sayCode(t.bookHandOn, each)} />
              ))}
            </div>
          </Checkbox.Group>
          {hand.trouble && <ErrorNote trouble={hand.trouble} />}
          {hand.data && (
            <Note tone="green" title={t.books.handed(hand.data.to, hand.data.entries)}>
              {hand.data.entries === 0 && t.books.handedNone}
            </Note>
          )}
          <ul className={css.choices}>
            {others.map(row => (
              <li key={row.dir}>
                <Button
                  variant="default"
                  size="sm"
                  disabled={what.length === 0 || hand.running}
                  onClick={() => hand.run({ to: row.dir, what })}
                >
                  {t.books.handTo(row.name)}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      </Modal>
    </>
  )
}
