// A Word file that somebody edited, beside the paper as it was issued.

import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { ErrorNote, JobBar, Note, useSayTrouble } from '../../../components'
import { sayCode, useT } from '../../../i18n'
import { type CompareView, type PaperView, type PartChanged, useDo, usePickFiles } from '../../../ipc'
import css from './Compared.module.css'

export function Compared({ paper }: { paper: PaperView }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
        {t.compared.open}
        <span className="aloud">{paper.number}</span>
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={t.compared.title}
        size="xl"
        closeButtonProps={{ 'aria-label': t.common.close }}
      >
        <Choose paper={paper} />
      </Modal>
    </>
  )
}

function Choose({ paper }: { paper: PaperView }) {
  const t = useT()
  const pickFiles = usePickFiles(useSayTrouble())
  const compare = useDo('paper.compare')
  const [seen, setSeen] = useState<CompareView | null>(null)
  const pick = async () => {
    const [file] = await pickFiles()
    if (!file) return
    const found = await compare.run({ document: paper.document, file: file.file })
    if (found) setSeen(found)
  }
  return (
    <div className={css.all}>
      <p className="quiet">{t.compared.about(`${sayCode(t.forms, paper.form)} ${paper.number}`)}</p>
      <div>
        <Button variant={seen ? 'default' : 'filled'} onClick={() => void pick()}>
          {seen ? t.compared.other : t.compared.pick}
        </Button>
      </div>
      {compare.running && (
        <JobBar label={t.compared.title} progress={compare.progress} onStop={compare.cancel} />
      )}
      {compare.trouble && <ErrorNote trouble={compare.trouble} />}
      {seen && <Found seen={seen} />}
    </div>
  )
}

function Found({ seen }: { seen: CompareView }) {
  const t = useT()
  if (seen.changed.length === 0)
    return (
      <Note tone="green" title={t.compared.same}>
        {t.compared.sameWhy(seen.name)}
      </Note>
    )
  return (
    <section aria-label={t.compared.found(seen.changed.length)} aria-live="polite">
      <Note tone="amber" title={t.compared.found(seen.changed.length)}>
        {t.compared.foundWhy(seen.name, seen.alike)}
      </Note>
      <ol className={css.list}>
        {seen.changed.map((one, at) => (
          // Two changes may stand at one paragraph.
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing else tells them apart
          <li key={at}>
            <small>{t.compared.paragraph(one.at)}</small>
            <p>
              {one.parts.map((part, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name
                <Piece key={place} part={part} />
              ))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Piece({ part }: { part: PartChanged }) {
  const t = useT()
  if (part.is === 'gone')
    return (
      <del>
        <span className="aloud">{t.compared.gone}</span>
        {part.text}
      </del>
    )
  if (part.is === 'new')
    return (
      <ins>
        <span className="aloud">{t.compared.added}</span>
        {part.text}
      </ins>
    )
  return <span>{part.text}</span>
}
