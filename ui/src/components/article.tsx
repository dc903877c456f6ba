// An article in our own words, one click away from where it is cited.

import { day, sayCode, useLang, useT } from '../i18n'
import type { ArticleView } from '../ipc/commands'
import css from './article.module.css'
import { Chip } from './parts'
import { Term } from './term'

/** An article, by its law and number; its text is at the source, and a lawyer has the last word. */
export function Article({ article }: { article: ArticleView }) {
  const t = useT()
  const lang = useLang()
  const name = (law: string) => t.claim.article(law, article.article)
  return (
    <Term
      means={
        <>
          <p className={css.title}>{name(lang === 'zh' ? article.lawZh : article.lawEn)}</p>
          <p className={css.about}>{lang === 'zh' ? article.aboutZh : article.aboutEn}</p>
          <p className={css.text}>{lang === 'zh' ? article.saysZh : article.saysEn}</p>
          <p className={css.foot}>
            <Chip tone={article.status === 'confirmed' ? 'green' : 'amber'}>
              {sayCode(t.statuses, article.status)}
            </Chip>
            {t.claim.since(day(article.since, lang, 'long'))}
          </p>
          <p className={css.foot}>{t.claim.ownWords}</p>
          <p className={css.foot}>
            <a href={`#/library/${encodeURIComponent(article.id)}`}>{t.claim.inLibrary}</a>
          </p>
        </>
      }
    >
      {name(lang === 'zh' ? article.lawShortZh : article.lawEn)}
    </Term>
  )
}
