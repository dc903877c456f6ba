// How a paper was sent and what came of it; each is recorded with the files that show it.

import { Button, Modal, Select, TextInput } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { Chip, Day, DayInput, ErrorNote, Taking, type Tone, useSayTrouble } from '../../../components'
import { choices, sayCode, useT } from '../../../i18n'
import {
  type PaperOnItsWay,
  type Picked,
  type PieceNamed,
  type SendingView,
  useAsk,
  useDo,
  usePickFiles,
  useTaking,
} from '../../../ipc'
import { viewFile } from '../../../router'
import css from '../Case.module.css'
import own from './Proof.module.css'

const TONES: Record<string, Tone> = { proved: 'green', believed: 'amber', waits: 'grey', failed: 'seal' }
const MESSAGES = ['wechat', 'sms', 'email']
const SENT_BY_POST = ['demand', 'statement', 'schedule']

export function Sendings({ debtor, document, today }: { debtor: string; document: string; today: string }) {
  const t = useT()
  const ways = useAsk('dispatch.list', { debtor })
  const [form, setForm] = useState<
    { what: 'sent'; of?: SendingView } | { what: 'came'; of: SendingView } | null
  >(null)
  const paper = ways.data?.find(each => each.document === document)
  // A power of attorney goes to the court and not to the debtor.
  if (paper === undefined || (!SENT_BY_POST.includes(paper.form) && paper.sendings.length === 0)) return null
  return (
    <div>
      {paper.sendings.map(sending => (
        <Sending
          key={sending.dispatch}
          sending={sending}
          number={paper.number}
          onChange={() => setForm({ what: 'sent', of: sending })}
          onFollow={() => setForm({ what: 'came', of: sending })}
        />
      ))}
      <p className={css.acts}>
        {paper.sendings.length === 0 && paper.form === 'demand' && (
          <Chip tone="seal">{t.sending.notSent}</Chip>
        )}
        <Button
          size="compact-xs"
          variant={paper.sendings.length === 0 && paper.form === 'demand' ? 'light' : 'subtle'}
          onClick={() => setForm({ what: 'sent' })}
        >
          {paper.sendings.length === 0 ? t.sending.record : t.sending.again}
          <span className="aloud">{paper.number}</span>
        </Button>
      </p>
      <Modal
        opened={form !== null}
        onClose={() => setForm(null)}
        title={
          form?.what === 'came' ? t.sending.followTitle(paper.number) : t.sending.recordTitle(paper.number)
        }
        size="lg"
        closeButtonProps={{ 'aria-label': t.common.close }}
      >
        {form?.what === 'sent' && (
          <Sent paper={paper} before={form.of} today={today} onDone={() => setForm(null)} />
        )}
        {form?.what === 'came' && <Came sending={form.of} today={today} onDone={() => setForm(null)} />}
      </Modal>
    </div>
  )
}

function Sending({
  sending,
  number,
  onChange,
  onFollow,
}: {
  sending: SendingView
  number: string
  onChange: () => void
  onFollow: () => void
}) {
  const t = useT()
  const { arrival } = sending
  return (
    <div className={own.sending}>
      <p>
        <Chip tone={TONES[sending.reached] ?? 'grey'}>{sayCode(t.sending.reached, sending.reached)}</Chip>
        <span>{sayCode(t.sentBy, sending.channel)}</span>
        <Day value={sending.on} />
        {sending.number && <span className="num">{sending.number}</span>}
      </p>
      {arrival && (
        <p>
          <b>{sayCode(t.sending.outcomes, arrival.what)}</b>
          <Day value={arrival.on} />
          {arrival.by && <span>{arrival.by}</span>}
          {arrival.remark && <span>{arrival.remark}</span>}
          {sending.restarts && <span>{t.sending.restarts}</span>}
        </p>
      )}
      {sending.reached !== 'proved' && sending.lacks.length > 0 && (
        <p>
          {t.sending.missing}
          {sending.lacks.map(lack => sayCode(t.sending.lacks, lack)).join(t.common.comma)}
        </p>
      )}
      <Files files={[...sending.evidence, ...(arrival?.evidence ?? [])]} />
      <p className={css.acts}>
        <Button size="compact-xs" variant={arrival === null ? 'light' : 'subtle'} onClick={onFollow}>
          {t.sending.follow}
          <span className="aloud">{number}</span>
        </Button>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={onChange}>
          {t.sending.change}
          <span className="aloud">{t.sending.changeOf(number)}</span>
        </Button>
      </p>
    </div>
  )
}

function Files({ files }: { files: PieceNamed[] }) {
  if (files.length === 0) return null
  return (
    <p>
      {files.map(file => (
        <button
          key={file.evidence}
          type="button"
          className={css.fileLink}
          onClick={() => viewFile(file.file, file.name, file.media)}
        >
          {file.name}
        </button>
      ))}
    </p>
  )
}

