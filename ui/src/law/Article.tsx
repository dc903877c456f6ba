// How sure we are of something, and what an article is called.

import { Chip } from '../components'
import { sayCode, useLang, useT } from '../i18n'
import type { ArticleView } from '../ipc'

/** How sure we are of something. */
export function Sure({ status }: { status: string }) {
  const t = useT()
  return <Chip tone={status === 'confirmed' ? 'green' : 'amber'}>{sayCode(t.statuses, status)}</Chip>
}

/** What an article is called, in the language of the window. */
export function useArticleName() {
  const t = useT()
  const lang = useLang()
  return (article: ArticleView) =>
    t.claim.article(lang === 'zh' ? article.lawShortZh : article.lawEn, article.article)
}
