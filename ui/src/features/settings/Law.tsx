// What is known of the law and how well, and what the owner adds to it.

import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import {
  Amount,
  Card,
  Chip,
  Day,
  ErrorNote,
  Facts,
  Loaded,
  More,
  Pad,
  Table,
  tableCss,
} from '../../components'
import { day, sayCode, sayReason, useLang, useT } from '../../i18n'
import { type AddedView, type LawView, type ThresholdView, useAsk, useDo } from '../../ipc'
import { Found, RatesUnknown, Sure } from '../../law'
import { Link } from '../../router'
import { LimitsForm } from './LimitsForm'
import css from './Settings.module.css'
import { Update } from './Update'
import { YearForm } from './YearForm'

/** Law data older than this is worth a word. */
const OLD = 90

type Open = 'rate' | 'year' | 'limits' | null

export function Law({ today }: { today: string }) {
  const t = useT()
  const law = useAsk('law.status', {})
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  return (
    <Card title={t.known.title} hint={t.known.hint} id="law">
      <Pad>
        <Loaded of={law}>
          {view => (
            <div className={css.form}>
              <Known law={view} />
              <Unknown law={view} />
              <Limits law={view} />
              <Added all={view.added} />
              <div className={css.acts}>
                <Button variant="default" size="xs" onClick={() => setOpen('rate')}>
                  {t.known.addRate}
                </Button>
                <Button variant="default" size="xs" onClick={() => setOpen('year')}>
                  {t.known.addYear}
                </Button>
                <Button variant="default" size="xs" onClick={() => setOpen('limits')}>
                  {t.known.addLimits}
                </Button>
                <Update />
              </div>
              <Found opened={open === 'rate'} onClose={close} choose />
              <Modal
                opened={open === 'year'}
                onClose={close}
                title={t.known.addYear}
                closeButtonProps={{ 'aria-label': t.common.close }}
                size="xl"
              >
                <YearForm next={Math.max(...view.years) + 1} onDone={close} />
              </Modal>
              <Modal
                opened={open === 'limits'}
                onClose={close}
                title={t.known.addLimits}
                closeButtonProps={{ 'aria-label': t.common.close }}
                size="lg"
              >
                <LimitsForm regions={view.regions} today={today} onDone={close} />
              </Modal>
            </div>
          )}
        </Loaded>
      </Pad>
    </Card>
  )
}

function Known({ law }: { law: LawView }) {
  const t = useT()
  const lang = useLang()
  const [first, last] = [Math.min(...law.years), Math.max(...law.years)]
  const whole = law.years.length === last - first + 1
  return (
    <Facts
      rows={[
        { name: t.known.version, is: <code>{law.version}</code> },
        {
          name: t.known.checked,
          is: (
            <>
              <Day value={law.checkedOn} form="long" /> · {t.known.daysAgo(law.ageDays)}{' '}
              {law.ageDays > OLD && <Chip tone="amber">{t.known.old}</Chip>}
            </>
          ),
        },
        ...law.series.map(of => ({
          name: sayCode(t.series, of.series),
          is: (
            <>
              {t.known.seriesLast(of.percent, day(of.on, lang, 'long'))}{' '}
              {of.by === 'owner' ? <Chip tone="teal">{t.known.hers}</Chip> : <Sure status={of.status} />}
            </>
          ),
        })),
        {
          name: t.known.years,
          is: whole ? t.known.yearsKnown(first, last) : t.known.yearsAre(law.years.join(t.common.comma)),
        },
        {
          name: t.known.articles,
          is: (
            <>
              {t.known.nArticles(law.articles)} · <Link to="/library">{t.known.look}</Link>
            </>
          ),
        },
      ]}
    />
  )
}

/** The months whose one-year rate is not known, with a way to say it. */
function Unknown({ law }: { law: LawView }) {
  const of = law.series.find(each => each.series === 'lpr-1y')
  if (of === undefined || of.unpublished.length === 0) return null
  const months = of.unpublished.map(month => month.month).join('、')
  return <RatesUnknown notices={[{ code: 'rate-unknown', about: [months, of.on, of.percent] }]} />
}

function Limits({ law }: { law: LawView }) {
  const t = useT()
  const lang = useLang()
  const names = new Map(law.regions.map(region => [region.zh, region.en]))
  return (
    <More label={t.known.limits(law.thresholds.length, law.regions.length)}>
      <Table label={t.known.limits(law.thresholds.length, law.regions.length)}>
        <thead>
          <tr>
            <th scope="col">{t.known.region}</th>
            <th scope="col" className={tableCss.r}>
              {t.known.automatic}
            </th>
            <th scope="col" className={tableCss.r}>
              {t.known.agreed}
            </th>
            <th scope="col">{t.known.since}</th>
            <th scope="col">{t.known.how}</th>
          </tr>
        </thead>
        <tbody>
          {law.thresholds.map(of => (
            <tr key={of.region}>
              <th scope="row">{lang === 'zh' ? of.region : (names.get(of.region) ?? of.region)}</th>
              <td className={tableCss.r}>
                <Amount value={of.automatic} bare />
              </td>
              <td className={tableCss.r}>
                <Amount value={of.agreed} bare />
              </td>
              <td className="num">
                <Since of={of} />
              </td>
              <td title={of.source}>
                {of.by === 'owner' ? <Chip tone="teal">{t.known.hers}</Chip> : <Sure status={of.status} />}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </More>
  )
}

/** Of some notices only the month or the year is known. */
function Since({ of }: { of: ThresholdView }) {
  const t = useT()
  if (of.since.length === 4) return t.known.sinceYear(of.since)
  if (of.since.length === 7) return t.known.sinceMonth(of.since)
  return <Day value={of.since} />
}

function Added({ all }: { all: AddedView[] }) {
  const t = useT()
  const undo = useDo('book.undo')
  return (
    <section aria-label={t.known.added}>
      <h3 className={css.sub}>{t.known.added}</h3>
      {all.length === 0 ? (
        <p className="quiet">{t.known.noneAdded}</p>
      ) : (
        <ul className={css.added}>
          {all.map(added => (
            <li key={added.entry}>
              <div>
                <p>
                  {sayReason(t.additions, added.what)}{' '}
                  <Chip tone={added.standing.code === 'used' ? 'teal' : 'amber'}>
                    {sayReason(t.standings, added.standing)}
                  </Chip>
                </p>
                <p className="quiet">
                  {added.source !== '' && `${added.source} · `}
                  {t.history.entries(added.entry, added.entry)}
                </p>
              </div>
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                loading={undo.running}
                aria-label={`${t.known.undo} ${sayReason(t.additions, added.what)}`}
                onClick={() => undo.run({ act: added.act, why: t.known.undoWhy })}
              >
                {t.known.undo}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {undo.trouble && <ErrorNote trouble={undo.trouble} />}
    </section>
  )
}
