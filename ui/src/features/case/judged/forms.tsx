// What is said about a debtor: another class, answers, what it can spare, a clue to an asset, a task.

import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { AmountInput, DayInput, ErrorNote, Note, plainAmount } from '../../../components'
import { sayCode, type Told, useT } from '../../../i18n'
import { type ClassView, useDo } from '../../../ipc'
import css from '../Case.module.css'

/** Ways of knowing that are refused. */
const UNLAWFUL = ['bought', 'insider']

const coded = (table: Record<string, unknown>) =>
  Object.entries(table).map(([value, label]) => ({ value, label: String(label) }))

function Saved({
  children,
  ready,
  running,
  trouble,
  onSave,
  onDone,
}: {
  children: ReactNode
  ready: boolean
  running: boolean
  trouble: Told | null
  onSave: () => Promise<unknown>
  onDone: () => void
}) {
  const t = useT()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (await onSave()) onDone()
  }
  return (
    <form className={css.form} onSubmit={save}>
      {children}
      {trouble && <ErrorNote trouble={trouble} />}
      <div className={css.acts}>
        <Button type="submit" loading={running} disabled={!ready}>
          {t.common.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  )
}

/** How it is known; an unlawful way says why it cannot be used. */
function Known({ value, onChange }: { value: string; onChange: (known: string) => void }) {
  const t = useT()
  return (
    <>
      <Select
        label={t.interview.source}
        value={value}
        onChange={known => onChange(known ?? 'own-dealings')}
        allowDeselect={false}
        data={coded(t.knownBy)}
      />
      {UNLAWFUL.includes(value) && (
        <Note tone="seal" title={t.unlawful.title}>
          {t.unlawful.why}
        </Note>
      )}
    </>
  )
}

export function ClassForm({ view, onDone }: { view: ClassView; onDone: () => void }) {
  const t = useT()
  const decide = useDo('class.decide')
  const [which, setWhich] = useState(view.class)
  const [because, setBecause] = useState('')
  const otherwise = which !== view.workedOut
  return (
    <Saved
      ready={!otherwise || because.trim() !== ''}
      running={decide.running}
      trouble={decide.trouble}
      onSave={() => decide.run({ debtor: view.debtor, class: which, because: because.trim() || null })}
      onDone={onDone}
    >
      <Select
        label={t.judged.which}
        description={sayCode(t.classMeans, which)}
        value={which}
        onChange={value => setWhich(value ?? view.class)}
        allowDeselect={false}
        data={coded(t.classes)}
      />
      {otherwise && (
        <Textarea
          label={t.judged.why}
          description={t.judged.whyWhy}
          value={because}
          onChange={event => setBecause(event.currentTarget.value)}
          autosize
          minRows={2}
          maxLength={400}
        />
      )}
    </Saved>
  )
}

/** Where a thing like this is usually known from. */
const USUAL: Record<string, string> = {
  admits: 'debtor-said',
  offers: 'debtor-said',
  pursued: 'public-register',
  hardship: 'debtor-said',
}
const QUESTIONS = ['reachable', 'admits', 'offers', 'keeps-word', 'trades', 'pursued', 'hardship']

export function AnswersForm({ view, onDone }: { view: ClassView; onDone: () => void }) {
  const t = useT()
  const record = useDo('answers.record')
  const before = (question: string) => view.answers.find(answer => answer.question === question)
  const [said, setSaid] = useState<Record<string, { is: string; known: string }>>({})
  const now = (question: string) =>
    said[question] ?? {
      is: before(question)?.is ?? 'unknown',
      known: before(question)?.known ?? USUAL[question] ?? 'own-dealings',
    }
  const change = (question: string, part: Partial<{ is: string; known: string }>) =>
    setSaid({ ...said, [question]: { ...now(question), ...part } })
  const answers = Object.entries(said).map(([question, { is, known }]) => ({
    question,
    is,
    known: is === 'unknown' ? null : known,
  }))
  return (
    <Saved
      ready={answers.length > 0}
      running={record.running}
      trouble={record.trouble}
      onSave={() => record.run({ debtor: view.debtor, answers })}
      onDone={onDone}
    >
      <p className="quiet">{t.judged.answersHint}</p>
      {QUESTIONS.map(question => (
        <div key={question} className={css.grid}>
          <Select
            label={sayCode(t.ask, question)}
            value={now(question).is}
            onChange={is => change(question, { is: is ?? 'unknown' })}
            allowDeselect={false}
            data={[
              ...Object.entries(t.picks[question] ?? {}).map(([value, label]) => ({ value, label })),
              { value: 'unknown', label: t.interview.unknown },
            ]}
          />
          <Select
            label={t.interview.source}
            aria-label={`${sayCode(t.ask, question)} ${t.interview.source}`}
            value={now(question).known}
            onChange={known => change(question, { known: known ?? 'own-dealings' })}
            disabled={now(question).is === 'unknown'}
            allowDeselect={false}
            data={coded(t.knownBy)}
          />
        </div>
      ))}
    </Saved>
  )
}

