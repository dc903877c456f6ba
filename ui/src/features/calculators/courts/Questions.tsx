// The plain questions, the ones that decide most first. Each says why it is asked and may be left open.

import { Button, Radio, Select } from '@mantine/core'
import { Card, More, Pad } from '../../../components'
import { sayCode, useT } from '../../../i18n'
import type { RoadsResult, TextView } from '../../../ipc'
import { Text } from '../fields'
import { ANSWERS, type Answer, useAnswers } from './answers'
import css from './Courts.module.css'
import { useWords } from './said'

const GROUPS = {
  first: ['arbitration', 'judgment', 'bankrupt', 'notarised'],
  claim: ['money', 'due', 'certain', 'clear', 'interest-agreed', 'counter-duty', 'other-debts'],
  debtor: [
    'disputed',
    'reachable',
    'willing',
    'agree-small',
    'counterclaim',
    'appraisal',
    'mainland',
    'foreign',
  ],
  assets: ['assets-at-risk', 'assets-known', 'security', 'preserved'],
  size: ['creditor-sme', 'debtor-large'],
}
/** The questions in the order in which they stand on the page. */
export const ORDER = Object.values(GROUPS).flat()
/** These are filled in, not answered with yes or no. */
export const FIELDS = ['amount', 'region', 'threshold']
/** Open from the beginning; the others once something in them was answered. */
const OPEN = ['first', 'claim']
/** More names than these are counted. */
const MOST = 4

export function Questions({
  every,
  texts,
  found,
  wrong,
}: {
  /** The answer to nothing said: the provinces, and every question. */
  every: RoadsResult
  texts: Map<string, TextView>
  found: RoadsResult | undefined
  wrong: (field: string) => string | null
}) {
  const t = useT()
  const words = useWords()
  const { said, say, given, clear } = useAnswers()
  const matters = new Set((found ?? every).ask.map(each => each.question))
  const groups: [string, string[]][] = [
    ...Object.entries(GROUPS),
    ['more', [...texts.keys()].filter(each => !ORDER.includes(each) && !FIELDS.includes(each))],
  ]
  const shown = groups
    .map(([group, all]) => ({
      group,
      all: all.filter(each => texts.has(each) && (matters.has(each) || given.has(each))),
    }))
    .filter(({ all }) => all.length > 0)
  const spared = [...texts.keys()].filter(
    each => !FIELDS.includes(each) && !matters.has(each) && !given.has(each),
  ).length
  return (
    <Card title={t.courts.questions} id="asked">
      <Pad>
        <div className={css.form}>
          <Text
            label={t.courts.amount}
            why={t.courts.amountWhy}
            example={t.calc.principalExample}
            value={said('amount')}
            onChange={say('amount')}
            error={wrong('amount')}
          />
          <Select
            label={t.courts.region}
            description={t.courts.regionWhy}
            placeholder={t.common.unknown}
            value={said('region') === '' ? null : said('region')}
            onChange={region => say('region')(region ?? '')}
            data={every.regions.map(region => ({ value: region.zh, label: words(region) }))}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t.common.clear }}
            nothingFoundMessage={t.courts.noRegion}
            error={wrong('region')}
          />
          {shown.map(({ group, all }) => {
            const left = all.filter(each => !given.has(each)).length
            const open = OPEN.includes(group) || left < all.length
            return (
              <div key={group} className={css.group}>
                <More label={t.courts.group(sayCode(t.roadGroups, group), left)} open={open}>
                  <div className={css.form}>
                    {all.map(each => (
                      <Question key={each} question={each} text={texts.get(each)} found={found} />
                    ))}
                  </div>
                </More>
              </div>
            )
          })}
          {spared > 0 && <p className={css.small}>{t.courts.spared(spared)}</p>}
          {given.size > 0 && (
            <div>
              <Button variant="default" size="xs" onClick={clear}>
                {t.courts.clear}
              </Button>
            </div>
          )}
        </div>
      </Pad>
    </Card>
  )
}

function Question({
  question,
  text,
  found,
}: {
  question: string
  text: TextView | undefined
  found: RoadsResult | undefined
}) {
  const t = useT()
  const words = useWords()
  const { given, answer } = useAnswers()
  const is = given.get(question) ?? ''
  return (
    <Radio.Group
      label={text ? words(text) : question}
      description={sayCode(t.roadWhy, question)}
      value={is}
      onChange={value => answer(question, value as Answer)}
    >
      <div className={css.choices}>
        {ANSWERS.map(each => (
          <Radio key={each} size="xs" value={each} label={sayCode(t.roadAnswers, each)} />
        ))}
      </div>
      {is === 'unknown' && found && <Cost question={question} found={found} />}
    </Radio.Group>
  )
}

/** What it costs not to know: the roads of which nothing certain can be said. */
function Cost({ question, found }: { question: string; found: RoadsResult }) {
  const t = useT()
  const words = useWords()
  const roads = found.roads
    .filter(
      road =>
        road.state !== 'closed' &&
        road.conditions.some(each => each.question === question && each.holds === 'unknown'),
    )
    .map(road => words(road.name))
  return (
    <p className={css.small}>
      {roads.length === 0
        ? t.courts.costsNothing
        : t.courts.costs(roads.slice(0, MOST).join(t.common.comma), roads.length, roads.length > MOST)}
    </p>
  )
}
