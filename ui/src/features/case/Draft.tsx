// A letter before it goes out: what must be settled first, and how it reads on paper, side by side.

import { Button, CopyButton, SegmentedControl, Textarea } from '@mantine/core'
import { useState } from 'react'
import {
  Amount,
  Card,
  DayInput,
  ErrorNote,
  Facts,
  Loaded,
  Note,
  Pad,
  useSayTrouble,
  Waiting,
} from '../../components'
import { day, knows, sayCode, sayReason, useLang, useT } from '../../i18n'
import { type CaseView, type Reason, useAsk, useDo, useHandOut } from '../../ipc'
import { RatesUnknown, YearsUnknown } from '../../law'
import { go, Link, setQuery, to } from '../../router'
import css from './Case.module.css'
import type { Pages } from './CasePage'
import own from './Papers.module.css'
import { PartyEdit } from './PartyEdit'
import { Fields, type Said } from './papers/Fields'

export function Draft({
  view,
  today,
  form,
  Pages,
}: {
  view: CaseView
  today: string
  form: string
  Pages: Pages
}) {
  const t = useT()
  const ui = useLang()
  const { save } = useHandOut(useSayTrouble())
  const debtor = view.row.debtor
  const [lang, setLang] = useState<string>('zh')
  const [payBy, setPayBy] = useState<string | null>(null)
  const [since, setSince] = useState<string | null>(null)
  const [because, setBecause] = useState('')
  const [anyway, setAnyway] = useState(false)
  const [editing, setEditing] = useState(false)
  const [said, setSaid] = useState<Said>({})
  const [fields, setFields] = useState<Said>({})
  const asked = { debtor, form, lang, payBy, since, override: null, fields, seen: null }
  const draft = useAsk('letter.draft', asked, { keep: true })
  const issue = useDo('letter.issue')
  const unsettled = draft.data?.unsettled ?? []
  const missing = draft.data?.missing ?? []
  const asks = draft.data?.asks ?? []
  const carries = draft.data?.carries
  const barred = missing.length > 0 || unsettled.some(reason => BARS.includes(reason.code))
  const blocked = barred || (unsettled.length > 0 && !(anyway && because.trim() !== ''))
  const name = sayCode(t.forms, form)

  const send = async () => {
    // What was looked at is what is issued; where it reads otherwise by now, it is looked at again.
    const seen = draft.data?.seen ?? null
    const override = unsettled.length > 0 ? because.trim() : null
    const paper = await issue.run({ ...asked, seen, override })
    if (paper === undefined) return void draft.refetch()
    setQuery({ draft: '', view: paper.file, name: `${name}_${paper.number}.pdf`, media: 'pdf' }, {})
  }

  return (
    <div className={own.draft}>
      <div className={css.side}>
        <Card title={t.papers.draftOf(name)} hint={sayCode(t.formMeans, form)} id="draft">
          <Pad>
            <div className={css.form}>
              {asks.includes('lang') && (
                <div>
                  <p className={css.label} id="paper-language">
                    {t.papers.language}
                  </p>
                  <SegmentedControl
                    aria-labelledby="paper-language"
                    value={lang}
                    onChange={setLang}
                    data={[
                      { value: 'zh', label: t.settings.zh },
                      { value: 'en', label: t.settings.en },
                    ]}
                  />
                  {lang === 'en' && <p className={own.small}>{t.papers.languageWhy}</p>}
                </div>
              )}
              {asks.includes('since') && (
                <DayInput
                  label={t.papers.since}
                  description={t.papers.sinceWhy}
                  value={since ?? draft.data?.since ?? null}
                  onChange={setSince}
                  max={today}
                />
              )}
              {asks.includes('pay-by') && (
                <DayInput
                  label={carries === 'balance' ? t.papers.replyBy : t.papers.payBy}
                  description={t.papers.payByWhy}
                  value={payBy ?? draft.data?.payBy ?? null}
                  onChange={setPayBy}
                  min={today}
                />
              )}
              <Loaded of={draft}>
                {found => (
                  <Facts
                    rows={[
                      ...(found.carries === 'nothing'
                        ? []
                        : [
                            {
                              name: found.carries === 'balance' ? t.papers.balance : t.papers.claims,
                              is: (
                                <b>
                                  <Amount value={found.total} />
                                </b>
                              ),
                            },
                          ]),
                      { name: t.papers.pages, is: t.papers.nPages(found.pages) },
                      ...(found.asks.includes('pay-by') && found.label !== ''
                        ? [
                            {
                              name: t.papers.label,
                              is: (
                                <>
                                  {found.label}{' '}
                                  <CopyButton value={found.label}>
                                    {({ copied, copy }) => (
                                      <Button variant="subtle" size="compact-xs" onClick={copy}>
                                        {copied ? t.common.copied : t.common.copy}
                                      </Button>
                                    )}
                                  </CopyButton>
                                </>
                              ),
                            },
                          ]
                        : []),
                    ]}
                  />
                )}
              </Loaded>
            </div>
          </Pad>
        </Card>

        {draft.data && draft.data.fields.length > 0 && (
          <Card title={t.papers.fields} hint={t.papers.fieldsHint} id="fields">
            <Pad>
              <Fields
                key={form}
                fields={draft.data.fields}
                said={said}
                onSay={setSaid}
                onDone={now => setFields(now)}
              />
            </Pad>
          </Card>
        )}

        {missing.length > 0 && (
          <Card title={t.papers.missing} hint={t.papers.missingHint} tone="seal" id="missing">
            <ul className={own.unsettled}>
              {missing.map(reason => (
                <li key={`${reason.code} ${reason.about.join()}`}>
                  <p>{sayReason(t.paperMissing, reason)}</p>
                  <Settle reason={reason} debtor={debtor} onParty={() => setEditing(true)} />
                </li>
              ))}
            </ul>
          </Card>
        )}

        <Since debtor={debtor} />
        <RatesUnknown notices={draft.data?.notices ?? []} />
        <YearsUnknown notices={draft.data?.notices ?? []} />

        {unsettled.length > 0 && (
          <Card title={t.papers.unsettled} hint={t.papers.unsettledHint} tone="seal" id="unsettled">
            <ul className={own.unsettled}>
              {unsettled.map(reason => (
                <li key={`${reason.code} ${reason.about.join()}`}>
                  <p>{sayReason(t.unsettled, reason)}</p>
                  <Settle reason={reason} debtor={debtor} onParty={() => setEditing(true)} />
                </li>
              ))}
            </ul>
            <Pad>
              {unsettled.some(reason => BARS.includes(reason.code)) ? null : anyway ? (
                <Textarea
                  label={t.papers.because}
                  description={t.papers.becauseWhy}
                  value={because}
                  onChange={event => setBecause(event.currentTarget.value)}
                  autosize
                  minRows={2}
                  maxLength={400}
                  autoFocus
                />
              ) : (
                <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setAnyway(true)}>
                  {t.papers.anyway}
                </Button>
              )}
            </Pad>
          </Card>
        )}

        {draft.data && draft.data.advice.length > 0 && (
          <Card title={t.papers.advice} hint={t.papers.adviceHint} id="advice">
            <ul className={own.unsettled}>
              {draft.data.advice.map(reason => (
                <li key={reason.code}>
                  <p>{sayReason(t.advice, reason)}</p>
                  <Settle reason={reason} debtor={debtor} onParty={() => setEditing(true)} />
                </li>
              ))}
            </ul>
          </Card>
        )}

        {issue.trouble && <ErrorNote trouble={issue.trouble} />}
        <div className={css.acts}>
          <Button
            onClick={send}
            loading={issue.running}
            disabled={blocked || draft.data === undefined || draft.isPlaceholderData}
          >
            {t.papers.issue}
          </Button>
          <Button variant="default" onClick={() => setQuery({ draft: '' }, {})}>
            {t.common.back}
          </Button>
          {draft.data && (
            <Button
              variant="subtle"
              color="gray"
              onClick={() => save(draft.data?.file ?? '', t.papers.draftFile(name, view.row.name))}
            >
              {t.papers.saveDraft}
            </Button>
          )}
        </div>
        <p className={own.small}>{t.papers.issueMeans}</p>
        {ui === 'en' && lang === 'zh' && <Note>{t.papers.chineseRules}</Note>}
      </div>
      <section
        className={own.preview}
        aria-label={t.papers.preview(name)}
        aria-busy={draft.isPlaceholderData}
      >
        {draft.data ? (
          <Pages file={draft.data.file} name={name} />
        ) : draft.error ? null : (
          <Waiting rows={12} />
        )}
      </section>
      <PartyEdit opened={editing} onClose={() => setEditing(false)} id={debtor} party={view.party} />
    </div>
  )
}

