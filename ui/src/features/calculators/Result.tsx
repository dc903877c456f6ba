// What every answer has: copy and print, what to know about it, what it rests on.

import { Button, CopyButton } from '@mantine/core'
import { IconCheck, IconCopy, IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Article, Card, ErrorNote, Note, Pad } from '../../components'
import { type Dict, day, knows, sayReason, type Told, useLang, useT } from '../../i18n'
import type { ArticleView, Reason } from '../../ipc'
import { RatesUnknown } from '../../law'
import css from './Calc.module.css'

/** The words for what must be said beside a figure. */
export const sayNotice = (t: Dict, notice: Reason) =>
  sayReason(knows(t.calcNotices, notice.code) ? t.calcNotices : t.notices, notice)

export function Result({
  title,
  text,
  notices,
  articles,
  law,
  id = 'result',
  children,
}: {
  title: string
  /** The same as plain text, for the clipboard. */
  text: string[]
  notices: Reason[]
  articles: ArticleView[]
  law: string
  /** Where two answers stand on one page, each has its own. */
  id?: string
  children: ReactNode
}) {
  const t = useT()
  const lang = useLang()
  const said = notices.map(notice => sayNotice(t, notice))
  // Months without a rate have a note of their own, with a way to say it; a copy has them in words.
  const shown = notices.filter(notice => notice.code !== 'rate-unknown').map(notice => sayNotice(t, notice))
  const all = [title, ...text, '', ...said, ...(law ? [t.calc.law(law)] : [])].join('\n')
  return (
    <Card
      title={title}
      id={id}
      aside={
        <div className={css.acts}>
          <CopyButton value={all}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                size="xs"
                onClick={copy}
                leftSection={copied ? <IconCheck size="0.875rem" /> : <IconCopy size="0.875rem" />}
              >
                {copied ? t.common.copied : t.common.copy}
              </Button>
            )}
          </CopyButton>
          <Button
            variant="default"
            size="xs"
            onClick={() => print()}
            leftSection={<IconPrinter size="0.875rem" />}
          >
            {t.calc.print}
          </Button>
        </div>
      }
    >
      {children}
      {(said.length > 0 || articles.length > 0 || law) && (
        <Pad>
          <RatesUnknown notices={notices} />
          {shown.length > 0 && (
            <Note title={t.calc.notices}>
              <ul className={css.notices}>
                {shown.map(words => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            </Note>
          )}
          {articles.length > 0 && (
            <dl className={css.laws} aria-label={t.calc.articles}>
              {articles.map(article => (
                <div key={article.id}>
                  <dt>
                    <Article article={article} />{' '}
                    <small>{t.claim.since(day(article.since, lang, 'long'))}</small>
                  </dt>
                  <dd>{lang === 'zh' ? article.saysZh : article.saysEn}</dd>
                </div>
              ))}
            </dl>
          )}
          {law && <p className={css.version}>{t.calc.law(law)}</p>}
        </Pad>
      )}
    </Card>
  )
}

/** The form at the left and the answer at the right. */
export function Two({
  children,
  answer,
  trouble,
}: {
  children: ReactNode
  answer: ReactNode
  trouble: Told | null
}) {
  const t = useT()
  return (
    <div className={css.two}>
      <div className={css.asked}>
        <Card title={t.calc.asked} id="asked">
          <Pad>
            <div className={css.form}>{children}</div>
          </Pad>
        </Card>
      </div>
      <div className={css.answers} role="status" aria-label={t.calc.result}>
        {trouble && <ErrorNote trouble={trouble} />}
        {answer ?? (trouble ? null : <Note>{t.calc.empty}</Note>)}
      </div>
    </div>
  )
}

/** The articles of a line. */
export function Because({ ids, articles }: { ids: string[]; articles: ArticleView[] }) {
  return (
    <span className={css.why}>
      {ids.map(id => {
        const article = articles.find(each => each.id === id)
        return article ? <Article key={id} article={article} /> : <span key={id}>{id}</span>
      })}
    </span>
  )
}

/** The figures first, and how they were made in a line under them. */
export function SumsPad({
  sums,
  how,
}: {
  sums: { name: string; is: string; small?: string }[]
  how?: string
}) {
  return (
    <div className={css.head}>
      <dl className={css.sums}>
        {sums.map(sum => (
          <div key={sum.name}>
            <dt>{sum.name}</dt>
            <dd className="num">
              {sum.is}
              {sum.small && <small>{sum.small}</small>}
            </dd>
          </div>
        ))}
      </dl>
      {how && <p className={css.how}>{how}</p>}
    </div>
  )
}
