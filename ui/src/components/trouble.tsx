// When something went wrong: what happened, what was kept, what to do.

import type { ReactNode } from 'react'
import { sayTrouble, type Told, useLang, useT } from '../i18n'
import { More } from './parts'
import css from './trouble.module.css'

/** What happened, what was kept and what to do, with the English detail for whoever helps. */
export function ErrorNote({ trouble, action }: { trouble: Told; action?: ReactNode }) {
  const t = useT()
  const lang = useLang()
  const said = sayTrouble(t, trouble)
  return (
    <div role="alert" className={css.error}>
      <p className={css.what}>{said.what}</p>
      {said.help && <p className={css.help}>{said.help}</p>}
      {trouble.detail && lang === 'zh' && (
        <More label={t.common.detail}>
          <code lang="en">{trouble.detail}</code>
        </More>
      )}
      {trouble.detail && lang === 'en' && <p className={css.detail}>{trouble.detail}</p>}
      {action && <div className={css.act}>{action}</div>}
    </div>
  )
}
