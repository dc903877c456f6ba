// Import: drop anything, see what was understood, decide what is not plain, and only then confirm.

import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { DropZone, ErrorNote, JobBar, PageHead, Taking, useSayTrouble } from '../../components'
import { useT } from '../../i18n'
import {
  type ColumnMapping,
  type Doing,
  useDo,
  useDropped,
  useHeld,
  usePickFiles,
  useTaking,
} from '../../ipc'
import { setQuery, usePlace } from '../../router'
import { Check } from './Check'
import { Confirm } from './Confirm'
import { Done } from './Done'
import { Due } from './Due'
import { change, startImport, startOver, useDraft } from './draft'
import { Files } from './Files'
import css from './Import.module.css'

const STEPS = ['files', 'check', 'due', 'confirm'] as const
export type Step = (typeof STEPS)[number]

export const goStep = (step: Step) => {
  setQuery({ step: step === 'files' ? '' : step }, {})
  scrollTo(0, 0)
}

export function ImportPage() {
  const t = useT()
  const pickFiles = usePickFiles(useSayTrouble())
  const taking = useTaking()
  const held = useHeld()
  const draft = useDraft()
  const read = useDo('import.read')
  useDropped(startImport)
  useReading(read)

  const pick = async () => {
    const files = await pickFiles()
    if (files.length > 0) startImport(files)
  }
  const { query } = usePlace()
  const asked = query.get('step') as Step | null
  const step: Step = asked && STEPS.includes(asked) && draft.proposal ? asked : 'files'

  if (draft.done) return <Done done={draft.done} />
  return (
    <>
      <PageHead
        title={t.import.titles[step]}
        sub={t.import.subs[step]}
        above={draft.proposal && <Path step={step} />}
        right={
          draft.proposal && (
            <Button
              variant="subtle"
              color="gray"
              onClick={() => {
                startOver()
                read.reset()
                goStep('files')
              }}
            >
              {t.import.startOver}
            </Button>
          )
        }
      />
      <Taking of={taking} />
      {read.running && <JobBar label={t.import.readingFiles} progress={read.progress} onStop={read.cancel} />}
      {read.trouble && (
        <div className={css.gap}>
          <ErrorNote trouble={read.trouble} />
        </div>
      )}
      {draft.proposal === null ? (
        <>
          <DropZone
            title={t.import.drop}
            hint={t.import.dropHint}
            held={held}
            busy={read.running}
            onPick={pick}
            primary
          />
          <Known />
        </>
      ) : step === 'files' ? (
        <Files proposal={draft.proposal} read={read} held={held} onPick={pick} />
      ) : step === 'check' ? (
        <Check proposal={draft.proposal} draft={draft} />
      ) : step === 'due' ? (
        <Due draft={draft} />
      ) : (
        <Confirm proposal={draft.proposal} draft={draft} />
      )}
    </>
  )
}

/** Reads whatever is waiting, one batch after the other. */
function useReading(read: Doing<'import.read'>) {
  const draft = useDraft()
  const { run, running } = read
  useEffect(() => {
    if (draft.waiting.length === 0 || running) return
    const batch = draft.waiting
    change({ waiting: [] })
    void readFiles(
      run,
      draft.proposal?.proposal ?? null,
      batch.map(file => file.file),
      draft,
    )
  }, [draft, running, run])
}

/** Reads files into the proposal, with what is known by now: passwords, columns. Files read before stay. */
export async function readFiles(
  run: Doing<'import.read'>['run'],
  proposal: string | null,
  files: string[],
  known: { passwords: { [file: string]: string }; mappings: { [file: string]: ColumnMapping } },
) {
  const found = await run({ files, proposal, passwords: known.passwords, mappings: known.mappings })
  if (found) change({ proposal: found })
}

function Path({ step }: { step: Step }) {
  const t = useT()
  const now = STEPS.indexOf(step)
  return (
    <ol className={css.path} aria-label={t.import.path}>
      {STEPS.map((name, at) => (
        <li
          key={name}
          className={at < now ? css.past : at === now ? css.now : ''}
          {...(at === now ? { 'aria-current': 'step' as const } : {})}
        >
          {at < now ? (
            <button type="button" onClick={() => goStep(name)}>
              {t.import.steps[name]}
            </button>
          ) : (
            t.import.steps[name]
          )}
        </li>
      ))}
    </ol>
  )
}

function Known() {
  const t = useT()
  return (
    <section className={css.known} aria-labelledby="known">
      <h2 id="known">{t.import.known}</h2>
      <ul>
        {t.import.knownList.map(([what, where]) => (
          <li key={what}>
            <b>{what}</b>
            <span>{where}</span>
          </li>
        ))}
      </ul>
      <p>{t.import.knownNot}</p>
    </section>
  )
}
