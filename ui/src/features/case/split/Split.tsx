// One debtor that is two: who the other one is, what is theirs, and what both come to then.

import { Button, Checkbox, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Card, ErrorNote, Loaded, Note, Pad, PageHead, PartyFields, Waiting } from '../../../components'
import { useT } from '../../../i18n'
import { type PartsView, type PartyDetails, useAsk, useDo } from '../../../ipc'
import { go, to } from '../../../router'
import css from '../Case.module.css'
import { Parts } from './Parts'
import own from './Split.module.css'
import { Sums } from './Sums'

const NOBODY: PartyDetails = {
  name: '',
  kind: null,
  registration: null,
  address: null,
  phone: null,
  contact: null,
  bank: null,
  account: null,
}

export function Split({ debtor }: { debtor: string }) {
  const t = useT()
  const shown = useAsk('party.parts', { debtor, split: null })
  return (
    <>
      <PageHead title={t.split.title} sub={t.split.why} />
      <Loaded of={shown} rows={10}>
        {view => <Form view={view} />}
      </Loaded>
    </>
  )
}

/** Begins with what is known; what is typed then stays, whatever happens to the book meanwhile. */
function Form({ view }: { view: PartsView }) {
  const t = useT()
  const split = useDo('party.split')
  const [stays, setStays] = useState(view.is)
  const [apart, setApart] = useState({ ...NOBODY, kind: view.is.kind })
  const [names, setNames] = useState<string[]>([])
  const [chosen, setChosen] = useState<number[]>([])
  const [because, setBecause] = useState('')
  const ready = apart.name.trim() !== '' && chosen.length > 0
  const said = {
    debtor: view.debtor,
    stays,
    apart,
    names,
    entries: [...chosen].sort((a, b) => a - b),
    because: because.trim(),
  }
  const run = async (event: FormEvent) => {
    event.preventDefault()
    if (await split.run(said)) go(to('case', view.debtor, ''))
  }
  const whose = (name: string) =>
    setNames(names.includes(name) ? names.filter(had => had !== name) : [...names, name])
  return (
    <form className={own.page} onSubmit={run}>
      <Card title={t.split.who} hint={t.split.whoWhy} id="who">
        <div className={own.two}>
          <section aria-labelledby="stays">
            <h3 id="stays">{t.split.stays}</h3>
            <PartyFields value={stays} onChange={setStays} paysFrom />
          </section>
          <section aria-labelledby="apart">
            <h3 id="apart">{t.split.apart}</h3>
            <PartyFields value={apart} onChange={setApart} paysFrom />
          </section>
        </div>
        {view.names.length > 0 && (
          <fieldset className={own.names}>
            <legend>{t.split.names}</legend>
            <p className={css.why}>{t.split.namesWhy}</p>
            {view.names.map(name => (
              <Checkbox key={name} label={name} checked={names.includes(name)} onChange={() => whose(name)} />
            ))}
          </fieldset>
        )}
      </Card>
      <Card title={t.split.parts} hint={t.split.partsWhy} id="parts">
        <Parts parts={view.parts} chosen={chosen} onChoose={setChosen} />
      </Card>
      <Card title={t.split.sums} hint={t.split.sumsWhy} id="sums">
        {split.running || split.data ? (
          // It is entered: there is nothing left to try.
          <Waiting rows={3} />
        ) : ready ? (
          <Sums asked={{ debtor: view.debtor, split: { ...said, because: because.trim() || '—' } }} />
        ) : (
          <Pad>
            <p className={css.why}>{t.split.choose}</p>
          </Pad>
        )}
        <div className={own.end}>
          <TextInput
            label={t.split.because}
            placeholder={t.split.becauseExample}
            value={because}
            onChange={event => setBecause(event.currentTarget.value)}
            maxLength={400}
            required
          />
          <Note tone="amber">{t.split.stale}</Note>
          {split.trouble && <ErrorNote trouble={split.trouble} />}
          <div className={css.acts}>
            <Button type="submit" loading={split.running} disabled={!ready || because.trim() === ''}>
              {t.split.run}
            </Button>
            <Button variant="default" onClick={() => go(to('case', view.debtor, ''))}>
              {t.split.back}
            </Button>
          </div>
        </div>
      </Card>
    </form>
  )
}
