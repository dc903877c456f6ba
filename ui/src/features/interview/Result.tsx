// What the interview came to: what kind of debtor this is, when it would be too late, what may be
// claimed, the weakest proof, and the first letter.

import { Button } from '@mantine/core'
import {
  Amount,
  Card,
  Chip,
  Day,
  ErrorNote,
  HowTo,
  Loaded,
  Note,
  Pad,
  PageHead,
  Reasons,
  Sums,
  Term,
  Waiting,
} from '../../components'
import { sayCode, sayReason, useLang, useT } from '../../i18n'
import { type CaseView, useAsk, useDo } from '../../ipc'
import { go, Link, setQuery, to } from '../../router'
import css from './Interview.module.css'
import type { Given } from './InterviewPage'

export function Result({ debtor, Pages, Lines }: { debtor: string } & Given) {
  const view = useAsk('case.show', { debtor, on: null })
  return (
    <Loaded of={view} rows={10}>
      {found => <Known view={found} Pages={Pages} Lines={Lines} />}
    </Loaded>
  )
}

function Known({ view, Pages, Lines }: { view: CaseView } & Given) {
  const t = useT()
  const { row } = view
  return (
    <>
      <PageHead
        title={t.interview.done(row.name)}
        sub={t.interview.doneSub}
        right={
          <Sums
            sums={[
              { label: t.case.balance, value: <Amount value={row.balance} /> },
              {
                label: t.case.claimToday,
                value: view.claimTotal ? <Amount value={view.claimTotal} /> : t.case.noClaim,
              },
            ]}
          />
        }
      />
      <div className={css.result}>
        <div className={css.pair}>
          <Class debtor={row.debtor} />
          <div className={css.side}>
            <Limits view={view} />
            <Weakest view={view} />
          </div>
        </div>
        <Claimed debtor={row.debtor} Lines={Lines} />
        <Letter view={view} Pages={Pages} />
        <div className={css.acts}>
          <Button variant="default" onClick={() => go(to('case', row.debtor))}>
            {t.interview.toCase}
          </Button>
          <Back />
        </div>
      </div>
    </>
  )
}

/** Takes the act back and goes on with the draft. */
function Back() {
  const t = useT()
  const history = useAsk('book.history', { before: null, most: 20 }).data
  const undo = useDo('book.undo')
  const act = history?.find(
    each =>
      !each.undone &&
      each.facts.some(fact => fact.kind === 'class-decided') &&
      each.facts.some(fact => fact.kind === 'debt-arose'),
  )
  if (act === undefined) return null
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        loading={undo.running}
        onClick={async () => {
          if (await undo.run({ act: act.act, why: t.interview.undo }))
            go(to('new', 'look'), { replace: true })
        }}
      >
        {t.interview.undo}
      </Button>
      {undo.trouble && <ErrorNote trouble={undo.trouble} />}
    </>
  )
}

function Class({ debtor }: { debtor: string }) {
  const t = useT()
  const class_ = useAsk('class.show', { debtor })
  return (
    <Card title={t.interview.classTitle} id="class">
      <Pad>
        <Loaded of={class_}>
          {found => (
            <div className={css.class}>
              <p>
                <Chip tone={found.class === 'a' ? 'green' : found.class === 'b' ? 'teal' : 'amber'}>
                  {sayCode(t.classes, found.class)}
                </Chip>
              </p>
              <p className={css.means}>{sayCode(t.classMeans, found.class)}</p>
              <Reasons view={found} />
              {found.play.step && (
                <>
                  <h3>{t.interview.nextStep(sayCode(t.moves, found.play.step.step))}</h3>
                  <p className="quiet">{sayCode(t.moveWhy, found.play.step.step)}</p>
                  <HowTo play={found.play} />
                </>
              )}
            </div>
          )}
        </Loaded>
      </Pad>
    </Card>
  )
}

function Limits({ view }: { view: CaseView }) {
  const t = useT()
  const { limits, row } = view
  const known = limits.believed !== null || limits.provable !== null
  return (
    <Card
      title={t.interview.limits}
      hint={<Term means={t.case.limitationMeans}>{t.case.limitation}</Term>}
      id="limits"
    >
      <Pad>
        {known ? (
          <>
            <dl className={css.two}>
              <div>
                <dt>{t.case.believed}</dt>
                <dd>{limits.believed ? <Day value={limits.believed} /> : t.common.unknown}</dd>
              </div>
              <div>
                <dt>{t.case.provable}</dt>
                <dd className={limits.believed !== limits.provable ? css.legal : ''}>
                  {limits.provable ? <Day value={limits.provable} /> : t.common.unknown}
                </dd>
              </div>
            </dl>
            <ul className={css.reasons}>
              {limits.reasons.map(reason => (
                <li key={`${reason.code} ${reason.about.join()}`}>{sayReason(t.limits, reason)}</li>
              ))}
            </ul>
          </>
        ) : (
          <p>
            {t.case.noLimit}{' '}
            <Link to={`${to('case', row.debtor, 'money')}?at=terms`}>{t.case.noLimitDo}</Link>
          </p>
        )}
      </Pad>
    </Card>
  )
}

