// Files on their way into the case: what each is offered to prove, and where its original is.

import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { Card, ErrorNote, JobBar, Note, Pad } from '../../components'
import { guessProves, knows, sayCode, sayTrouble, size, useT } from '../../i18n'
import {
  type DebtView,
  type FailedFile,
  type FileSeen,
  type Picked,
  type PieceView,
  useDo,
  useHost,
} from '../../ipc'
import css from './Case.module.css'
import own from './Evidence.module.css'
import { Fields } from './proof/Fields'
import { detailsOf, guessKind, kindOfMedia, type Said, shows, signedOf, unsaid } from './proof/said'

export function Intake({
  debtor,
  debts,
  pieces,
  files,
  today,
  onMore,
  onDrop,
  onDone,
}: {
  debtor: string
  debts: DebtView[]
  pieces: PieceView[]
  files: Picked[]
  today: string
  onMore: () => void
  onDrop: (file: string) => void
  onDone: () => void
}) {
  const t = useT()
  const attach = useDo('evidence.attach')
  const [about, setAbout] = useState<{ [file: string]: Said }>({})
  const [seen, setSeen] = useState<{ [file: string]: FileSeen }>({})
  const [had, setHad] = useState<string[]>([])
  const [failed, setFailed] = useState<FailedFile[]>([])
  useEffect(() => {
    setAbout(before => {
      const missing = files.filter(file => before[file.file] === undefined)
      if (missing.length === 0) return before
      return { ...before, ...Object.fromEntries(missing.map(file => [file.file, firstGuess(file.name)])) }
    })
  }, [files])
  const host = useHost()
  useEffect(() => {
    const fresh = files.filter(file => seen[file.file] === undefined).map(file => file.file)
    if (fresh.length === 0) return
    let gone = false
    host.call('evidence.look', { debtor, files: fresh }).then(
      found => {
        if (gone) return
        setSeen(before => ({ ...before, ...Object.fromEntries(found.map(each => [each.file, each])) }))
        setAbout(before => {
          const after = { ...before }
          for (const each of found) {
            const said = after[each.file]
            const kind = kindOfMedia(each.media)
            if (said !== undefined && said.kind === '' && kind !== '')
              after[each.file] = { ...said, kind, proves: [...new Set([...said.proves, ...shows(kind)])] }
          }
          return after
        })
      },
      // Looking is a help and not a condition: what cannot be read is said when it is kept.
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [debtor, files, seen, host])
  const change = (file: string, part: Partial<Said>) =>
    setAbout(before => ({ ...before, [file]: { ...(before[file] ?? firstGuess('')), ...part } }))

  const keep = async () => {
    // Files that say the same of themselves are kept by one act, so that one click takes it back.
    const alike = new Map<string, { files: string[]; about: Said }>()
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
        details: detailsOf(group.about),
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
            const looked = seen[file.file]
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
                {looked?.had && <Note>{t.pieces.had}</Note>}
                {looked && looked.elsewhere.length > 0 && (
                  <Note tone="amber">{t.pieces.elsewhere(looked.elsewhere.join(t.common.comma))}</Note>
                )}
                {looked && !looked.shown && knows(t.pieces.shownNot, looked.media) && (
                  <p className="quiet">{sayCode(t.pieces.shownNot, looked.media)}</p>
                )}
                <Fields
                  name={file.name}
                  said={said}
                  onSay={part => change(file.file, part)}
                  debts={debts}
                  pieces={pieces}
                  today={today}
                  taken={looked?.taken ?? null}
                />
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

const firstGuess = (name: string): Said => {
  const kind = guessKind(name)
  const proves = kind === '' ? guessProves(name) : shows(kind)
  // A chat is offered for whatever its owner says; most often that payment was asked for.
  return { ...unsaid, kind, proves: proves.length > 0 ? proves : guessProves(name) }
}
