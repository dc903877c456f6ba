// What entered the book, and what to do next.

import { Button } from '@mantine/core'
import { Amount, Card, Facts, Pad, PageHead } from '../../components'
import { count, sayCode, useT } from '../../i18n'
import { type Imported, useAsk } from '../../ipc'
import { go, Link, stepPath, to } from '../../router'
import { startOver } from './draft'
import css from './Import.module.css'

export function Done({ done }: { done: Imported }) {
  const t = useT()
  const cases = useAsk('cases.list', {}).data?.cases ?? []
  const first = useAsk('today.show', {}).data?.todo[0]
  const concerned = cases.filter(row => done.debtors.includes(row.debtor) || done.debtors.includes(row.name))
  const leave = (path: string) => {
    startOver()
    go(path)
  }
  return (
    <>
      <PageHead
        title={done.act === '' ? t.import.hadAll : t.import.done}
        sub={done.act === '' ? t.import.hadAllWhy : t.import.doneSub}
      />
      <div className={css.question}>
        <Card>
          <Pad>
            <Facts
              rows={[
                { name: t.import.invoices, is: t.import.nInvoices(done.invoices) },
                { name: t.import.money, is: t.import.nPayments(done.payments) },
                { name: t.import.matched, is: t.import.nPayments(done.matched) },
                { name: t.import.toDecide, is: t.import.nPayments(done.open) },
                { name: t.import.originals, is: t.import.nFiles(done.originals) },
                ...(done.known > 0 ? [{ name: t.import.knownRows, is: count(done.known) }] : []),
              ]}
            />
          </Pad>
        </Card>
        {concerned.length > 0 && (
          <Card title={t.import.whoOwes} id="owes">
            <ul className={css.owes}>
              {concerned.slice(0, 8).map(row => (
                <li key={row.debtor}>
                  <Link to={to('case', row.debtor)} onClick={startOver}>
                    {row.name}
                  </Link>
                  <Amount value={row.balance} />
                </li>
              ))}
            </ul>
            {concerned.length > 8 && <p className={css.promise}>{t.import.andMore(concerned.length - 8)}</p>}
          </Card>
        )}
        {first && (
          <Card tone="seal" title={t.import.next} id="next">
            <Pad>
              <p>
                {first.name && <b>{first.name} </b>}
                {sayCode(t.todo, first.code, first.about)}
              </p>
              <div className={css.nextActs}>
                <Button onClick={() => leave(stepPath(first.code, first.debtor))}>
                  {sayCode(t.stepDo, first.code)}
                </Button>
                <Button variant="default" onClick={() => leave('/')}>
                  {t.import.toToday}
                </Button>
              </div>
            </Pad>
          </Card>
        )}
        <div className={css.acts}>
          <Button variant="default" onClick={() => leave('/import')}>
            {t.import.again}
          </Button>
          {done.open > 0 && (
            <Button variant="default" onClick={() => leave('/reconcile')}>
              {t.import.toReconcile}
            </Button>
          )}
          {!first && <Button onClick={() => leave('/')}>{t.import.toToday}</Button>}
        </div>
      </div>
    </>
  )
}
