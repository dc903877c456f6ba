// What is kept about a debtor: what, from where, what for and since when; and all of it on paper.

import { Button } from '@mantine/core'
import { Card, ErrorNote, Loaded, More, Note, Pad, useSayTrouble } from '../../../components'
import { count, day, sayCode, useLang, useT } from '../../../i18n'
import { type PersonView, useAsk, useDo, useHandOut } from '../../../ipc'
import own from './Person.module.css'

export function Person({ debtor }: { debtor: string }) {
  const t = useT()
  return (
    <Card title={t.person.title} hint={t.person.why} id="person">
      <Pad>
        <More label={t.person.show}>
          <Kept debtor={debtor} />
        </More>
      </Pad>
    </Card>
  )
}

function Kept({ debtor }: { debtor: string }) {
  const shown = useAsk('person.show', { debtor, lang: null })
  return <Loaded of={shown}>{view => <Known view={view} />}</Loaded>
}

function Known({ view }: { view: PersonView }) {
  const t = useT()
  const lang = useLang()
  const sheet = useDo('person.sheet')
  const { save } = useHandOut(useSayTrouble())
  const print = async () => {
    const made = await sheet.run({ debtor: view.debtor, lang })
    if (made) save(made.file, made.name)
  }
  return (
    <div className={own.kept}>
      {view.settled !== null && (
        <Note tone="amber" title={t.person.settled(day(view.settled, lang, 'long'))}>
          {t.person.settledWhy}
        </Note>
      )}
      <dl className={own.items}>
        {view.items.map(item => (
          <div key={`${item.what} ${item.value}`}>
            <dt>{sayCode(t.personWhat, item.what)}</dt>
            <dd>
              {item.value}
              {item.person && ` · ${item.person}`}
              <small>
                {sayCode(t.personFrom, item.from)} · {sayCode(t.personFor, item.purpose)}
                {item.on && ` · ${day(item.on, lang)}`}
              </small>
            </dd>
          </div>
        ))}
        {view.groups.map(group => (
          <div key={group.what}>
            <dt>{sayCode(t.personWhat, group.what)}</dt>
            <dd>
              {count(group.count)}
              {group.first && group.last && (
                <small>
                  {day(group.first, lang)}
                  {group.last !== group.first && ` – ${day(group.last, lang)}`}
                </small>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {sheet.trouble && <ErrorNote trouble={sheet.trouble} />}
      <div>
        <Button variant="default" size="xs" loading={sheet.running} onClick={() => void print()}>
          {t.person.print}
        </Button>
      </div>
    </div>
  )
}
