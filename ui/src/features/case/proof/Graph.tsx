// What must be proved, as a chain of nodes and as a list, the weakest first, each with what to do this week.

import { Button, CopyButton } from '@mantine/core'
import { Article, Card, Chip, Loaded, More } from '../../../components'
import { money, sayCode, useLang, useT } from '../../../i18n'
import { type ProofElement, type ProofGraph, type ProofMend, useAsk } from '../../../ipc'
import { go, to } from '../../../router'
import { Grade } from '../CasePage'
import css from './Proof.module.css'

/** Where a mend is done. */
export function mendPath(leads: string, debtor: string): string {
  switch (leads) {
    case 'statement':
      return `${to('case', debtor, 'papers')}?draft=statement`
    case 'demand':
      return `${to('case', debtor, 'papers')}?draft=demand`
    case 'dispatch':
      return `${to('case', debtor, 'papers')}?at=issued`
    case 'terms':
      return `${to('case', debtor, 'money')}?at=terms`
    case 'party':
      return `${to('case', debtor)}?at=party`
    default:
      return to('case', debtor, 'evidence')
  }
}

export function ProofGraphs({ debtor }: { debtor: string }) {
  const t = useT()
  const shown = useAsk('proof.show', { debtor })
  return (
    <Loaded of={shown} rows={6}>
      {found =>
        found.graphs.length === 0 ? (
          <Card title={t.case.proof} hint={t.proofs.settled} id="proof">
            {null}
          </Card>
        ) : (
          found.graphs.map((graph, at) => (
            <Graph
              key={graph.kind}
              graph={graph}
              debtor={debtor}
              id={at === 0 ? 'proof' : `proof-${graph.kind}`}
            />
          ))
        )
      }
    </Loaded>
  )
}

function Graph({ graph, debtor, id }: { graph: ProofGraph; debtor: string; id: string }) {
  const t = useT()
  const lang = useLang()
  const name = lang === 'zh' ? graph.zh : graph.en
  return (
    <Card title={t.proofs.title(name)} hint={t.proofs.hint(graph.debts, money(graph.balance))} id={id}>
      <Chain graph={graph} id={id} />
      <ol className={css.list}>
        {graph.elements.map((element, at) => (
          <Element
            key={element.id}
            element={element}
            debtor={debtor}
            weakest={at === 0 && (element.grade === 'missing' || element.grade === 'weak')}
            id={`${id}-${element.id}`}
          />
        ))}
      </ol>
      <p className={css.opinion}>
        {graph.standsIn && `${t.proofs.standsIn} `}
        {t.proofs.opinion}
      </p>
    </Card>
  )
}

/** The order in which a claim is told, whatever is weakest. */
const TOLD = ['contract', 'other', 'delivery', 'amount', 'due-date', 'demand', 'identity']

function Chain({ graph, id }: { graph: ProofGraph; id: string }) {
  const t = useT()
  const lang = useLang()
  const told = [...graph.elements].sort((a, b) => TOLD.indexOf(a.proves) - TOLD.indexOf(b.proves))
  return (
    <nav aria-label={t.proofs.chain}>
      <ol className={css.chain}>
        {told.map(element => (
          <li key={element.id} className={css[element.grade]}>
            <button
              type="button"
              onClick={() => {
                const found = document.getElementById(`${id}-${element.id}`)
                found?.scrollIntoView({ block: 'center' })
                found?.focus()
              }}
            >
              <span className={css.dot} aria-hidden />
              <b>{lang === 'zh' ? element.zh : element.en}</b>
              <small>{sayCode(t.grades, element.grade)}</small>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Element({
  element,
  debtor,
  weakest,
  id,
}: {
  element: ProofElement
  debtor: string
  weakest: boolean
  id: string
}) {
  const t = useT()
  const lang = useLang()
  const zh = lang === 'zh'
  return (
    <li id={id} tabIndex={-1} className={`${css.element} ${weakest ? css.worst : ''}`}>
      <h3>
        {zh ? element.zh : element.en} <Grade grade={element.grade} weakest={weakest} />
      </h3>
      <p className={css.now}>
        {element.way === null ? (
          t.proofs.nothing
        ) : (
          <>
            {t.proofs.now}
            {zh ? element.way.zh : element.way.en}
          </>
        )}
      </p>
      {element.weakest.length > 0 && (
        <p className={css.now}>
          {t.proofs.weakest(element.weakest.length)}{' '}
          {element.weakest
            .slice(0, 4)
            .map(debt => t.claim.of(debt.name))
            .join(t.common.comma)}
          {element.weakest.length > 4 && '…'}
        </p>
      )}
      {element.mend && <Mended mend={element.mend} debtor={debtor} primary={weakest} />}
      <More label={zh ? element.whyZh : element.whyEn}>
        <p className={css.articles}>
          {element.articles.map(article => (
            <Article key={article.id} article={article} />
          ))}
        </p>
      </More>
    </li>
  )
}

export function Mended({ mend, debtor, primary }: { mend: ProofMend; debtor: string; primary?: boolean }) {
  const t = useT()
  const lang = useLang()
  const zh = lang === 'zh'
  const ask = zh ? mend.askZh : mend.askEn
  return (
    <div className={css.mend}>
      <p>
        <b>{t.proofs.week}</b>
        {zh ? mend.zh : mend.en}
      </p>
      {ask && (
        <blockquote className={css.ask} aria-label={t.proofs.ask}>
          <span>{ask}</span>
          <CopyButton value={ask}>
            {({ copied, copy }) => (
              <Button variant="subtle" size="compact-xs" onClick={copy}>
                {copied ? t.proofs.copied : t.proofs.copy}
              </Button>
            )}
          </CopyButton>
        </blockquote>
      )}
      <p className={css.does}>
        <Button
          size="compact-sm"
          variant={primary ? 'light' : 'default'}
          onClick={() => go(mendPath(mend.leads, debtor))}
        >
          {sayCode(t.proofs.leads, mend.leads)}
        </Button>
        <small>{t.proofs.lifts(sayCode(t.grades, mend.lifts))}</small>
        {mend.status !== 'confirmed' && <Chip tone="amber">{t.proofs.practice}</Chip>}
      </p>
    </div>
  )
}
