// The last look before anything is written.

import { Button } from '@mantine/core'
import { Amount, Card, ErrorNote, Facts, JobBar, Pad } from '../../components'
import { useT } from '../../i18n'
import { type ImportProposal, useAsk, useDo } from '../../ipc'
import { change, type Draft } from './draft'
import css from './Import.module.css'
import { goStep } from './ImportPage'

export function Confirm({ proposal, draft }: { proposal: ImportProposal; draft: Draft }) {
  const t = useT()
  const confirm = useDo('import.confirm')
  const asked = {
    proposal: proposal.proposal,
    dueDays: typeof draft.due === 'number' ? draft.due : null,
    kind: draft.kind,
    decisions: draft.decisions,
  }
  // The sums follow what was decided on the page before.
  const found = useAsk('import.sums', asked, { keep: true })
  const sums = found.data ?? null

  const enter = async () => {
    const done = await confirm.run(asked)
    if (done) change({ done, proposal: null })
  }
  return (
    <div className={css.question}>
      <Card title={t.import.willEnter} id="will">
        <Pad>
          <Facts
            rows={[
              {
                name: t.import.invoices,
                is: (
                  <>
                    {t.import.nInvoices((sums ?? proposal.sums).invoices)}{' '}
                    <Amount value={(sums ?? proposal.sums).invoiced} />
                    <small className="quiet"> {t.import.redCounted}</small>
                  </>
                ),
              },
              {
                name: t.import.matched,
                is: sums && (
                  <>
                    {t.import.nPayments(sums.taken)} <Amount value={sums.matched} />
                  </>
                ),
              },
              {
                name: t.import.toDecide,
                is: sums && (
                  <>
                    {t.import.nPayments(sums.open)} <Amount value={sums.toDecide} />
                  </>
                ),
              },
              ...(sums && sums.none > 0
                ? [{ name: t.import.notOurs, is: t.import.nPayments(sums.none) }]
                : []),
              {
                name: t.import.dueName,
                is: typeof draft.due === 'number' ? t.import.dueDays(draft.due) : t.import.dueUnknown,
              },
            ]}
          />
          <p className={css.promise}>{t.import.promise}</p>
        </Pad>
      </Card>
      {confirm.running && (
        <JobBar label={t.import.entering} progress={confirm.progress} onStop={confirm.cancel} />
      )}
      {found.error && <ErrorNote trouble={found.error} />}
      {confirm.trouble && <ErrorNote trouble={confirm.trouble} />}
      <div className={css.acts}>
        <Button onClick={enter} loading={confirm.running}>
          {t.import.enter}
        </Button>
        <Button variant="default" onClick={() => goStep('due')} disabled={confirm.running}>
          {t.common.back}
        </Button>
      </div>
    </div>
  )
}
