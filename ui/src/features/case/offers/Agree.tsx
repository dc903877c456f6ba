// What was agreed: filled in from an offer, put right, looked over, and recorded as one fact.

import { ActionIcon, Button, Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { AmountInput, Card, DayInput, ErrorNote, Note, Pad, plainAmount } from '../../../components'
import { choices, isNought, money, sayReason, useT } from '../../../i18n'
import { type CaseView, type OffersView, type OfferView, useAsk, useDo } from '../../../ipc'
import { setQuery } from '../../../router'
import css from '../Case.module.css'
import own from './Offers.module.css'

interface Part {
  key: number
  due: string | null
  amount: string
}

const some = (text: string) => (text.trim() === '' ? null : text.trim())

export function Agree({
  view,
  today,
  owed,
  offer,
  onDone,
}: {
  view: CaseView
  today: string
  owed: OffersView
  offer: OfferView
  onDone: () => void
}) {
  const t = useT()
  const agree = useDo('plan.agree')
  const secured = offer.kind === 'extension'
  const [parts, setParts] = useState<Part[]>(
    offer.parts.map((part, key) => ({ key, due: part.due, amount: part.amount })),
  )
  const [on, setOn] = useState<string | null>(today)
  const [waivedInterest, setWaivedInterest] = useState(offer.waivedInterest)
  const [waivedPrincipal, setWaivedPrincipal] = useState(offer.waivedPrincipal)
  const [meanwhile, setMeanwhile] = useState(isNought(offer.meanwhile) ? '' : offer.meanwhile)
  const [condition, setCondition] = useState('each-in-time')
  const [grace, setGrace] = useState<number | string>(3)
  const [afterDays, setAfterDays] = useState<number | string>(7)
  const [earlyBy, setEarlyBy] = useState<string | null>(null)
  const [earlyOff, setEarlyOff] = useState('')
  const [late, setLate] = useState('')
  const [per, setPer] = useState('year')
  const [order, setOrder] = useState('legal')
  const [service, setService] = useState(view.party.address ?? '')
  const [forum, setForum] = useState('')
  const [costs, setCosts] = useState('debtor')
  const [guarantor, setGuarantor] = useState('')
  const [guarantorNumber, setGuarantorNumber] = useState('')
  const [guarantorAddress, setGuarantorAddress] = useState('')
  const [liability, setLiability] = useState('joint')
  const [months, setMonths] = useState<number | string>(36)
  const [earlier, setEarlier] = useState('')
  const [signs, setSigns] = useState(false)
  const [remark, setRemark] = useState('')
  const change = (key: number, to: Partial<Part>) =>
    setParts(parts.map(part => (part.key === key ? { ...part, ...to } : part)))
  const ready = parts.filter(part => part.due !== null && part.amount.trim() !== '')
  const input = {
    debtor: view.row.debtor,
    on,
    debts: null,
    instalments: ready.map(part => ({ due: part.due ?? '', amount: plainAmount(part.amount) })),
    meanwhile: some(plainAmount(meanwhile)),
    waivedInterest: some(plainAmount(waivedInterest)),
    waivedPrincipal: some(plainAmount(waivedPrincipal)),
    condition,
    grace: typeof grace === 'number' ? grace : null,
    earlyBy: earlyOff.trim() === '' ? null : earlyBy,
    earlyOff: earlyBy === null ? null : some(plainAmount(earlyOff)),
    afterDays: typeof afterDays === 'number' ? afterDays : null,
    late: late.trim() === '' ? null : { percent: plainAmount(late).replace('%', ''), per },
    order,
    service: some(service),
    guarantor:
      guarantor.trim() === ''
        ? null
        : {
            name: guarantor.trim(),
            registration: some(guarantorNumber),
            address: some(guarantorAddress),
            liability,
            months: typeof months === 'number' ? months : 0,
          },
    earlierGuarantors: earlier
      .split(/[、,，;；]/)
      .map(name => name.trim())
      .filter(Boolean)
      .map(name => ({ name, signs: signs ? 'agrees' : 'does-not' })),
    forum: some(forum),
    costs,
    remark: some(remark),
  }
  const checked = useAsk('plan.check', input, { keep: true })
  const even = checked.data !== undefined && checked.data.parts === checked.data.toPay
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!(await agree.run(input))) return
    setQuery({ at: '' })
    onDone()
  }

  return (
    <Card title={t.plans.agreeTitle} hint={t.plans.agreeHint} id="agree">
      <Pad>
        <form className={css.form} onSubmit={save}>
          <fieldset className={own.parts}>
            <legend className={own.group}>{t.plans.parts}</legend>
            {parts.map((part, at) => (
              <div key={part.key} className={own.part}>
                <DayInput
                  label={t.plans.partDue(at + 1)}
                  value={part.due}
                  onChange={due => change(part.key, { due })}
                  min={on ?? today}
                  required
                />
                <AmountInput
                  label={t.plans.partAmount(at + 1)}
                  value={part.amount}
                  onChange={amount => change(part.key, { amount })}
                  required
                />
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="lg"
                  aria-label={t.plans.partGone(at + 1)}
                  disabled={parts.length === 1}
                  onClick={() => setParts(parts.filter(each => each.key !== part.key))}
                >
                  <IconX size="1rem" aria-hidden />
                </ActionIcon>
              </div>
            ))}
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPlus size="1rem" aria-hidden />}
              onClick={() =>
                setParts([...parts, { key: (parts.at(-1)?.key ?? -1) + 1, due: null, amount: '' }])
              }
            >
              {t.plans.partMore}
            </Button>
            {checked.data && (
              <div role="status">
                {even ? (
                  <p className="quiet">
                    {t.plans.toPay} {money(checked.data.toPay)}
                  </p>
                ) : (
                  <Note tone="amber">
                    {t.plans.partsWhy(money(checked.data.toPay), money(checked.data.parts))}
                  </Note>
                )}
              </div>
            )}
          </fieldset>

          <div className={css.grid}>
            <DayInput label={t.plans.on} value={on} onChange={setOn} max={today} required />
            <AmountInput
              label={t.plans.waivedInterest}
              description={t.plans.waivedInterestWhy(money(owed.interest))}
              value={waivedInterest}
              onChange={setWaivedInterest}
            />
            <AmountInput
              label={t.plans.waivedPrincipal}
              description={t.plans.waivedPrincipalWhy}
              value={waivedPrincipal}
              onChange={setWaivedPrincipal}
            />
            <Select
              label={t.plans.condition}
              value={condition}
              onChange={value => setCondition(value ?? 'each-in-time')}
              allowDeselect={false}
              data={choices(t.conditions)}
            />
            <NumberInput
              label={t.plans.grace}
              value={grace}
              onChange={setGrace}
              min={0}
              max={60}
              allowDecimal={false}
              hideControls
            />
            <NumberInput
              label={t.plans.afterDays}
              description={t.plans.afterDaysWhy}
              value={afterDays}
              onChange={setAfterDays}
              min={0}
              max={365}
              allowDecimal={false}
              hideControls
            />
            <AmountInput label={t.plans.meanwhileLabel} value={meanwhile} onChange={setMeanwhile} />
            <TextInput
              label={t.plans.late}
              description={t.plans.lateWhy}
              value={late}
              onChange={event => setLate(event.currentTarget.value)}
              inputMode="decimal"
            />
            <Select
              label={t.plans.per}
              value={per}
              onChange={value => setPer(value ?? 'year')}
              allowDeselect={false}
              data={[
                { value: 'year', label: t.terms.perYear },
                { value: 'month', label: t.terms.perMonth },
                { value: 'day', label: t.terms.perDay },
              ]}
            />
            <DayInput
              label={t.plans.earlyBy}
              description={t.plans.earlyWhy}
              value={earlyBy}
              onChange={setEarlyBy}
              min={today}
              clearable
            />
            <AmountInput label={t.plans.earlyOff} value={earlyOff} onChange={setEarlyOff} />
            <Select
              label={t.plans.order}
              value={order}
              onChange={value => setOrder(value ?? 'legal')}
              allowDeselect={false}
              data={choices(t.planOrders)}
            />
          </div>

          <fieldset className={own.parts}>
            <legend className={own.group}>{t.plans.security}</legend>
            <div className={css.grid}>
              <TextInput
                className={own.wide ?? ''}
                label={t.plans.service}
                description={t.plans.serviceWhy}
                value={service}
                onChange={event => setService(event.currentTarget.value)}
                maxLength={400}
              />
              <TextInput
                label={t.plans.forum}
                description={t.plans.forumWhy}
                value={forum}
                onChange={event => setForum(event.currentTarget.value)}
                maxLength={200}
              />
              <Select
                label={t.plans.costs}
                value={costs}
                onChange={value => setCosts(value ?? 'debtor')}
                allowDeselect={false}
                data={choices(t.bears)}
              />
              <TextInput
                label={t.plans.guarantor}
                description={t.plans.guarantorWhy}
                value={guarantor}
                onChange={event => setGuarantor(event.currentTarget.value)}
                maxLength={200}
                required={secured}
                withAsterisk={false}
              />
              {guarantor.trim() !== '' && (
                <>
                  <TextInput
                    label={t.plans.guarantorNumber}
                    value={guarantorNumber}
                    onChange={event => setGuarantorNumber(event.currentTarget.value)}
                    maxLength={40}
                  />
                  <TextInput
                    label={t.plans.guarantorAddress}
                    value={guarantorAddress}
                    onChange={event => setGuarantorAddress(event.currentTarget.value)}
                    maxLength={400}
                  />
                  <Select
                    label={t.plans.liability}
                    description={t.plans.liabilityWhy}
                    value={liability}
                    onChange={value => setLiability(value ?? 'joint')}
                    allowDeselect={false}
                    data={choices(t.liabilities)}
                  />
                  <NumberInput
                    label={t.plans.guaranteeMonths}
                    description={t.plans.guaranteeMonthsWhy}
                    value={months}
                    onChange={setMonths}
                    min={1}
                    max={120}
                    allowDecimal={false}
                    hideControls
                  />
                </>
              )}
              <TextInput
                label={t.plans.earlier}
                description={t.plans.earlierWhy}
                value={earlier}
                onChange={event => setEarlier(event.currentTarget.value)}
                maxLength={400}
              />
            </div>
            {earlier.trim() !== '' && (
              <Checkbox
                label={t.plans.earlierSigns}
                checked={signs}
                onChange={event => setSigns(event.currentTarget.checked)}
              />
            )}
            <Textarea
              label={t.plans.remark}
              value={remark}
              onChange={event => setRemark(event.currentTarget.value)}
              autosize
              minRows={2}
              maxLength={2000}
            />
          </fieldset>

          {checked.data && checked.data.warnings.length > 0 && (
            <Note tone="amber">
              <ul className={own.lines}>
                {checked.data.warnings.map(warning => (
                  <li key={warning.code + warning.about.join()}>{sayReason(t.planWarnings, warning)}</li>
                ))}
              </ul>
            </Note>
          )}
          {checked.error && <ErrorNote trouble={checked.error} />}
          {agree.trouble && <ErrorNote trouble={agree.trouble} />}
          <div className={css.acts}>
            <Button type="submit" loading={agree.running} disabled={!even || ready.length < parts.length}>
              {t.plans.agree}
            </Button>
            <Button variant="default" onClick={onDone}>
              {t.common.back}
            </Button>
          </div>
        </form>
      </Pad>
    </Card>
  )
}
