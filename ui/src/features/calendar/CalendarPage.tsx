// Every day of every case that something falls on, and the same days for other calendars.

import { Button } from '@mantine/core'
import {
  Amount,
  Card,
  Chip,
  Day,
  Empty,
  ErrorNote,
  Loaded,
  Note,
  Pad,
  PageHead,
  Some,
  useSayTrouble,
} from '../../components'
import { day, sayCode, useLang, useT } from '../../i18n'
import { type CalendarDay, type CalendarView, useAsk, useDo, useHandOut, usePickFolder } from '../../ipc'
import { Link, to } from '../../router'
import css from './Calendar.module.css'

export function CalendarPage() {
  const t = useT()
  const view = useAsk('calendar.show', {})
  return (
    <>
      <PageHead title={t.calendar.title} sub={t.calendar.sub} />
      <Loaded of={view} rows={8}>
        {found => (
          <div className={css.cols}>
            <Months view={found} />
            <Elsewhere view={found} />
          </div>
        )}
      </Loaded>
    </>
  )
}

function Months({ view }: { view: CalendarView }) {
  const t = useT()
  const lang = useLang()
  const months = new Map<string, CalendarDay[]>()
  for (const each of view.days) {
    const month = each.on.slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), each])
  }
  if (view.days.length === 0)
    return (
      <Card>
        <Empty title={t.calendar.none}>{t.calendar.noneWhy}</Empty>
      </Card>
    )
  return (
    <div className={css.side}>
      {[...months].map(([month, days]) => (
        <Card key={month} title={day(`${month}-01`, lang, 'month')} id={`m${month}`}>
          <Some of={days} most={40}>
            {shown => (
              <ol className={css.days}>
                {shown.map(each => (
                  <li key={each.id} className={each.on < view.today ? css.past : ''}>
                    <Day value={each.on} stacked />
                    <span className={css.what}>
                      <Link to={placeOf(each)}>{each.name}</Link>
                      <small
                        className={
                          each.code.startsWith('limitation') || each.code === 'court-day' ? css.legal : ''
                        }
                      >
                        {sayCode(t.soon, each.code, each.about)}
                        {each.on >= view.today && each.state !== 'kept' && (
                          <> · {t.calendar.remind(day(each.remind, lang, 'near'))}</>
                        )}
                      </small>
                    </span>
                    <span className={css.right}>
                      {each.amount && <Amount value={each.amount} />}
                      {each.state && (
                        <Chip
                          tone={each.state === 'kept' ? 'green' : each.state === 'broken' ? 'seal' : 'amber'}
                        >
                          {sayCode(t.promiseStates, each.state)}
                        </Chip>
                      )}
                    </span>
                  </li>
                ))}
              </ol>
            )}
          </Some>
        </Card>
      ))}
    </div>
  )
}

/** Where it is dealt with. */
function placeOf(each: CalendarDay): string {
  switch (each.code) {
    case 'promise':
      return to('case', each.debtor, 'contact')
    case 'plan-part':
      return to('case', each.debtor, 'offers')
    case 'court-day':
      return `${to('case', each.debtor, 'court')}?part=days`
    default:
      return to('case', each.debtor, 'money')
  }
}

function Elsewhere({ view }: { view: CalendarView }) {
  const t = useT()
  const lang = useLang()
  const { save } = useHandOut(useSayTrouble())
  const make = useDo('calendar.export')
  const follow = useDo('calendar.follow')
  const pick = usePickFolder(useSayTrouble())
  const choose = async () => {
    const picked = await pick?.()
    if (picked) await follow.run({ place: picked.file })
  }
  return (
    <Card title={t.calendar.elsewhere} hint={t.calendar.elsewhereHint} id="elsewhere">
      <Pad>
        <div className={css.side}>
          <Button
            variant="default"
            loading={make.running}
            onClick={async () => {
              const file = await make.run({ lang, place: null })
              if (file?.file) save(file.file, file.name)
            }}
          >
            {t.calendar.export}
          </Button>
          {make.trouble && <ErrorNote trouble={make.trouble} />}
          <h3>{t.calendar.follow}</h3>
          {view.file ? (
            <>
              <p className={css.small}>{t.calendar.followed}</p>
              <code className={css.path}>{view.file}</code>
              {view.trouble && (
                <Note tone="amber" title={t.calendar.trouble}>
                  {view.trouble}
                </Note>
              )}
            </>
          ) : (
            <p className={css.small}>{pick ? t.calendar.followWhy : t.calendar.followWindow}</p>
          )}
          {follow.trouble && <ErrorNote trouble={follow.trouble} />}
          <div className={css.acts}>
            {pick && (
              <Button variant="default" size="xs" onClick={choose} loading={follow.running}>
                {view.folder ? t.calendar.otherFolder : t.calendar.folder}
              </Button>
            )}
            {view.folder && (
              <Button variant="default" size="xs" onClick={() => follow.run({ place: null })}>
                {t.calendar.unfollow}
              </Button>
            )}
          </div>
          <p className={css.small}>{t.calendar.courts}</p>
        </div>
      </Pad>
    </Card>
  )
}
