// A case that is settled: what stopped with it, the certificate, and how long what leads to the person is kept.

import { Button, NumberInput, Radio } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Article, Card, Chip, ErrorNote, useSayTrouble } from '../../../components'
import { day, money, sayCode, useLang, useT } from '../../../i18n'
import { type ClosedView, type ClosingView, type KeepView, useAsk, useDo, useHandOut } from '../../../ipc'
import { viewFile } from '../../../router'
import css from '../Case.module.css'
import own from './Closing.module.css'
import { Erase } from './Erase'

const SCOPES = ['all-heads', 'price-only', 'everything']

/** What a closed case is shown as; `children` where it is not, such as while a plan still runs. */
export function Closing({ debtor, children }: { debtor: string; children: ReactNode }) {
  const shown = useAsk('case.closing', { debtor })
  if (shown.isPending) return null
  if (!shown.data?.closed) return children
  return <Closed view={shown.data} closed={shown.data.closed} />
}

function Closed({ view, closed }: { view: ClosingView; closed: ClosedView }) {
  const t = useT()
  const lang = useLang()
  const stopped = closed.stopped.map(each => sayCode(t.stoppedWhat, each.what, [String(each.count)]))
  return (
    <Card
      tone="green"
      id="closing"
      title={t.closing.title}
      aside={
        <Chip tone="green">{t.closing.since(day(closed.on, lang), sayCode(t.closedHow, closed.how))}</Chip>
      }
    >
      <div className={own.closing}>
        <p>
          {stopped.length === 0 ? t.closing.stoppedAll : t.closing.stopped(stopped.join(t.common.comma))}{' '}
          {t.closing.opens}
        </p>
        {closed.scope !== null && <Certificate view={view} closed={closed} scope={closed.scope} />}
        <Keep keep={view.keep} debtor={view.debtor} />
      </div>
    </Card>
  )
}

function Certificate({ view, closed, scope }: { view: ClosingView; closed: ClosedView; scope: string }) {
  const t = useT()
  const lang = useLang()
  const issue = useDo('letter.issue')
  const { save } = useHandOut(useSayTrouble())
  const [far, setFar] = useState(scope)
  const [more, setMore] = useState(false)
  const has = closed.certificates.length > 0
  const name = (number: string) => `${t.closing.certificate}_${number}_${view.name}.pdf`
  const go = async () => {
    const paper = await issue.run({
      debtor: view.debtor,
      form: 'settlement',
      lang,
      payBy: null,
      since: null,
      override: null,
      fields: { 'settled-scope': far },
    })
    if (paper) {
      setMore(false)
      viewFile(paper.file, name(paper.number), 'pdf')
    }
  }
  return (
    <section aria-labelledby="certificate">
      <h3 id="certificate">{t.closing.certificate}</h3>
      {closed.interest && <p>{t.closing.interest(money(closed.interest, '¥'))}</p>}
      {has && (
        <ul className={own.plain}>
          {closed.certificates.map(paper => (
            <li key={paper.document}>
              <button
                type="button"
                className={css.fileLink}
                onClick={() => viewFile(paper.file, name(paper.number), 'pdf')}
              >
                {t.closing.issued(paper.number)}
              </button>{' '}
              <Button variant="subtle" size="compact-xs" onClick={() => save(paper.file, name(paper.number))}>
                {t.papers.save}
                <span className="aloud">{paper.number}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {issue.trouble && <ErrorNote trouble={issue.trouble} />}
      {has && !more ? (
        <Button variant="default" size="xs" onClick={() => setMore(true)}>
          {t.closing.another}
        </Button>
      ) : (
        <>
          <Radio.Group
            label={t.closing.scope}
            description={t.closing.certificateWhy}
            value={far}
            onChange={setFar}
          >
            <div className={own.choices}>
              {SCOPES.map(each => (
                <Radio key={each} size="xs" value={each} label={sayCode(t.closingScope, each)} />
              ))}
            </div>
          </Radio.Group>
          <Button size="sm" loading={issue.running} onClick={() => void go()}>
            {t.closing.issue}
          </Button>
        </>
      )}
    </section>
  )
}

function Keep({ keep, debtor }: { keep: KeepView; debtor: string }) {
  const t = useT()
  const lang = useLang()
  const set = useDo('retention.set')
  const [changing, setChanging] = useState(false)
  const [months, setMonths] = useState<number | string>(keep.months)
  const over = keep.daysLeft !== null && keep.daysLeft < 0
  const until = keep.until === null ? '' : day(keep.until, lang, 'long')
  return (
    <section aria-labelledby="keep">
      <h3 id="keep">
        {t.closing.keep} {over && <Chip tone="amber">{t.closing.keepOver(until)}</Chip>}
      </h3>
      <p>
        {!over && <strong>{t.closing.keepUntil(until)}</strong>} {t.closing.keepMonths(keep.months)}
        {' · '}
        {keep.own ? t.closing.keepOwn : t.closing.keepOurs}
      </p>
      <p>
        {t.closing.keepLaw}{' '}
        {keep.because.map((article, at) => (
          <span key={article.id} className="nowrap">
            <Article article={article} />
            {at < keep.because.length - 1 && t.common.comma}
          </span>
        ))}
      </p>
      {set.trouble && <ErrorNote trouble={set.trouble} />}
      {changing ? (
        <form
          className={own.inline}
          onSubmit={async event => {
            event.preventDefault()
            if (typeof months === 'number' && (await set.run({ months }))) setChanging(false)
          }}
        >
          <NumberInput
            label={t.closing.months}
            description={t.closing.monthsWhy(keep.most)}
            value={months}
            onChange={setMonths}
            min={0}
            max={keep.most}
            allowDecimal={false}
            w="14rem"
          />
          <div className={css.acts}>
            <Button type="submit" size="xs" loading={set.running} disabled={typeof months !== 'number'}>
              {t.common.save}
            </Button>
            <Button size="xs" variant="default" onClick={() => setChanging(false)}>
              {t.common.cancel}
            </Button>
          </div>
        </form>
      ) : (
        <Erase debtor={debtor}>
          <Button variant="default" size="xs" onClick={() => setChanging(true)}>
            {t.closing.change}
          </Button>
        </Erase>
      )}
    </section>
  )
}
