// The folder for a lawyer: all of a case, to be read without this program.

import { Button, SegmentedControl } from '@mantine/core'
import { IconFolderShare } from '@tabler/icons-react'
import { useState } from 'react'
import { Card, ErrorNote, Hash, InTheOpen, JobBar, Note, Pad, useSayTrouble } from '../../../components'
import { day, money, sayReason, useLang, useT } from '../../../i18n'
import { type CaseView, type CounselFolder, useAsk, useDo, useHandOut } from '../../../ipc'
import css from '../Case.module.css'
import own from './Counsel.module.css'

export function Counsel({ view }: { view: CaseView }) {
  const t = useT()
  const lang = useLang()
  const [sheets, setSheets] = useState<string>(lang)
  const write = useDo('counsel.write')
  const locked = useAsk('book.status', {}).data?.book?.locked ?? false
  const [inTheOpen, setInTheOpen] = useState(false)
  return (
    <Card title={t.counsel.title} hint={t.counsel.hint} id="counsel">
      <Pad>
        <h3 className={own.head}>{t.counsel.holds}</h3>
        <ul className={own.holds}>
          {t.counsel.parts.map(part => (
            <li key={part}>{part}</li>
          ))}
        </ul>
        <p className={own.aside}>{t.counsel.without}</p>
        <div className={own.ask}>
          <div>
            <p id="counsel-lang">{t.counsel.lang}</p>
            <SegmentedControl
              aria-labelledby="counsel-lang"
              value={sheets}
              onChange={setSheets}
              data={[
                { value: 'zh', label: t.settings.zh },
                { value: 'en', label: t.settings.en },
              ]}
            />
          </div>
          <Button
            leftSection={<IconFolderShare size="1.1rem" stroke={1.6} aria-hidden />}
            disabled={write.running || (locked && !inTheOpen)}
            onClick={() => write.run({ debtor: view.row.debtor, lang: sheets, place: null, inTheOpen })}
          >
            {t.counsel.write}
          </Button>
        </div>
        {locked && <InTheOpen said={inTheOpen} onSay={setInTheOpen} />}
        {write.running && (
          <JobBar label={t.counsel.writing} progress={write.progress} onStop={write.cancel} />
        )}
        {write.trouble && <ErrorNote trouble={write.trouble} />}
        {write.data && !write.running && <Made of={write.data} />}
      </Pad>
    </Card>
  )
}

function Made({ of }: { of: CounselFolder }) {
  const t = useT()
  const lang = useLang()
  const { reveal } = useHandOut(useSayTrouble())
  return (
    <Note tone="green" title={t.counsel.made(of.files.length)}>
      <p className={own.path}>{of.dir}</p>
      <p>
        {t.counsel.total(day(of.on, lang))} {money(of.total)}
      </p>
      {of.notes.length > 0 && (
        <ul>
          {of.notes.map(note => (
            <li key={`${note.code} ${note.about.join()}`}>{sayReason(t.counselNotes, note)}</li>
          ))}
        </ul>
      )}
      <p>
        {t.counsel.seal} <Hash value={of.manifest} />
      </p>
      {reveal && (
        <div className={css.acts}>
          <Button variant="default" size="xs" onClick={() => reveal(of.dir)}>
            {t.packs.reveal}
          </Button>
        </div>
      )}
    </Note>
  )
}
