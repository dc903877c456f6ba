// For an angry evening: what not to do, what may be done tonight instead, and whom not to hire.

import { Button } from '@mantine/core'
import { Card, Note, PageHead } from '../../components'
import { useT } from '../../i18n'
import { go } from '../../router'
import css from './Contact.module.css'

export function TonightPage() {
  const t = useT()
  return (
    <>
      <PageHead title={t.tonight.title} sub={t.tonight.sub} />
      <div className={css.stack}>
        <Card title={t.tonight.may} id="may">
          <ol className={css.list}>
            {t.tonight.mays.map(each => (
              <li key={each.what}>
                <h3>{each.what}</h3>
                <p>{each.why}</p>
              </li>
            ))}
          </ol>
          <div className={css.answers}>
            <Button onClick={() => go('/cases')}>{t.tonight.toCases}</Button>
          </div>
        </Card>
        <Card title={t.tonight.agents} hint={t.tonight.agentsHint} tone="seal" id="agents">
          <ul className={css.list}>
            {t.tonight.agentsWhy.map(each => (
              <li key={each.what}>
                <h3>{each.what}</h3>
                <p>{each.why}</p>
              </li>
            ))}
          </ul>
        </Card>
        <Note tone="amber" title={t.tonight.wait}>
          {t.tonight.waitWhy}
        </Note>
        <p className={css.small}>{t.common.notAdvice}</p>
      </div>
    </>
  )
}
