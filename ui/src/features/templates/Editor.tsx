// One letter in one language: its passages to be worded otherwise, and how it looks on a real case.

import { Button, NativeSelect } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type ComponentType, useState } from 'react'
import { Card, ErrorNote, Loaded, More, PageHead, useToast, Waiting } from '../../components'
import { knows, sayCode, useT } from '../../i18n'
import { type PassageView, useAsk, useDo, type WordingVersion, type WordingView } from '../../ipc'
import { ConductFindings } from '../../law'
import { Link, setQuery } from '../../router'
import { Passage } from './Passage'
import css from './Templates.module.css'

export type Pages = ComponentType<{ file: string; name: string }>

export function Editor({ form, tongue, Pages }: { form: string; tongue: string; Pages: Pages }) {
  const shown = useAsk('wording.show', { form, tongue })
  return <Loaded of={shown}>{view => <Worded view={view} Pages={Pages} />}</Loaded>
}

function Worded({ view, Pages }: { view: WordingView; Pages: Pages }) {
  const t = useT()
  const toast = useToast()
  const { form, tongue } = view
  const name = sayCode(t.forms, form)
  const [said, setSaid] = useState<Record<string, string>>({})
  const text = (passage: PassageView) => said[passage.code] ?? passage.text
  const passages = Object.fromEntries(view.passages.map(passage => [passage.code, text(passage)]))
  const [settled] = useDebouncedValue(passages, 400)
  const cases = useAsk('cases.list', {}).data?.cases ?? []
  const [debtor, setDebtor] = useState<string | null>(null)
  const on = debtor ?? cases[0]?.debtor ?? null
  const seen = useAsk('wording.check', { form, tongue, passages: settled, debtor: on }, { keep: true })
  const set = useDo('wording.set')
  const forms = useAsk('wording.list', {}).data
  const tongues = forms?.find(each => each.form === form)?.tongues ?? []
  const faults = seen.data?.faults ?? []
  const dirty = view.passages.some(passage => text(passage).trim() !== passage.text)
  const own = view.passages.some(passage => passage.text !== passage.standard)

  const use = async (words: Record<string, string>) => {
    if (await set.run({ form, tongue, passages: words, debtor: null })) {
      setSaid({})
      toast({ message: t.templates.saved, autoClose: 8000 })
    }
  }
  return (
    <>
      <PageHead
        above={<Link to="/templates">{t.templates.back}</Link>}
        title={name}
        sub={t.templates.hint}
        right={
          tongues.length > 1 && (
            <NativeSelect
              aria-label={t.templates.language}
              value={tongue}
              onChange={event => setQuery({ lang: event.currentTarget.value }, {})}
              data={tongues.map(value => ({
                value,
                label: value === 'en' ? t.templates.en : t.templates.zh,
              }))}
            />
          )
        }
      />
      <div className={css.columns}>
        <div className={css.side}>
          {view.passages.map(passage => (
            <Passage
              key={passage.code}
              passage={passage}
              text={text(passage)}
              faults={faults.filter(fault => fault.passage === passage.code)}
              onSay={words => setSaid({ ...said, [passage.code]: words })}
            />
          ))}
          {seen.error && <ErrorNote trouble={seen.error} />}
          {seen.data && seen.data.findings.length > 0 && (
            <Card title={t.templates.guard} id="guard">
              <ConductFindings findings={seen.data.findings} />
            </Card>
          )}
          {set.trouble && <ErrorNote trouble={set.trouble} />}
          <div className={css.acts}>
            <Button
              onClick={() => use(passages)}
              loading={set.running}
              disabled={!dirty || faults.length > 0 || seen.isPlaceholderData}
            >
              {t.templates.save}
            </Button>
            {own && (
              <Button variant="default" onClick={() => use({})} disabled={set.running}>
                {t.templates.allToStandard}
              </Button>
            )}
          </div>
          {view.versions.length > 0 && (
            <More label={t.templates.earlier}>
              <ul className={css.versions}>
                {view.versions.map(version => (
                  <Version key={version.entry} version={version} />
                ))}
              </ul>
            </More>
          )}
        </div>
        <div className={css.look}>
          {cases.length === 0 ? (
            <p className="quiet">{t.templates.noCase}</p>
          ) : (
            <NativeSelect
              label={t.templates.on}
              value={on ?? ''}
              onChange={event => setDebtor(event.currentTarget.value)}
              data={cases.map(row => ({ value: row.debtor, label: row.name }))}
            />
          )}
          <section
            className={css.preview}
            aria-label={t.templates.preview(name)}
            aria-busy={seen.isPlaceholderData || seen.isFetching}
          >
            {seen.data?.file ? (
              <Pages file={seen.data.file} name={name} />
            ) : faults.length > 0 ? (
              <p className={css.waits}>{t.templates.waitsForFaults}</p>
            ) : seen.data || cases.length === 0 ? null : (
              <Waiting rows={12} />
            )}
          </section>
        </div>
      </div>
    </>
  )
}

function Version({ version }: { version: WordingVersion }) {
  const t = useT()
  const words = Object.entries(version.passages)
  return (
    <li>
      <p className={css.version}>
        <b>{t.templates.entry(version.entry)}</b>
        <span className="quiet">
          {version.papers.length === 0
            ? t.templates.noPapers
            : t.templates.papers(version.papers.join(t.templates.and))}
        </span>
      </p>
      {words.length === 0 && <p>{t.templates.wentBack}</p>}
      {words.map(([code, text]) => (
        <p key={code}>
          <b>{knows(t.passages, code) ? sayCode(t.passages, code) : code}</b>
          <span className={css.text}>{text}</span>
        </p>
      ))}
    </li>
  )
}
