// Files on their way into the case: what each is offered to prove, and where its original is.

import { ActionIcon, Button, Checkbox, MultiSelect, Select, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { Card, DayInput, ErrorNote, JobBar, More, Note, Pad } from '../../components'
import { guessProves, sayCode, sayTrouble, size, useT } from '../../i18n'
import { type DebtView, type FailedFile, type Picked, useDo } from '../../ipc'
import css from './Case.module.css'
import own from './Evidence.module.css'

interface About {
  proves: string[]
  original: string
  made: string | null
  remark: string
  debts: string[]
  by: string
  office: string
  seal: string
}

export function Intake({
  debtor,
  debts,
  files,
  today,
  onMore,
  onDrop,
  onDone,
}: {
  debtor: string
  debts: DebtView[]
  files: Picked[]
  today: string
  onMore: () => void
  onDrop: (file: string) => void
  onDone: () => void
}) {
  const t = useT()
  const attach = useDo('evidence.attach')
  const [about, setAbout] = useState<{ [file: string]: About }>({})
  const [had, setHad] = useState<string[]>([])
  const [failed, setFailed] = useState<FailedFile[]>([])
  useEffect(() => {
    setAbout(before => {
      const missing = files.filter(file => before[file.file] === undefined)
      if (missing.length === 0) return before
      return { ...before, ...Object.fromEntries(missing.map(file => [file.file, firstGuess(file.name)])) }
    })
  }, [files])
  const change = (file: string, part: Partial<About>) =>
    setAbout(before => ({ ...before, [file]: { ...(before[file] ?? firstGuess('')), ...part } }))

  const keep = async () => {
    // Files that say the same of themselves are kept by one act, so that one click takes it back.
    const alike = new Map<string, { files: string[]; about: About }>()
    for (const file of files) {
      const said = about[file.file] ?? firstGuess(file.name)
      const key = JSON.stringify(said)
      const group = alike.get(key)
      if (group) group.files.push(file.file)
      else alike.set(key, { files: [file.file], about: said })
    }
    const twice: string[] = []
    const not: FailedFile[] = []
    for (const group of alike.values()) {
      const kept = await attach.run({
        debtor,
        files: group.files,
        proves: group.about.proves,
        original: group.about.original,
        made: group.about.made,
        remark: group.about.remark.trim() || null,
        debts: group.about.debts,
        signed: signedOf(group.about),
      })
      if (kept === undefined) return
      for (const file of group.files) onDrop(file)
      twice.push(...kept.had)
      not.push(...kept.failed)
    }
    setHad(twice)
    setFailed(not)
    if (twice.length === 0 && not.length === 0) onDone()
  }

  return (
    <Card title={t.evidence.intake(files.length)} hint={t.evidence.intakeHint} id="intake" tone="teal">
      <Pad>
        <ul className={own.intake}>
          {files.map(file => {
            const said = about[file.file] ?? firstGuess(file.name)
            return (
              <li key={file.file}>
                <div className={own.intakeName}>
                  <b>{file.name}</b>
                  <small className="quiet">{size(file.bytes)}</small>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t.evidence.leaveOut(file.name)}
                    onClick={() => onDrop(file.file)}
                  >
                    <IconX size="1rem" aria-hidden />
                  </ActionIcon>
                </div>
                <Checkbox.Group
                  label={t.evidence.proves}
                  aria-label={t.evidence.provesOf(file.name)}
                  value={said.proves}
                  onChange={proves => change(file.file, { proves })}
                >
                  <div className={own.checks}>
                    {Object.keys(t.elements).map(element => (
                      <Checkbox key={element} value={element} label={sayCode(t.elements, element)} />
                    ))}
                  </div>
                </Checkbox.Group>
                <More label={t.evidence.more}>
                  <div className={css.grid}>
                    <Select
                      label={t.evidence.original}
                      description={t.evidence.originalWhy}
                      value={said.original}
                      onChange={original => change(file.file, { original: original ?? 'unsaid' })}
                      allowDeselect={false}
                      data={Object.keys(t.originals).map(value => ({
                        value,
                        label: sayCode(t.originals, value),
                      }))}
                    />
                    <DayInput
                      label={t.evidence.madeAsk}
                      description={t.evidence.madeWhy}
                      value={said.made}
                      onChange={made => change(file.file, { made })}
                      max={today}
                      clearable
                    />
                    <TextInput
                      label={t.evidence.remark}
                      description={t.evidence.remarkWhy}
                      value={said.remark}
                      onChange={event => change(file.file, { remark: event.currentTarget.value })}
                      maxLength={200}
                    />
                    <MultiSelect
                      label={t.evidence.debts}
                      description={t.evidence.debtsWhy}
                      value={said.debts}
                      onChange={debts => change(file.file, { debts })}
                      data={debts
                        .filter(debt => !debt.reversed)
                        .map(debt => ({
                          value: debt.debt,
                          label: debt.invoice ?? sayCode(t.kinds, debt.kind),
                        }))}
                    />
                    <TextInput
                      label={t.returned.by}
                      description={t.evidence.byWhy}
                      value={said.by}
                      onChange={event => change(file.file, { by: event.currentTarget.value })}
                      maxLength={100}
                    />
                    <TextInput
                      label={t.returned.office}
                      description={t.returned.officeWhy}
                      value={said.office}
                      onChange={event => change(file.file, { office: event.currentTarget.value })}
                      maxLength={100}
                    />
                    <Select
                      label={t.returned.seal}
                      description={t.evidence.sealWhy}
                      value={said.seal}
                      onChange={seal => change(file.file, { seal: seal ?? 'absent' })}
                      allowDeselect={false}
                      data={Object.keys(t.seals).map(value => ({ value, label: sayCode(t.seals, value) }))}
                    />
                  </div>
                </More>
              </li>
            )
          })}
        </ul>
        <div className={own.gap}>
          {attach.running && (
            <JobBar label={t.evidence.keeping} progress={attach.progress} onStop={attach.cancel} />
          )}
          {attach.trouble && <ErrorNote trouble={attach.trouble} />}
          {had.length > 0 && <Note>{t.evidence.had(had.join(t.common.comma))}</Note>}
          {failed.map(file => (
            <Note key={file.name} tone="amber" title={file.name}>
              {sayTrouble(t, file.why).what} {sayTrouble(t, file.why).help}
            </Note>
          ))}
        </div>
        <div className={css.acts}>
          {files.length > 0 && (
            <Button onClick={keep} loading={attach.running}>
              {t.evidence.keep(files.length)}
            </Button>
          )}
          <Button variant="default" onClick={onMore} disabled={attach.running}>
            {t.evidence.addMore}
          </Button>
          <Button variant="subtle" color="gray" onClick={onDone} disabled={attach.running}>
            {files.length > 0 ? t.common.cancel : t.common.close}
          </Button>
        </div>
      </Pad>
    </Card>
  )
}

const firstGuess = (name: string): About => ({
  proves: guessProves(name),
  original: 'unsaid',
  made: null,
  remark: '',
  debts: [],
  by: '',
  office: '',
  seal: 'absent',
})

/** Who signed, where somebody did. */
const signedOf = ({ by, office, seal }: About) =>
  by.trim() === '' && seal === 'absent'
    ? null
    : { by: by.trim() || null, office: office.trim() || null, seal }
