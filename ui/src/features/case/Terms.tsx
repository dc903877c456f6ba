// What was agreed: when payment was due, and what follows from paying late.

import { Button, NumberInput, Radio, SegmentedControl, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Card, Day, DayInput, ErrorNote, Facts, Note, Pad, plainAmount, Term } from '../../components'
import { useT } from '../../i18n'
import { type CaseView, type LateTerms, type StateTerms, useDo } from '../../ipc'
import { setQuery } from '../../router'
import css from './Case.module.css'
import own from './Money.module.css'

export function Terms({
  view,
  opened,
  onOpen,
}: {
  view: CaseView
  opened: boolean
  onOpen: (open: boolean) => void
}) {
  const t = useT()
  const debts = view.debts.filter(debt => !debt.reversed)
  const unsaid = debts.filter(debt => debt.due === null).length
  const dues = [...new Set(debts.flatMap(debt => (debt.due ? [debt.due] : [])))]
  const parts = Math.max(0, ...debts.map(debt => debt.instalments.length))
  const late = debts.find(debt => debt.late)?.late ?? null
  if (debts.length === 0) return null
  const close = () => {
    onOpen(false)
    setQuery({ at: '' })
  }
  return (
    <div id="terms" className={css.anchor}>
      <Card
        title={t.terms.title}
        hint={t.terms.hint}
        id="agreed"
        {...(unsaid > 0 ? { tone: 'amber' as const } : {})}
        aside={
          !opened && (
            <Button variant={unsaid > 0 ? 'filled' : 'default'} size="xs" onClick={() => onOpen(true)}>
              {unsaid > 0 ? t.terms.say : t.terms.change}
            </Button>
          )
        }
      >
        <Pad>
          {opened ? (
            <Form view={view} late={late} onDone={close} />
          ) : (
            <Facts
              rows={[
                {
                  name: t.terms.due,
                  is:
                    unsaid > 0 ? (
                      t.terms.unsaid(unsaid)
                    ) : dues.length === 1 && dues[0] ? (
                      <>
                        <Day value={dues[0]} form="long" />
                        {parts > 0 && ` · ${t.terms.ofParts(parts)}`}
                      </>
                    ) : (
                      t.terms.several(dues.length)
                    ),
                },
                { name: t.terms.late, is: sayLate(late, t) },
              ]}
            />
          )}
        </Pad>
      </Card>
    </div>
  )
}

function sayLate(late: LateTerms | null, t: ReturnType<typeof useT>): string {
  if (late === null) return t.terms.lateUnsaid
  if (late.is === 'nothing') return t.terms.lateNothing
  if (late.is === 'sme-payment') return t.terms.lateSme
  if (late.is === 'agreed') return t.terms.lateAgreed(late.percent ?? '', late.per ?? 'year')
  return t.terms.lateUnagreed(late.times ?? '', late.moves ?? 'fixed')
}

