// Who is behind the chat account, point by point, and how to keep the chat.

import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Article, Card, Chip, ErrorNote, Loaded, More, Note, Pad } from '../../../components'
import { useLang, useT } from '../../../i18n'
import { type ChatAccountView, type PointView, useAsk, useDo } from '../../../ipc'
import css from './Proof.module.css'

export function Account({ debtor }: { debtor: string }) {
  const shown = useAsk('proof.show', { debtor })
  return (
    <Loaded of={shown} rows={3}>
      {found => <Points view={found.account} debtor={debtor} />}
    </Loaded>
  )
}

function Points({ view, debtor }: { view: ChatAccountView; debtor: string }) {
  const t = useT()
  const lang = useLang()
  return (
    <Card
      title={
        <>
          {t.account.title}{' '}
          <Chip tone={view.tied ? 'green' : 'amber'}>{view.tied ? t.account.tied : t.account.loose}</Chip>
        </>
      }
      hint={t.account.hint}
      id="account"
    >
      <ul className={css.points}>
        {view.points.map(point => (
          <Point key={point.point} point={point} debtor={debtor} />
        ))}
      </ul>
      <Pad>
        <Note tone="seal">{t.account.never}</Note>
        <More label={t.account.steps}>
          <ol className={css.steps}>
            {(lang === 'zh' ? view.stepsZh : view.stepsEn).map(step => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </More>
      </Pad>
      <p className={css.foot}>
        {t.account.because}
        {view.articles.map(article => (
          <Article key={article.id} article={article} />
        ))}
      </p>
    </Card>
  )
}

function Point({ point, debtor }: { point: PointView; debtor: string }) {
  const t = useT()
  const lang = useLang()
  const mark = useDo('identity.mark')
  const [remark, setRemark] = useState(point.remark ?? '')
  const name = lang === 'zh' ? point.zh : point.en
  const kept = point.made === 'kept'
  const say = (made: string) =>
    mark.run({ debtor, point: point.point, made, evidence: null, remark: remark.trim() || null })
  return (
    <li>
      <div className={css.pointHead}>
        <Checkbox
          label={name}
          aria-label={t.account.tick(name)}
          checked={kept}
          disabled={mark.running}
          onChange={event => void say(event.currentTarget.checked ? 'kept' : 'missing')}
        />
        {point.byPiece && <Chip tone="green">{t.account.byPiece}</Chip>}
        {kept && (
          <TextInput
            size="xs"
            aria-label={`${name}: ${t.account.remark}`}
            placeholder={t.account.remark}
            value={remark}
            maxLength={100}
            onChange={event => setRemark(event.currentTarget.value)}
            onBlur={() => {
              if (remark.trim() !== (point.remark ?? '')) void say('kept')
            }}
          />
        )}
      </div>
      <p className={css.how}>{lang === 'zh' ? point.howZh : point.howEn}</p>
      {mark.trouble && <ErrorNote trouble={mark.trouble} />}
    </li>
  )
}