function Weakest({ view }: { view: CaseView }) {
  const t = useT()
  const lang = useLang()
  const shown = useAsk('proof.show', { debtor: view.row.debtor })
  const weakest = shown.data?.graphs[0]?.elements[0]
  const stands = weakest === undefined || weakest.grade === 'strong' || weakest.grade === 'fair'
  const zh = lang === 'zh'
  return (
    <Card title={t.interview.weakest} id="weakest" {...(stands ? {} : { tone: 'seal' as const })}>
      <Loaded of={shown} rows={2}>
        {() => (
          <Pad>
            {stands ? (
              <p>{t.interview.weakestNone}</p>
            ) : (
              <>
                <h3>
                  {zh ? weakest.zh : weakest.en}{' '}
                  <Chip tone={weakest.grade === 'missing' ? 'seal' : 'amber'}>
                    {sayCode(t.grades, weakest.grade)}
                  </Chip>
                </h3>
                <p>
                  {weakest.way === null
                    ? t.proofs.nothing
                    : `${t.proofs.now}${zh ? weakest.way.zh : weakest.way.en}`}
                </p>
                {weakest.mend && (
                  <p>
                    <Link to={to('case', view.row.debtor, 'evidence')}>
                      {zh ? weakest.mend.zh : weakest.mend.en}
                    </Link>
                  </p>
                )}
              </>
            )}
          </Pad>
        )}
      </Loaded>
    </Card>
  )
}

function Claimed({ debtor, Lines }: { debtor: string; Lines: Given['Lines'] }) {
  const t = useT()
  const claim = useAsk('claim.show', { debtor, on: null })
  return (
    <Card title={t.interview.claim} hint={t.interview.claimHint} id="claim">
      <Loaded of={claim}>{found => <Lines claim={found} />}</Loaded>
      <Pad>
        <Link to={to('case', debtor, 'money')}>{t.interview.claimMore}</Link>
      </Pad>
    </Card>
  )
}

function Letter({ view, Pages }: { view: CaseView; Pages: Given['Pages'] }) {
  const t = useT()
  const debtor = view.row.debtor
  const asked = { debtor, form: 'demand', lang: 'zh', payBy: null, since: null, override: null }
  const draft = useAsk('letter.draft', asked, { keep: true })
  const issue = useDo('letter.issue')
  const step = useAsk('class.show', { debtor }).data?.play.step?.step
  const issued = view.papers.find(paper => paper.form === 'demand')
  const name = sayCode(t.forms, 'demand')
  const open = draft.data?.unsettled ?? []
  const show = (file: string, number: string) =>
    setQuery({ view: file, name: `${name}_${number}.pdf`, media: 'pdf' }, {})
  const send = async () => {
    const paper = await issue.run(asked)
    if (paper === undefined) return
    show(paper.file, paper.number)
  }
  return (
    <Card title={t.interview.letter} hint={t.interview.letterWhy} id="letter">
      <Pad>
        <div className={css.letter}>
          {step !== undefined && step !== 'demand' && step !== 'find-address' && (
            <Note>{t.interview.letterOther}</Note>
          )}
          {open.length > 0 && (
            <Note
              tone="seal"
              title={t.interview.unsettled}
              action={
                <Button
                  size="xs"
                  variant="default"
                  onClick={() => go(`${to('case', debtor, 'papers')}?draft=demand`)}
                >
                  {t.interview.toPapers}
                </Button>
              }
            >
              <ul>
                {open.map(reason => (
                  <li key={reason.code}>{sayReason(t.unsettled, reason)}</li>
                ))}
              </ul>
            </Note>
          )}
          {issue.trouble && <ErrorNote trouble={issue.trouble} />}
          <div>
            {issued ? (
              <Button onClick={() => show(issued.file, issued.number)}>{`${name} ${issued.number}`}</Button>
            ) : (
              <Button
                onClick={send}
                loading={issue.running}
                disabled={open.length > 0 || draft.data === undefined}
              >
                {t.interview.issue}
              </Button>
            )}
          </div>
          {draft.error && <ErrorNote trouble={draft.error} />}
          <section className={css.preview} aria-label={t.papers.preview(name)}>
            {draft.data ? (
              <Pages file={draft.data.file} name={name} />
            ) : draft.error ? null : (
              <Waiting rows={8} />
            )}
          </section>
        </div>
      </Pad>
    </Card>
  )
}
