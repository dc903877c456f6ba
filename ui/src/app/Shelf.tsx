// What stands on one shelf of the library: the law, the calculators, the roads, the words.

import { useT } from '../i18n'
import { Link } from '../router'
import css from './Frame.module.css'

const SHELF = ['library', 'calculators', 'courts', 'words', 'templates'] as const

/** Whether a page stands on the shelf. */
export const onShelf = (page: string) => SHELF.some(each => each === page)

export function Shelf({ page }: { page: string }) {
  const t = useT()
  const names = {
    library: t.library.articles,
    calculators: t.frame.calculators,
    courts: t.courts.title,
    words: t.conduct.title,
    templates: t.templates.title,
  }
  return (
    <nav className={css.shelf} aria-label={t.library.shelf}>
      {SHELF.map(each => (
        <Link
          key={each}
          to={`/${each}`}
          className={each === page ? css.here : ''}
          {...(each === page ? { 'aria-current': 'page' as const } : {})}
        >
          {names[each]}
        </Link>
      ))}
    </nav>
  )
}
