// Amounts and days in Chinese words, both ways, and numbers that carry a check digit.

import { useState } from 'react'
import { Pad } from '../../components'
import { money, sayCode, sayReason, useT } from '../../i18n'
import type { NumberResult } from '../../ipc'
import css from './Calc.module.css'
import { Text } from './fields'
import { useLive } from './live'
import { Result, SumsPad, Two } from './Result'

export function WordsForm() {
  const t = useT()
  const [text, setText] = useState('')
  const [number, setNumber] = useState('')
  const words = useLive('calc.words', { text }, ['text'], text.trim() === '')
  const checked = useLive('calc.number', { text: number }, ['text'], number.trim() === '')
  const { data } = words
  const sums = data && [
    { name: t.calc.inWords, is: data.words },
    { name: t.calc.inFigures, is: data.is === 'amount' ? money(data.figures) : data.figures },
    ...(data.letter === null ? [] : [{ name: t.calc.letter, is: data.letter }]),
  ]
  return (
    <Two
      trouble={words.trouble ?? checked.trouble}
      answer={
        (sums || checked.data) && (
          <>
            {sums && (
              <Result
                title={t.calc.inWords}
                text={sums.map(sum => `${sum.name}\t${sum.is}`)}
                notices={[]}
                articles={[]}
                law=""
              >
                <SumsPad sums={sums} />
              </Result>
            )}
            {checked.data && <Checked done={checked.data} />}
          </>
        )
      }
    >
      <Text
        label={t.calc.text}
        example={t.calc.textExample}
        value={text}
        onChange={setText}
        error={words.wrong('text')}
      />
      <Text label={t.calc.number} value={number} onChange={setNumber} error={checked.wrong('text')} />
    </Two>
  )
}

function Checked({ done }: { done: NumberResult }) {
  const t = useT()
  const said =
    done.is === null
      ? done.checks.map(check =>
          t.calc.numberBad(
            sayCode(t.calcNumbers, check.kind),
            check.wrong ? sayReason(t.calcNumbers, check.wrong) : '',
          ),
        )
      : [t.calc.numberGood(sayCode(t.calcNumbers, done.is))]
  return (
    <Result id="number" title={done.number} text={said} notices={[]} articles={[]} law="">
      <Pad>
        <ul className={css.notices}>
          {said.map(words => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        <p className={css.how}>{t.calc.numberNote}</p>
      </Pad>
    </Result>
  )
}
