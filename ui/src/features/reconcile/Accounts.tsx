// What is kept on account, debtor by debtor, and a way to use it.

import { Button } from '@mantine/core'
import { Amount, Card, ErrorNote } from '../../components'
import { isNought, useT } from '../../i18n'
import { type AccountView, useDo } from '../../ipc'
import { Link, to } from '../../router'
import css from './Reconcile.module.css'

export function Accounts({ accounts }: { accounts: AccountView[] }) {
  const t = useT()
  return (
    <Card title={t.reconcile.accounts} hint={t.reconcile.accountsWhy} id="accounts">
      {accounts.map(account => (
        <Account key={account.debtor} account={account} />
      ))}
    </Card>
  )
}

function Account({ account }: { account: AccountView }) {
  const t = useT()
  const apply = useDo('account.apply')
  const owes = !isNought(account.owed)
  return (
    <article className={css.matter} aria-label={t.reconcile.accountOf(account.name)}>
      <p className={css.line}>
        <Amount value={account.kept} arrived />
        <Link to={to('case', account.debtor, 'money')}>{account.name}</Link>
        <small className={css.small}>{owes ? t.reconcile.owes(account.owed) : t.reconcile.owesNothing}</small>
      </p>
      {apply.trouble && <ErrorNote trouble={apply.trouble} />}
      {owes && (
        <div className={css.acts}>
          <Button
            variant="light"
            data-act="yes"
            loading={apply.running}
            onClick={() => apply.run({ debtor: account.debtor })}
          >
            {t.payments.accountApply}
          </Button>
        </div>
      )}
    </article>
  )
}
