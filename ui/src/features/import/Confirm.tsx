// The last look before anything is written.

import { Button } from '@mantine/core'
import { Amount, Card, ErrorNote, Facts, JobBar, Pad } from '../../components'
import { useT } from '../../i18n'
import { type ImportProposal, useAsk, useDo } from '../../ipc'
import { change, type Draft, decisionOn } from './draft'
import css from './Import.module.css'
import { goStep } from './ImportPage'

export function Confirm({ proposal, draft }: { proposal: ImportProposal; draft: Draft }) {
  const t = useT()
  const confirm = useDo('import.confirm')
  const fresh = proposal.money.filter(money => money.state === 'new')
  const what = (key: (typeof fresh)[number]) =>
    decisionOn(draft, key.key, key.suggestion.verdict, key.suggestion.order).what
  const taken = fresh.filter(money => ['suggested', 'charge'].includes(what(money)))
  const open = fresh.filter(money => what(money) === 'open')
  const none = fresh.filter(money => what(money) === 'none')
  const newOnes = proposal.invoices.filter(({ state }) => state !== 'known' && state !== 'purchase')
  const asked = {
    proposal: proposal.proposal,
    dueDays: typeof draft.due === 'number' ? draft.due : null,
    kind: draft.kind,
    decisions: draft.decisions,
  }
  // The sums follow what was decided on the page before.
  const sums = useAsk('import.sums', asked, { keep: true }).data ?? null

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
                    {t.import.nInvoices(newOnes.length)} <Amount value={(sums ?? proposal.sums).invoiced} />
                    <small className="quiet"> {t.import.redCounted}</small>
                  </>
                ),
              },
              {
                name: t.import.matched,
                is: (
                  <>
                    {t.import.nPayments(taken.length)} {sums && <Amount value={sums.matched} />}
                  </>
                ),
              },
              {
                name: t.import.toDecide,
                is: (
                  <>
                    {t.import.nPayments(sums?.open ?? open.length)} {sums && <Amount value={sums.toDecide} />}
                  </>
                ),
              },
              ...(none.length > 0 ? [{ name: t.import.notOurs, is: t.import.nPayments(none.length) }] : []),
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
