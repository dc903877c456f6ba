// What the conduct guard says: the light, and each thing it found with what that rests on.

import { Button, CopyButton } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconHandStop } from '@tabler/icons-react'
import { Chip, Term } from '../components'
import { day, sayCode, useLang, useT } from '../i18n'
import type { ArticleView, ConductFinding } from '../ipc'
import css from './Conduct.module.css'

const LIGHTS = {
  allow: { icon: IconCircleCheck, tone: 'green' },
  warn: { icon: IconAlertTriangle, tone: 'amber' },
  block: { icon: IconHandStop, tone: 'seal' },
} as const

/** Green, amber or red, always with its words. */
export function Light({ light: said }: { light: string }) {
  const t = useT()
  const light = LIGHTS[said as keyof typeof LIGHTS] ?? LIGHTS.block
  const Icon = light.icon
  return (
    <div className={`${css.light} ${css[light.tone]}`}>
      <Icon size="1.5rem" stroke={1.7} aria-hidden />
      <div>
        <p className={css.says}>{sayCode(t.lights, said)}</p>
        <p className={css.means}>{sayCode(t.lightMeans, said)}</p>
      </div>
    </div>
  )
}

export function ConductFindings({ findings }: { findings: ConductFinding[] }) {
  if (findings.length === 0) return null
  return (
    <ul className={css.findings}>
      {findings.map((finding, at) => (
        // Two findings may be alike but for their sentence; their order is that of the answer.
        // biome-ignore lint/suspicious/noArrayIndexKey: fixed order
        <Finding key={at} finding={finding} />
      ))}
    </ul>
  )
}

/** Copies words and says so. */
export function Copy({ text, label }: { text: string; label: string }) {
  const t = useT()
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Button variant="default" size="xs" onClick={copy}>
          {copied ? t.common.copied : label}
        </Button>
      )}
    </CopyButton>
  )
}

function Finding({ finding }: { finding: ConductFinding }) {
  const t = useT()
  const lang = useLang()
  return (
    <li>
      <p className={css.why}>
        <Chip tone={finding.light === 'block' ? 'seal' : 'amber'}>{sayCode(t.forces, finding.force)}</Chip>
        {finding[lang]}
      </p>
      {finding.sentence !== '' && <q className={css.sentence}>{finding.sentence}</q>}
      {(finding.articles.length > 0 || finding.cite !== '') && (
        <p className={css.cites}>
          {finding.articles.map(article => (
            <Cited key={article.id} article={article} />
          ))}
          {finding.cite !== '' && <span>{finding.cite}</span>}
        </p>
      )}
    </li>
  )
}

function Cited({ article }: { article: ArticleView }) {
  const t = useT()
  const lang = useLang()
  const title = t.claim.article(lang === 'zh' ? article.lawZh : article.lawEn, article.article)
  return (
    <Term
      means={
        <>
          <p className={css.popTitle}>{title}</p>
          <p>{lang === 'zh' ? article.saysZh : article.saysEn}</p>
          <p className="quiet">{t.claim.since(day(article.since, lang, 'long'))}</p>
        </>
      }
    >
      {title}
    </Term>
  )
}
