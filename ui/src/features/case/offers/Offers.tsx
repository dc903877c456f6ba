// What could be offered, the agreement that comes of it, and how its plan is kept.

import { Button, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import {
  Amount,
  AmountInput,
  Card,
  Chip,
  Empty,
  ErrorNote,
  Loaded,
  More,
  Pad,
  plainAmount,
} from '../../../components'
import { day, isNought, money, sayCode, sayReason, useLang, useT } from '../../../i18n'
import { type CaseView, type OffersView, type OfferView, useAsk } from '../../../ipc'
import css from '../Case.module.css'
import { Agree } from './Agree'
import own from './Offers.module.css'
import { Plan } from './Plan'

/** What was typed over what is assumed; what is not here is as the program assumes it. */
type Said = Partial<Record<'waive' | 'first' | 'ability' | 'chance' | 'courtCosts' | 'rate', string>> &
  Partial<Record<'months' | 'putOff' | 'courtMonths', number>>

export function Offers({ view, today }: { view: CaseView; today: string }) {
  const t = useT()
  const debtor = view.row.debtor
  const [said, setSaid] = useState<Said>({})
  const [chosen, setChosen] = useState<OfferView | null>(null)
  const asked = {
    debtor,
    waive: said.waive || null,
    months: said.months ?? null,
    first: said.first || null,
    putOff: said.putOff ?? null,
    ability: said.ability ? plainAmount(said.ability) : null,
    chance: said.chance || null,
    courtMonths: said.courtMonths ?? null,
    courtCosts: said.courtCosts ? plainAmount(said.courtCosts) : null,
    rate: said.rate || null,
  }
  const offers = useAsk('plan.options', asked, { keep: true })
  const plans = useAsk('plan.show', { debtor, on: null })
  const running = plans.data?.plans.find(plan => plan.ended === null)
  const older = plans.data?.plans.filter(plan => plan !== running) ?? []
  const found = offers.data
  return (
    <div className={css.side}>
      {running && plans.data && (
        <Plan key={running.plan} plan={running} articles={plans.data.articles} view={view} today={today} />
      )}
      {chosen && found ? (
        <Agree view={view} today={today} owed={found} offer={chosen} onDone={() => setChosen(null)} />
      ) : (
        <Card
          title={t.plans.title}
          hint={t.plans.hint}
          id="offers"
          aside={
            found &&
            found.offers.length > 0 && (
              <span>
                {t.plans.owed} <Amount value={found.total} />
              </span>
            )
          }
        >
          {offers.error && !found ? (
            <Pad>
              <ErrorNote trouble={offers.error} />
            </Pad>
          ) : (
            <Loaded of={{ ...offers, error: found ? null : offers.error } as typeof offers}>
              {known =>
                known.runs !== null ? (
                  <Pad>
                    <p className="quiet">{t.plans.runs}</p>
                  </Pad>
                ) : known.offers.length === 0 ? (
                  <Empty title={t.plans.none} />
                ) : (
                  <>
                    <Least of={known} />
                    {offers.error && (
                      <Pad>
                        <ErrorNote trouble={offers.error} />
                      </Pad>
                    )}
                    <ul className={own.cards} aria-busy={offers.isPlaceholderData}>
                      {known.offers.map(offer => (
                        <Offer key={offer.kind} offer={offer} onUse={() => setChosen(offer)} />
                      ))}
                    </ul>
                    <Assumed of={known} said={said} onSay={setSaid} />
                  </>
                )
              }
            </Loaded>
          )}
        </Card>
      )}
      {older.length > 0 && plans.data && (
        <More label={t.plans.older}>
          <div className={css.side}>
            {older.map(plan => (
              <Plan
                key={plan.plan}
                plan={plan}
                articles={plans.data?.articles ?? []}
                view={view}
                today={today}
              />
            ))}
          </div>
        </More>
      )}
    </div>
  )
}

function Least({ of }: { of: OffersView }) {
  const t = useT()
  const lang = useLang()
  return (
    <dl className={own.least}>
      <dt>{t.plans.least}</dt>
      <dd>
        <Amount value={of.least} />
      </dd>
      <dd className={own.how}>
        {t.plans.leastHow(
          money(of.court),
          day(of.courtOn, lang, 'long'),
          money(of.assumed.courtCosts),
          of.assumed.rate,
        )}
      </dd>
    </dl>
  )
}

function Offer({ offer, onUse }: { offer: OfferView; onUse: () => void }) {
  const t = useT()
  const lang = useLang()
  const name = sayCode(t.offerKinds, offer.kind)
  const waived =
    isNought(offer.waivedInterest) && isNought(offer.waivedPrincipal)
      ? t.plans.nothingWaived
      : t.plans.waivedOf(
          money(offer.waivedInterest),
          isNought(offer.waivedPrincipal) ? '' : money(offer.waivedPrincipal),
        )
  return (
    <li className={own.offer}>
      <h3>
        {name}
        <Chip tone={offer.enough ? 'teal' : 'amber'}>
          {offer.enough ? t.plans.enough : t.plans.tooLittle}
        </Chip>
      </h3>
      <dl className={own.figures}>
        <div className={own.main}>
          <dt>{t.plans.sum}</dt>
          <dd>
            <Amount value={offer.sum} />
          </dd>
        </div>
        <div>
          <dt>{t.plans.worth}</dt>
          <dd>
            <Amount value={offer.worth} />
          </dd>
        </div>
        <div>
          <dt>{t.plans.cost}</dt>
          <dd>
            <Amount value={offer.cost} />
          </dd>
        </div>
      </dl>
      <ol className={own.dues} aria-label={t.plans.payments}>
        {offer.parts.map(part => (
          <li key={part.due}>
            <time dateTime={part.due}>{day(part.due, lang, 'short')}</time>
            <Amount value={part.amount} />
          </li>
        ))}
      </ol>
      <p>
        {waived}
        {!isNought(offer.meanwhile) && <> · {t.plans.meanwhile(money(offer.meanwhile))}</>}
      </p>
      <ul className={own.risks}>
        {offer.risks.map(risk => (
          <li key={risk.code}>{sayReason(t.offerRisks, risk)}</li>
        ))}
      </ul>
      <span className={own.grow} />
      <Button variant="default" onClick={onUse} aria-label={t.plans.useOf(name)}>
        {t.plans.use}
      </Button>
    </li>
  )
}

/** Every figure the offers rest on, each to be changed. */
function Assumed({ of, said, onSay }: { of: OffersView; said: Said; onSay: (said: Said) => void }) {
  const t = useT()
  const lang = useLang()
  const share = (key: 'waive' | 'first' | 'chance' | 'rate', label: string, description: string) => (
    <TextInput
      label={label}
      description={description}
      value={said[key] ?? of.assumed[key]}
      onChange={event => onSay({ ...said, [key]: event.currentTarget.value })}
      inputMode="decimal"
      maxLength={8}
    />
  )
  const months = (key: 'months' | 'putOff' | 'courtMonths', label: string) => (
    <NumberInput
      label={label}
      value={said[key] ?? of.assumed[key]}
      onChange={value => onSay({ ...said, [key]: typeof value === 'number' ? value : undefined } as Said)}
      min={0}
      max={120}
      allowDecimal={false}
      clampBehavior="strict"
      hideControls
    />
  )
  const published = of.assumed.ratePublished
  return (
    <Pad>
      <fieldset className={own.parts}>
        <legend className={own.group}>{t.plans.assumed}</legend>
        <p className="quiet">{t.plans.assumedHint}</p>
        <div className={css.grid}>
          <AmountInput
            label={t.plans.ability}
            description={
              of.assumed.abilityOn === null
                ? t.plans.abilityWhy
                : t.plans.abilityFrom(day(of.assumed.abilityOn, lang, 'long'))
            }
            value={said.ability ?? of.assumed.ability ?? ''}
            onChange={ability => onSay({ ...said, ability })}
          />
          {share(
            'waive',
            t.plans.waive,
            of.assumed.policy === null
              ? t.plans.waiveWhy
              : t.plans.waiveFrom(of.assumed.policy.late, of.assumed.policy.price),
          )}
          <AmountInput
            label={t.plans.courtCosts}
            description={t.plans.courtCostsWhy}
            value={said.courtCosts ?? of.assumed.courtCosts}
            onChange={courtCosts => onSay({ ...said, courtCosts })}
          />
          {share(
            'rate',
            t.plans.rate,
            published === null ? t.plans.rateSaid : t.plans.rateFrom(day(published, lang, 'long')),
          )}
        </div>
        <div className={css.grid}>
          {share('first', t.plans.first, '')}
          {months('months', t.plans.months)}
          {months('putOff', t.plans.putOff)}
          {share(
            'chance',
            t.plans.chance,
            of.assumed.recovery === null
              ? ''
              : t.plans.chanceFrom(of.assumed.recovery.from, of.assumed.recovery.to),
          )}
          {months('courtMonths', t.plans.courtMonths)}
        </div>
      </fieldset>
    </Pad>
  )
}