export function AbilityForm({ view, onDone }: { view: ClassView; onDone: () => void }) {
  const t = useT()
  const record = useDo('ability.record')
  const { ability } = view
  const [income, setIncome] = useState(ability?.income ?? '')
  const [living, setLiving] = useState(ability?.living ?? '')
  const [outgoings, setOutgoings] = useState(ability?.outgoings ?? '')
  const [debts, setDebts] = useState(ability?.debts ?? '')
  const [known, setKnown] = useState(ability?.known ?? 'debtor-said')
  const plain = (typed: string) => plainAmount(typed) || '0'
  return (
    <Saved
      ready={income.trim() !== '' && living.trim() !== '' && !UNLAWFUL.includes(known)}
      running={record.running}
      trouble={record.trouble}
      onSave={() =>
        record.run({
          debtor: view.debtor,
          income: plain(income),
          living: plain(living),
          outgoings: plain(outgoings),
          debts: plain(debts),
          known,
        })
      }
      onDone={onDone}
    >
      <p className="quiet">{t.judged.abilityHint}</p>
      <div className={css.grid}>
        <AmountInput label={t.judged.income} value={income} onChange={setIncome} required />
        <AmountInput
          label={t.judged.living}
          description={t.judged.livingWhy}
          value={living}
          onChange={setLiving}
          required
        />
        <AmountInput label={t.judged.outgoings} value={outgoings} onChange={setOutgoings} />
        <AmountInput label={t.judged.debts} value={debts} onChange={setDebts} />
      </div>
      <Known value={known} onChange={setKnown} />
    </Saved>
  )
}

export function AssetForm({ view, onDone }: { view: ClassView; onDone: () => void }) {
  const t = useT()
  const record = useDo('asset.record')
  const [what, setWhat] = useState('account')
  const [about, setAbout] = useState('')
  const [known, setKnown] = useState('own-dealings')
  return (
    <Saved
      ready={about.trim() !== '' && !UNLAWFUL.includes(known)}
      running={record.running}
      trouble={record.trouble}
      onSave={() => record.run({ debtor: view.debtor, what, about: about.trim(), known })}
      onDone={onDone}
    >
      <p className="quiet">{t.judged.assetsHint}</p>
      <Select
        label={t.judged.assetWhat}
        value={what}
        onChange={value => setWhat(value ?? 'other')}
        allowDeselect={false}
        data={coded(t.assetKinds)}
      />
      <TextInput
        label={t.judged.assetAbout}
        value={about}
        onChange={event => setAbout(event.currentTarget.value)}
        maxLength={400}
      />
      <Known value={known} onChange={setKnown} />
    </Saved>
  )
}

export function TaskForm({ view, today, onDone }: { view: ClassView; today: string; onDone: () => void }) {
  const t = useT()
  const set = useDo('task.set')
  const [what, setWhat] = useState('')
  const [due, setDue] = useState<string | null>(null)
  const [because, setBecause] = useState('')
  return (
    <Saved
      ready={what.trim() !== '' && because.trim() !== '' && due !== null}
      running={set.running}
      trouble={set.trouble}
      onSave={() => set.run({ debtor: view.debtor, what, due: due ?? '', because })}
      onDone={onDone}
    >
      <p className="quiet">{t.judged.tasksHint}</p>
      <TextInput
        label={t.judged.taskWhat}
        value={what}
        onChange={event => setWhat(event.currentTarget.value)}
        maxLength={400}
      />
      <DayInput label={t.judged.taskDue} value={due} onChange={setDue} min={today} />
      <TextInput
        label={t.judged.taskBecause}
        value={because}
        onChange={event => setBecause(event.currentTarget.value)}
        maxLength={400}
      />
    </Saved>
  )
}

export function DropForm({ task, onDone }: { task: string; onDone: () => void }) {
  const t = useT()
  const end = useDo('task.done')
  const [because, setBecause] = useState('')
  return (
    <Saved
      ready={because.trim() !== ''}
      running={end.running}
      trouble={end.trouble}
      onSave={() => end.run({ task, dropped: true, because })}
      onDone={onDone}
    >
      <Textarea
        label={t.judged.taskDropWhy}
        value={because}
        onChange={event => setBecause(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={400}
      />
    </Saved>
  )
}
