// Up to which amount money of nobody does not hold up a letter. Nought unless the owner says otherwise.

import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { AmountInput, Card, ErrorNote, Pad, plainAmount } from '../../components'
import { useT } from '../../i18n'
import { useDo } from '../../ipc'
import css from './Reconcile.module.css'

export function Allowance({ upto }: { upto: string }) {
  const t = useT()
  const allow = useDo('reconcile.allow')
  const [amount, setAmount] = useState(upto)
  const save = (event: FormEvent) => {
    event.preventDefault()
    void allow.run({ upto: plainAmount(amount) })
  }
  return (
    <Card title={t.reconcile.allow} hint={t.reconcile.allowWhy} id="allow">
      <Pad>
        <form className={css.allow} onSubmit={save}>
          <AmountInput label={t.reconcile.upto} value={amount} onChange={setAmount} required />
          <Button type="submit" variant="default" loading={allow.running} disabled={amount.trim() === ''}>
            {t.reconcile.allowSave}
          </Button>
        </form>
        {allow.trouble && <ErrorNote trouble={allow.trouble} />}
      </Pad>
    </Card>
  )
}
