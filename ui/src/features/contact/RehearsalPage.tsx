// Practice calls: nobody is on the line. The guard and the rules say how each answer does.

import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card, Chip, Loaded, Pad, PageHead, Sums } from '../../components'
import { sayCode, useLang, useT } from '../../i18n'
import { type Rehearsal, type RehearsalCall, useAsk } from '../../ipc'
import css from './Contact.module.css'

export function RehearsalPage() {
  const t = useT()
  const lang = useLang()
  const calls = useAsk('rehearsal.list', {})
  const [call, setCall] = useState<RehearsalCall | null>(null)
  return (
    <>
      <PageHead title={t.rehearsal.title} sub={t.rehearsal.sub} />
      {call ? (
        <Playing key={call.id} call={call} onBack={() => setCall(null)} />
      ) : (
        <Loaded of={calls}>
          {list => (
            <div className={css.calls}>
              {list.map(each => (
                <Card key={each.id} title={each[lang]}>
                  <Pad>
                    <p className={css.small}>{lang === 'zh' ? each.aboutZh : each.aboutEn}</p>
                    <br />
                    <Button variant="default" size="xs" onClick={() => setCall(each)}>
                      {t.rehearsal.begin}
                      <span className="aloud">{each[lang]}</span>
                    </Button>
                  </Pad>
                </Card>
              ))}
            </div>
          )}
        </Loaded>
      )}
    </>
  )
}

function Playing({ call, onBack }: { call: RehearsalCall; onBack: () => void }) {
  const t = useT()
  const lang = useLang()
  const [answers, setAnswers] = useState<number[]>([])
  const played = useAsk('rehearsal.play', { call: call.id, answers, lang }, { keep: true })
  return (
    <Card
      title={call[lang]}
      hint={lang === 'zh' ? call.aboutZh : call.aboutEn}
      id="rehearsal"
      aside={
        <>
          {answers.length > 0 && (
            <Button variant="default" size="xs" onClick={() => setAnswers([])}>
              {t.rehearsal.again}
            </Button>
          )}
          <Button variant="default" size="xs" onClick={onBack}>
            {t.rehearsal.others}
          </Button>
        </>
      }
    >
      <Loaded of={played}>
        {found => <Talk found={found} onAnswer={n => setAnswers([...answers, n])} />}
      </Loaded>
    </Card>
  )
}

function Talk({ found, onAnswer }: { found: Rehearsal; onAnswer: (n: number) => void }) {
  const t = useT()
  const lang = useLang()
  return (
    <>
      <ol className={css.talk} aria-label={t.rehearsal.talk} aria-live="polite">
        {found.said.map((turn, at) => (
          // The turns of a call are in their order and never change places.
          // biome-ignore lint/suspicious/noArrayIndexKey: fixed order
          <li key={at}>
            <p className={css.they}>
              <span className="aloud">{t.rehearsal.they} </span>
              {turn.they}
            </p>
            <p className={css.you}>
              <span className="aloud">{t.rehearsal.you} </span>
              {turn.you}
            </p>
            <p className={css.scored}>
              <Chip tone={turn.light === 'allow' ? 'green' : turn.light === 'warn' ? 'amber' : 'seal'}>
                {t.rehearsal.lawful(turn.lawful)}
              </Chip>
              <Chip tone={turn.clear === 2 ? 'green' : 'grey'}>{t.rehearsal.clear(turn.clear)}</Chip>
              <Chip tone={turn.courteous === 2 ? 'green' : 'grey'}>
                {t.rehearsal.courteous(turn.courteous)}
              </Chip>
              <span>
                {turn.because.map(code => sayCode(t.rehearsalWhy, code)).join(t.common.comma)}
                {turn.rules.map(rule => ` ${rule[lang]}`).join('')}
              </span>
            </p>
          </li>
        ))}
        <li>
          <p className={css.they}>
            <span className="aloud">{t.rehearsal.they} </span>
            {found.now}
          </p>
        </li>
      </ol>
      {found.answers.length > 0 ? (
        <div className={css.answers}>
          {found.answers.map((answer, n) => (
            <Button key={answer} variant="default" onClick={() => onAnswer(n)}>
              {answer}
            </Button>
          ))}
        </div>
      ) : (
        <Pad>
          <Sums
            sums={[
              { label: t.rehearsal.sumLawful, value: t.rehearsal.of(found.lawful, found.most) },
              { label: t.rehearsal.sumClear, value: t.rehearsal.of(found.clear, found.most) },
              { label: t.rehearsal.sumCourteous, value: t.rehearsal.of(found.courteous, found.most) },
            ]}
          />
          <p className={css.small}>{t.rehearsal.foot}</p>
        </Pad>
      )}
    </>
  )
}