function Form({ view, late, onDone }: { view: CaseView; late: LateTerms | null; onDone: () => void }) {
  const t = useT()
  const state = useDo('terms.state')
  const [dueBy, setDueBy] = useState('keep')
  const [due, setDue] = useState<string | null>(null)
  const [days, setDays] = useState<number | ''>(30)
  const [is, setIs] = useState(late?.is ?? 'unagreed')
  const [times, setTimes] = useState(late?.times ?? '1.5')
  const [moves, setMoves] = useState(late?.moves ?? 'floating')
  const [percent, setPercent] = useState(late?.percent ?? '')
  const [per, setPer] = useState(late?.per ?? 'year')
  const [contract, setContract] = useState(view.debts.find(debt => debt.contract)?.contract ?? '')

  const rated = is === 'agreed' || is === 'sme-payment'

  const save = async (event: FormEvent) => {
    event.preventDefault()
    const terms: StateTerms = {
      debtor: view.row.debtor,
      due: dueBy === 'day' ? due : null,
      dueDays: dueBy === 'after' && days !== '' ? days : null,
      late: {
        is,
        times: is === 'unagreed' ? times : null,
        moves: is === 'unagreed' ? moves : null,
        percent: rated && percent.trim() !== '' ? plainAmount(percent).replace('%', '') : null,
        per: rated && percent.trim() !== '' ? per : null,
      },
      contract: contract.trim() || null,
    }
    if (await state.run(terms)) onDone()
  }
  const unready =
    (dueBy === 'day' && due === null) ||
    (dueBy === 'after' && days === '') ||
    (is === 'agreed' && percent.trim() === '')

  const rate = (
    <div className={`${own.nested} ${own.own}`}>
      <TextInput
        size="xs"
        aria-label={t.terms.percent}
        value={percent}
        onChange={event => setPercent(event.currentTarget.value)}
        inputMode="decimal"
        w={110}
        rightSection={<span aria-hidden>%</span>}
      />
      <Select
        size="xs"
        aria-label={t.terms.per}
        value={per}
        onChange={value => setPer(value ?? 'year')}
        allowDeselect={false}
        w={130}
        data={[
          { value: 'year', label: t.terms.perYear },
          { value: 'month', label: t.terms.perMonth },
          { value: 'day', label: t.terms.perDay },
        ]}
      />
    </div>
  )

  return (
    <form onSubmit={save} className={css.form}>
      <Radio.Group label={t.terms.dueAsk} description={t.terms.dueWhy} value={dueBy} onChange={setDueBy}>
        <div className={own.answers}>
          <Radio value="keep" label={view.row.withoutDue > 0 ? t.terms.dueUnknown : t.terms.dueKeep} />
          <div className={own.own}>
            <Radio value="after" label={t.terms.dueAfter} />
            {dueBy === 'after' && (
              <NumberInput
                aria-label={t.terms.dueAfterDays}
                value={days}
                onChange={value => setDays(typeof value === 'number' ? value : '')}
                min={0}
                max={3650}
                allowDecimal={false}
                allowNegative={false}
                w={110}
                rightSection={<span aria-hidden>{t.common.dayUnit}</span>}
              />
            )}
          </div>
          <div className={own.own}>
            <Radio value="day" label={t.terms.dueDay} />
            {dueBy === 'day' && (
              <DayInput
                label={<span className="aloud">{t.terms.dueDay}</span>}
                value={due}
                onChange={setDue}
                width="11rem"
              />
            )}
          </div>
        </div>
      </Radio.Group>

      <Radio.Group label={t.terms.lateAsk} description={t.terms.lateWhy} value={is} onChange={setIs}>
        <div className={own.answers}>
          <Radio value="unagreed" label={t.terms.isUnagreed} description={t.terms.isUnagreedWhat} />
          {is === 'unagreed' && (
            <div className={own.nested}>
              <div className={own.own}>
                <span>
                  <Term means={t.claim.lprMeans}>LPR</Term> ×
                </span>
                <SegmentedControl
                  size="xs"
                  aria-label={t.terms.times}
                  value={times}
                  onChange={setTimes}
                  data={['1.3', '1.4', '1.5']}
                />
                <Select
                  size="xs"
                  aria-label={t.terms.moves}
                  value={moves}
                  onChange={value => setMoves(value ?? 'fixed')}
                  allowDeselect={false}
                  w={270}
                  data={[
                    { value: 'fixed', label: t.terms.fixed },
                    { value: 'floating', label: t.terms.floating },
                  ]}
                />
              </div>
              <p className="quiet">{t.terms.timesWhy}</p>
            </div>
          )}
          <Radio value="agreed" label={t.terms.isAgreed} description={t.terms.isAgreedWhat} />
          {is === 'agreed' && rate}
          <Radio value="sme-payment" label={t.terms.isSme} description={t.terms.isSmeWhat} />
          {is === 'sme-payment' && (
            <div className={own.nested}>
              <p className="quiet">{t.terms.smeAgreed}</p>
              {rate}
            </div>
          )}
          <Radio value="nothing" label={t.terms.isNothing} description={t.terms.isNothingWhat} />
        </div>
      </Radio.Group>
      <TextInput
        label={t.terms.contract}
        description={t.terms.contractWhy}
        value={contract}
        onChange={event => setContract(event.currentTarget.value)}
        maw={420}
        maxLength={200}
      />
      {is === 'agreed' && <Note>{t.terms.capped}</Note>}
      {state.trouble && <ErrorNote trouble={state.trouble} />}
      <div className={css.acts}>
        <Button type="submit" loading={state.running} disabled={unready}>
          {t.common.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  )
}
