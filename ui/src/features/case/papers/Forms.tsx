// Every kind of paper that can be made for a debtor, and what each still lacks.

import { Button } from '@mantine/core'
import { Card, Loaded, Pad } from '../../../components'
import { sayCode, useT } from '../../../i18n'
import { type CaseView, useAsk } from '../../../ipc'
import { setQuery } from '../../../router'
import css from './Fields.module.css'

/** Those that the page of papers has a button for. */
const ELSEWHERE = ['demand', 'schedule', 'statement']

export function Forms({ view }: { view: CaseView }) {
  const t = useT()
  const forms = useAsk('paper.forms', { debtor: view.row.debtor })
  return (
    <Card
      title={t.papers.others}
      hint={t.papers.othersHint}
      id="forms"
      aside={
        <Button variant="default" size="xs" onClick={() => setQuery({ draft: '' }, {})}>
          {t.common.back}
        </Button>
      }
    >
      <Pad>
        <Loaded of={forms}>
          {found => {
            const others = found.filter(
              form =>
                !ELSEWHERE.includes(form.form) && !form.missing.some(reason => reason.code === 'other-kind'),
            )
            const groups = [...new Set(others.map(form => form.group))]
            return groups.map(group => (
              <section key={group} className={css.group} aria-labelledby={`forms-${group}`}>
                <h3 id={`forms-${group}`}>{sayCode(t.formGroups, group)}</h3>
                <ul className={css.forms}>
                  {others
                    .filter(form => form.group === group)
                    .map(form => (
                      <li key={form.form}>
                        <button type="button" onClick={() => setQuery({ draft: form.form, at: '' }, {})}>
                          <b>{sayCode(t.forms, form.form)}</b>
                          <small>{sayCode(t.formMeans, form.form)}</small>
                          <small>
                            {form.missing.length === 0 ? t.papers.ready : t.papers.lacks(form.missing.length)}
                            {form.issued > 0 && ` · ${t.papers.issuedN(form.issued)}`}
                          </small>
                        </button>
                      </li>
                    ))}
                </ul>
              </section>
            ))
          }}
        </Loaded>
      </Pad>
    </Card>
  )
}
