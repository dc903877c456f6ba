// Pieces that roads, courts and deadlines share: words of the law data, how sure they are, lists of both.

import type { ReactNode } from 'react'
import { Article, Chip } from '../../../components'
import { sayCode, useLang, useT } from '../../../i18n'
import type { ArticleView, TextView } from '../../../ipc'
import css from './Courts.module.css'

/** Picks the words of the chosen language. */
export function useWords(): (text: TextView) => string {
  const lang = useLang()
  return text => text[lang]
}

/** How sure a rule is; nothing where its text was checked. */
export function Status({ status }: { status: string | null }) {
  const t = useT()
  if (status === null || status === 'confirmed') return null
  return <Chip tone="amber">{sayCode(t.statuses, status)}</Chip>
}

/** The articles of a sentence, in its line. */
export function Cites({ ids, articles }: { ids: string[]; articles: ArticleView[] }) {
  const cited = ids.flatMap(id => articles.filter(each => each.id === id))
  if (cited.length === 0) return null
  return (
    <span className={css.cites}>
      {cited.map(article => (
        <Article key={article.id} article={article} />
      ))}
    </span>
  )
}

/** Something said, how sure it is and the articles it rests on. */
export interface Point {
  text: string
  aside?: ReactNode
  status?: string | null
  because: string[]
}

export function Points({
  title,
  points,
  articles,
}: {
  title?: string
  points: Point[]
  articles: ArticleView[]
}) {
  if (points.length === 0) return null
  return (
    <div className={css.points}>
      {title && <p className={css.label}>{title}</p>}
      <ul className={css.list}>
        {points.map(point => (
          <li key={point.text}>
            {point.text} {point.aside} <Status status={point.status ?? null} />
            <Cites ids={point.because} articles={articles} />
          </li>
        ))}
      </ul>
    </div>
  )
}
