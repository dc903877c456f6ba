// Words from another book: what the file says is shown, and taken only when confirmed.

import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { Chip, ErrorNote, Note, useSayTrouble } from '../../components'
import { knows, sayCode, useT } from '../../i18n'
import { useDo, usePickFiles, type WordingInFile } from '../../ipc'
import css from './Templates.module.css'

export function FromFile() {
  const t = useT()
  const pick = usePickFiles(useSayTrouble())
  const read = useDo('wording.read')
  const take = useDo('wording.take')
  const [file, setFile] = useState('')
  const [shown, setShown] = useState(false)
  const open = async () => {
    const [picked] = await pick()
    if (picked === undefined) return
    read.reset()
    take.reset()
    setFile(picked.file)
    setShown(true)
    await read.run({ file: picked.file })
  }
  const confirm = async () => {
    if (read.data && (await take.run({ file, digest: read.data.digest }))) setShown(false)
  }
  const found = read.running ? undefined : read.data
  const worded = found?.wordings.filter(
    each => Object.keys(each.passages).length > 0 || each.faults.length > 0,
  )
  const may = worded !== undefined && worded.length > 0 && worded.every(each => each.faults.length === 0)
  return (
    <>
      <Button variant="default" size="xs" onClick={open}>
        {t.templates.takeIn}
      </Button>
      <Modal
        opened={shown}
        onClose={() => setShown(false)}
        title={t.templates.fileTitle}
        closeButtonProps={{ 'aria-label': t.common.close }}
        size="xl"
      >
        <div className={css.form}>
          {read.running && <p className="quiet">{t.common.waiting}</p>}
          {read.trouble && <ErrorNote trouble={read.trouble} />}
          {found && (
            <>
              <p>
                <b>{found.name}</b>
              </p>
              {may && <Note>{t.templates.fileWhy}</Note>}
              {worded?.length === 0 && <p>{t.templates.nothing}</p>}
              {worded?.map(each => (
                <InFile key={`${each.form} ${each.tongue}`} wording={each} />
              ))}
            </>
          )}
          {take.trouble && <ErrorNote trouble={take.trouble} />}
          <div className={css.acts}>
            {may && (
              <Button onClick={confirm} loading={take.running}>
                {t.templates.take}
              </Button>
            )}
            <Button variant="default" onClick={() => setShown(false)}>
              {may ? t.common.cancel : t.common.close}
            </Button>
          </div>
        </div>
      </Modal>
    </>
  )
}

function InFile({ wording }: { wording: WordingInFile }) {
  const t = useT()
  const passage = (code: string) => (knows(t.passages, code) ? sayCode(t.passages, code) : code)
  return (
    <section className={css.inFile}>
      <h3>
        {sayCode(t.forms, wording.form)} · {wording.tongue === 'en' ? t.templates.en : t.templates.zh}{' '}
        {wording.replaces && <Chip tone="amber">{t.templates.replaces}</Chip>}
      </h3>
      {Object.entries(wording.passages).map(([code, text]) => (
        <p key={code}>
          <b>{passage(code)}</b>
          <span className={css.text}>{text}</span>
        </p>
      ))}
      {wording.faults.map(fault => (
        <p key={`${fault.passage} ${fault.code} ${fault.about}`} className={css.fault}>
          {passage(fault.passage)} —{' '}
          {fault.line !== null && fault.column !== null && t.templates.place(fault.line, fault.column)}
          {sayCode(t.wordingFaults, fault.code, [fault.about])}
        </p>
      ))}
    </section>
  )
}
