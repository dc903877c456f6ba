// A new debt, one question a page. What is said is kept as a draft at once; it enters the book whole, at
// the end.

import { Button, Progress } from '@mantine/core'
import { type ComponentType, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { Card, ErrorNote, Loaded, Pad, PageHead } from '../../components'
import { sayCode, useT } from '../../i18n'
import { type ClaimView, type Interview, useAsk, useDo } from '../../ipc'
import { go, to, usePlace } from '../../router'
import { Amount, Papers, Who } from './facts'
import css from './Interview.module.css'
import { Look } from './Look'
import { Behaviour, Due, For, Kind, Late, Num, Paid } from './questions'
import { Result } from './Result'
import { BEHAVIOUR, EMPTY, pagesOf } from './said'

/** What a page of the interview is given. */
export interface Asking {
  said: Interview
  /** Says something more and stays on the page. */
  say: (change: Partial<Interview>) => void
  /** Goes to the next page, with what was said just now. */
  next: (change?: Partial<Interview>) => void
  today: string
}

/** Parts of other features, given from above. */
export interface Given {
  Pages: ComponentType<{ file: string; name: string }>
  Lines: ComponentType<{ claim: ClaimView }>
}

export function InterviewPage({
  page,
  of,
  today,
  ...given
}: { page: string; of: string; today: string } & Given) {
  const draft = useAsk('interview.read', {})
  if (page === 'done') return <Result debtor={of} {...given} />
  return (
    <Loaded of={draft} rows={6}>
      {found => <Begun kept={found.interview} page={page} today={today} />}
    </Loaded>
  )
}

function Begun({ kept, page, today }: { kept: Interview | null; page: string; today: string }) {
  // The draft as it was when the page was opened; from then on what is typed here goes before it.
  const [start, setStart] = useState<Interview | null>(page === '' ? null : (kept ?? EMPTY))
  const drop = useDo('interview.drop')
  const fresh = page === '' && kept === null
  useEffect(() => {
    if (!fresh) return
    setStart(EMPTY)
    go(to('new', 'who'), { replace: true })
  }, [fresh])
  // Whoever comes in by the door again is asked again whether to go on.
  if (start === null || page === '')
    return fresh ? null : (
      <Resume
        kept={kept ?? EMPTY}
        onGoOn={() => {
          setStart(kept ?? EMPTY)
          go(to('new', kept?.page || 'who'), { replace: true })
        }}
        onAnew={async () => {
          await drop.run({})
          setStart(EMPTY)
          go(to('new', 'who'), { replace: true })
        }}
      />
    )
  return <Questions start={start} page={page} today={today} />
}

function Resume({ kept, onGoOn, onAnew }: { kept: Interview; onGoOn: () => void; onAnew: () => void }) {
  const t = useT()
  const pages = pagesOf(kept, false)
  const at = Math.max(0, pages.indexOf(kept.page))
  return (
    <>
      <PageHead title={t.interview.resume} />
      <div className={css.page}>
        <Card>
          <Pad>
            <p>{t.interview.resumeWhat(kept.party.name, at + 1, pages.length - 1)}</p>
            <div className={css.acts}>
              <Button onClick={onGoOn}>{t.interview.resumeDo}</Button>
              <Button variant="default" onClick={onAnew}>
                {t.interview.restart}
              </Button>
            </div>
            <p className="quiet">{t.interview.restartWhy}</p>
          </Pad>
        </Card>
      </div>
    </>
  )
}

function Questions({ start, page, today }: { start: Interview; page: string; today: string }) {
  const t = useT()
  const cases = useAsk('cases.list', {}).data?.cases ?? []
  const toLook = usePlace().query.get('then') === 'look'
  const keep = useDo('interview.keep')
  const [said, setSaid] = useState(start)
  const known = cases.some(row => row.name === said.party.name.trim())
  const pages = pagesOf(said, known)
  const at = Math.max(0, pages.indexOf(page))
  const now = pages[at] ?? 'who'

  const { run } = keep
  const store = useCallback((what: Interview) => void run(what), [run])
  // Typing is kept once it has paused, or when the interview is left in the middle of it.
  const typed = useRef<Interview | null>(null)
  useEffect(() => {
    if (said === start) return
    const what = { ...said, page: now }
    if (typed.current) typed.current = what
    const timer = setTimeout(() => {
      typed.current = null
      store(what)
    }, 500)
    return () => clearTimeout(timer)
  }, [said, start, now, store])
  useEffect(
    () => () => {
      if (typed.current) store(typed.current)
    },
    [store],
  )
  const say = (change: Partial<Interview>) => {
    typed.current = { ...said, ...change, page: now }
    setSaid(before => ({ ...before, ...change }))
  }
  const next = (change: Partial<Interview> = {}) => {
    const after = { ...said, ...change }
    const following = pagesOf(
      after,
      cases.some(row => row.name === after.party.name.trim()),
    )
    // Who came from the last look to change one thing goes back there.
    const onward = following[following.indexOf(now) + 1] ?? 'look'
    const then = toLook ? 'look' : onward
    typed.current = null
    setSaid(after)
    store({ ...after, page: then })
    go(to('new', then))
  }
  const back = () => {
    const before = pages[at - 1]
    if (before) go(to('new', before))
  }
  const asking: Asking = { said, say, next, today }
  const look = now === 'look'

  return (
    <div className={css.page}>
      <div className={css.progress}>
        <p className="quiet">
          {t.interview.title}
          {!look && (
            <>
              {' · '}
              <span className="num">{t.interview.step(at + 1, pages.length - 1)}</span>
            </>
          )}
        </p>
        <Progress value={((at + 1) / pages.length) * 100} size="sm" aria-label={t.interview.title} />
      </div>
      <h1 id="question">{look ? t.interview.look : sayCode(t.ask, now)}</h1>
      <p className={css.why}>
        {look ? (
          t.interview.lookWhy
        ) : (
          <>
            <b>{t.interview.why}</b>
            {sayCode(t.askWhy, now)}
          </>
        )}
      </p>
      {/* Each page anew: nothing typed on one is seen on another. */}
      <div key={now}>{body(now, asking)}</div>
      {keep.trouble && <ErrorNote trouble={keep.trouble} />}
      <footer className={css.foot}>
        {at > 0 && (
          <Button variant="subtle" color="gray" onClick={back}>
            {t.interview.back}
          </Button>
        )}
        <p className="quiet">{t.interview.kept}</p>
      </footer>
    </div>
  )
}

function body(page: string, asking: Asking): ReactNode {
  if (page === 'who') return <Who {...asking} />
  if (page === 'kind') return <Kind {...asking} />
  if (page === 'number') return <Num {...asking} />
  if (page === 'for') return <For {...asking} />
  if (page === 'papers') return <Papers {...asking} />
  if (page === 'amount') return <Amount {...asking} />
  if (page === 'paid') return <Paid {...asking} />
  if (page === 'due') return <Due {...asking} />
  if (page === 'late') return <Late {...asking} />
  if (BEHAVIOUR.some(question => question === page)) return <Behaviour question={page} {...asking} />
  return <Look {...asking} />
}
