// Many debtors at a time: letters, or evidence packs.

import { PageHead } from '../../components'
import { useT } from '../../i18n'
import { Link } from '../../router'
import css from './Batch.module.css'
import { Letters } from './Letters'
import { Packs } from './Packs'
import type { Pages } from './Review'

export function BatchPage({ part, Pages }: { part: string; Pages: Pages }) {
  const t = useT()
  const packs = part === 'packs'
  const here = (is: boolean) => (is ? { className: css.here, 'aria-current': 'page' as const } : {})
  return (
    <>
      <PageHead title={t.batch.title} sub={packs ? t.batch.packsSub : t.batch.lettersSub} />
      <nav className={css.parts} aria-label={t.batch.parts}>
        <Link to="/batch" {...here(!packs)}>
          {t.batch.letters}
        </Link>
        <Link to="/batch/packs" {...here(packs)}>
          {t.batch.packs}
        </Link>
      </nav>
      {packs ? <Packs /> : <Letters Pages={Pages} />}
    </>
  )
}