function Sent({
  paper,
  before,
  today,
  onDone,
}: {
  paper: PaperOnItsWay
  before: SendingView | undefined
  today: string
  onDone: () => void
}) {
  const t = useT()
  const record = useDo('dispatch.record')
  const [channel, setChannel] = useState(before?.channel ?? 'ems')
  const [on, setOn] = useState<string | null>(before?.on ?? today)
  const [number, setNumber] = useState(before?.number ?? '')
  const [label, setLabel] = useState(before?.label ?? paper.label)
  const [where, setWhere] = useState(before?.to ?? paper.address ?? '')
  const [address, setAddress] = useState(before?.address ?? 'unsaid')
  const [by, setBy] = useState(before?.by ?? '')
  const [files, setFiles] = useState<Picked[]>([])
  const message = MESSAGES.includes(channel)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (on === null) return
    const done = await record.run({
      document: paper.document,
      dispatch: before?.dispatch ?? null,
      channel,
      on,
      number: number.trim() || null,
      label: label.trim() || null,
      to: where.trim() || null,
      address,
      by: by.trim() || null,
      files: files.map(file => file.file),
    })
    if (done) onDone()
  }
  return (
    <form className={css.form} onSubmit={save}>
      <div className={css.grid}>
        <Select
          label={t.sending.channel}
          value={channel}
          onChange={value => setChannel(value ?? 'ems')}
          allowDeselect={false}
          data={choices(t.sentBy)}
        />
        <DayInput label={t.sending.on} value={on} onChange={setOn} min={paper.on} max={today} required />
        {!message && channel !== 'in-person' && (
          <TextInput
            label={t.sending.number}
            value={number}
            onChange={event => setNumber(event.currentTarget.value)}
            maxLength={60}
          />
        )}
        <TextInput
          label={t.sending.to}
          description={t.sending.toWhy}
          value={where}
          onChange={event => setWhere(event.currentTarget.value)}
          maxLength={200}
        />
        <Select
          label={t.sending.address}
          value={address}
          onChange={value => setAddress(value ?? 'unsaid')}
          allowDeselect={false}
          data={choices(t.sending.addresses)}
        />
        <TextInput
          label={t.sending.by}
          value={by}
          onChange={event => setBy(event.currentTarget.value)}
          maxLength={100}
        />
      </div>
      <TextInput
        label={t.sending.label}
        description={message ? t.sending.messageWhy : t.sending.labelWhy}
        value={label}
        onChange={event => setLabel(event.currentTarget.value)}
        maxLength={200}
      />
      <Pick label={t.sending.files} files={files} onPick={setFiles} />
      {record.trouble && <ErrorNote trouble={record.trouble} />}
      <Acts running={record.running} ready={on !== null} onDone={onDone} />
    </form>
  )
}

function Came({ sending, today, onDone }: { sending: SendingView; today: string; onDone: () => void }) {
  const t = useT()
  const follow = useDo('dispatch.follow')
  const before = sending.arrival
  const [what, setWhat] = useState(before?.what ?? 'delivered')
  const [on, setOn] = useState<string | null>(before?.on ?? today)
  const [by, setBy] = useState(before?.by ?? '')
  const [remark, setRemark] = useState(before?.remark ?? '')
  const [files, setFiles] = useState<Picked[]>([])
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (on === null) return
    const done = await follow.run({
      dispatch: sending.dispatch,
      what,
      on,
      by: by.trim() || null,
      remark: remark.trim() || null,
      files: files.map(file => file.file),
    })
    if (done) onDone()
  }
  return (
    <form className={css.form} onSubmit={save}>
      <div className={css.grid}>
        <Select
          label={t.sending.what}
          value={what}
          onChange={value => setWhat(value ?? 'delivered')}
          allowDeselect={false}
          data={choices(t.sending.outcomes)}
        />
        <DayInput label={t.sending.on} value={on} onChange={setOn} min={sending.on} max={today} required />
        <TextInput
          label={t.sending.signer}
          description={t.sending.signerWhy}
          value={by}
          onChange={event => setBy(event.currentTarget.value)}
          maxLength={100}
        />
        <TextInput
          label={t.sending.remark}
          value={remark}
          onChange={event => setRemark(event.currentTarget.value)}
          maxLength={200}
        />
      </div>
      <Pick label={t.sending.record2} files={files} onPick={setFiles} />
      {follow.trouble && <ErrorNote trouble={follow.trouble} />}
      <Acts running={follow.running} ready={on !== null} onDone={onDone} />
    </form>
  )
}

function Pick({
  label,
  files,
  onPick,
}: {
  label: string
  files: Picked[]
  onPick: (files: Picked[]) => void
}) {
  const t = useT()
  const pickFiles = usePickFiles(useSayTrouble())
  const taking = useTaking()
  const id = useId()
  const pick = async () => onPick([...files, ...(await pickFiles())])
  return (
    <div>
      <p className={css.label} id={id}>
        {label}
      </p>
      <div className={css.acts}>
        <Button variant="default" size="xs" onClick={pick} aria-describedby={id}>
          {t.sending.pick}
        </Button>
        <span>{files.map(file => file.name).join(t.common.comma)}</span>
      </div>
      <p className="quiet">{t.sending.filesWhy}</p>
      <Taking of={taking} />
    </div>
  )
}

function Acts({ running, ready, onDone }: { running: boolean; ready: boolean; onDone: () => void }) {
  const t = useT()
  const taking = useTaking()
  return (
    <div className={css.acts}>
      <Button type="submit" loading={running} disabled={!ready || taking !== null}>
        {t.common.save}
      </Button>
      <Button variant="default" onClick={onDone}>
        {t.common.cancel}
      </Button>
    </div>
  )
}