/** Where an open matter is settled. */
const SETTLED: Record<string, string> = {
  'undecided-payments': 'money?at=payments',
  'due-unsaid': 'money?at=terms',
  'contract-unnamed': 'money?at=terms',
}

/** Matters of the whole book are settled where the whole book is. */
const RECONCILED = ['red-unlinked', 'same-money-twice', 'undecided-refunds', 'unplaced-payments']

/** Nothing can be demanded then, and no reason makes it so. */
const BARS = ['nothing-owed', 'all-reversed', 'wording-blocked']

function Settle({ reason, debtor, onParty }: { reason: Reason; debtor: string; onParty: () => void }) {
  const t = useT()
  if (RECONCILED.includes(reason.code))
    return <Link to="/reconcile">{sayCode(t.unsettledDo, reason.code)}</Link>
  const where = SETTLED[reason.code]
  if (where !== undefined) {
    return (
      <Link to={`${to('case', debtor)}/${where}`}>
        {knows(t.unsettledDo, reason.code) ? sayCode(t.unsettledDo, reason.code) : t.common.look}
      </Link>
    )
  }
  if (reason.code.startsWith('creditor-'))
    return <Link to="/settings">{sayCode(t.unsettledDo, reason.code)}</Link>
  if (knows(t.unsettledDo, reason.code))
    return (
      <button type="button" className={css.link} onClick={onParty}>
        {sayCode(t.unsettledDo, reason.code)}
      </button>
    )
  return null
}

/** Before a letter claims something: has anything arrived since the last money in the book? */
function Since({ debtor }: { debtor: string }) {
  const t = useT()
  const lang = useLang()
  const money = useAsk('contact.arrived', { debtor }).data
  const [answered, setAnswered] = useState(false)
  if (money === undefined || answered) return null
  return (
    <Note
      tone="amber"
      title={t.arrived.ask}
      action={
        <>
          <Button variant="default" size="xs" onClick={() => go('/import')}>
            {t.arrived.import}
          </Button>
          <Button variant="default" size="xs" onClick={() => setAnswered(true)}>
            {t.arrived.nothing}
          </Button>
        </>
      }
    >
      {money.last === null ? t.arrived.never : t.arrived.last(day(money.last, lang, 'long'), money.days ?? 0)}
      {money.file && ` ${t.arrived.file(money.file)}`} {t.arrived.why}
    </Note>
  )
}
