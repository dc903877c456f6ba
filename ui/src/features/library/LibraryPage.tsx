// The law to look up: every article in plain words, found by number, name or any word of it.

import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useState } from 'react'
import { Card, Day, Empty, Facts, Loaded, Pad, PageHead } from '../../components'
import { day, useLang, useT } from '../../i18n'
import { type ArticleView, useAsk } from '../../ipc'
import { Sure, useArticleName } from '../../law'
import { Link, to, usePlace } from '../../router'
import css from './Library.module.css'

export function LibraryPage({ id }: { id: string }) {
  return id === '' ? <Search /> : <One id={id} />
}

function Search() {
  const t = useT()
  const asked = usePlace().query.get('q') ?? ''
  const [text, setText] = useState(asked)
  const search = useDeferredValue(text.trim())
  const found = useAsk('law.articles', { search, id: null }, { keep: true })
  const all = useAsk('law.status', {}).data?.articles
  return (
    <>
      <PageHead title={t.library.title} sub={all === undefined ? '' : t.library.sub(all)} />
      <Card>
        <div className={css.bar}>
          <TextInput
            type="search"
            role="searchbox"
            aria-label={t.library.search}
            placeholder={t.library.placeholder}
            leftSection={<IconSearch size="1rem" aria-hidden />}
            value={text}
            onChange={event => setText(event.currentTarget.value)}
            className={css.search ?? ''}
          />
          <p className={css.found} role="status">
            {found.data && t.library.found(found.data.length)}
          </p>
        </div>
        <Loaded of={found}>
          {list =>
            list.length === 0 ? (
              <Empty title={t.library.none}>{t.library.noneWhy}</Empty>
            ) : (
              <ul className={css.list} aria-busy={found.isPlaceholderData}>
                {list.map(article => (
                  <Row key={article.id} article={article} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Card>
    </>
  )
}

function Row({ article }: { article: ArticleView }) {
  const t = useT()
  const lang = useLang()
  const zh = lang === 'zh'
  const name = useArticleName()(article)
  return (
    <li className={css.row}>
      <p className={css.name}>
        <Link to={to('library', article.id)}>{name}</Link>
        <span>{zh ? article.aboutZh : article.aboutEn}</span>
      </p>
      <p className={css.says}>{zh ? article.saysZh : article.saysEn}</p>
      <p className={css.foot}>
        <Sure status={article.status} />
        {t.library.inForce(day(article.since, lang, 'long'))}
      </p>
    </li>
  )
}

/** One article, in both languages. */
function One({ id }: { id: string }) {
  const t = useT()
  const lang = useLang()
  const found = useAsk('law.articles', { search: null, id })
  const zh = lang === 'zh'
  const nameOf = useArticleName()
  if (found.error)
    return (
      <>
        <PageHead title={t.library.title} />
        <Empty title={t.library.gone} action={<Link to="/library">{t.library.all}</Link>} />
      </>
    )
  return (
    <Loaded of={found}>
      {([article]) =>
        article === undefined ? null : (
          <>
            <PageHead
              above={<Link to="/library">{t.library.all}</Link>}
              title={nameOf(article)}
              sub={zh ? article.aboutZh : article.aboutEn}
            />
            <Card>
              <Pad>
                <div className={css.one}>
                  <p className={css.gist}>{zh ? article.saysZh : article.saysEn}</p>
                  <section aria-label={t.library.inOther} className={css.other} lang={zh ? 'en' : 'zh-CN'}>
                    <p className={css.about}>{zh ? article.aboutEn : article.aboutZh}</p>
                    <p>{zh ? article.saysEn : article.saysZh}</p>
                  </section>
                  <Facts
                    rows={[
                      { name: t.claim.lprStatus, is: <Sure status={article.status} /> },
                      { name: t.library.law, is: zh ? article.lawZh : article.lawEn },
                      { name: t.library.since, is: <Day value={article.since} form="long" /> },
                    ]}
                  />
                  <p className="quiet">{t.claim.ownWords}</p>
                </div>
              </Pad>
            </Card>
          </>
        )
      }
    </Loaded>
  )
}
