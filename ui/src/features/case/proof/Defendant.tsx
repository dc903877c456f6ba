// Whether the right one would be sued: the line of the complaint, names letter by letter, who signed.

import { Article, Card, Chip, Loaded, More, Pad, Table, type Tone } from '../../../components'
import { sayCode, sayReason, useT } from '../../../i18n'
import { type DefendantView, type PartyLine, useAsk } from '../../../ipc'
import css from './Proof.module.css'

const TONES: Record<string, Tone> = { blocks: 'seal', warns: 'amber', right: 'green' }

export function Defendant({ debtor }: { debtor: string }) {
  const t = useT()
  const view = useAsk('defendant.show', { debtor })
  return (
    <Card title={t.defendant.title} hint={t.defendant.hint} id="defendant">
      <Pad>
        <Loaded of={view} rows={4}>
          {found => <Found view={found} />}
        </Loaded>
      </Pad>
    </Card>
  )
}

const MARKS: Record<string, string> = { blocks: '✕', warns: '!', right: '✓' }

function Found({ view }: { view: DefendantView }) {
  const t = useT()
  return (
    <>
      <ul className={css.findings}>
        {view.findings.map(finding => (
          <li key={`${finding.code} ${finding.about.join()}`}>
            <Chip tone={TONES[finding.weight] ?? 'grey'}>
              <span aria-hidden>{MARKS[finding.weight]}</span>
            </Chip>
            <span>{sayReason(t.defendant.findings, finding)}</span>
          </li>
        ))}
        {!view.kindSaid && view.kind !== null && (
          <li>
            <Chip tone="amber">
              <span aria-hidden>!</span>
            </Chip>
            <span>
              {t.defendant.unsaidKind}
              {sayCode(t.partyKinds, view.kind)}
            </span>
          </li>
        )}
      </ul>
      <p className="quiet">
        {t.defendant.line} · {t.defendant.lineHint}
      </p>
      {view.lines.length === 0 ? (
        <p className={css.line}>{t.defendant.lineNone}</p>
      ) : (
        view.lines.map(line => <Line key={line.text} line={line} />)
      )}
      {view.names.length > 0 && (
        <More label={`${t.defendant.names} (${view.names.length})`} open={view.names[0]?.same === 'differs'}>
          <Table label={t.defendant.names}>
            <thead>
              <tr>
                <th scope="col">{t.defendant.name}</th>
                <th scope="col">{t.defendant.where}</th>
                <th scope="col">{t.defendant.same}</th>
              </tr>
            </thead>
            <tbody>
              {view.names.map(seen => (
                <tr key={`${seen.place} ${seen.on} ${seen.name}`}>
                  <th scope="row">{seen.name}</th>
                  <td>
                    {seen.kind ? sayCode(t.pieceKinds, seen.kind) : sayCode(t.defendant.places, seen.place)}
                    {seen.on && <small>{seen.on}</small>}
                  </td>
                  <td>
                    <Chip tone={seen.same === 'differs' ? 'seal' : seen.same === 'exact' ? 'green' : 'teal'}>
                      {sayCode(t.defendant.sames, seen.same)}
                    </Chip>
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </More>
      )}
      {view.signers.length > 0 && (
        <More
          label={`${t.defendant.signers} (${view.signers.length})`}
          open={view.signers[0]?.binds === 'unproved'}
        >
          <Table label={t.defendant.signers}>
            <thead>
              <tr>
                <th scope="col">{t.defendant.signer}</th>
                <th scope="col">{t.defendant.on}</th>
                <th scope="col">{t.defendant.why}</th>
              </tr>
            </thead>
            <tbody>
              {view.signers.map(signer => (
                <tr key={signer.name}>
                  <th scope="row">{signer.name}</th>
                  <td>{signer.on.join(t.common.comma)}</td>
                  <td>
                    <Chip
                      tone={
                        signer.binds === 'unproved' ? 'seal' : signer.binds === 'said' ? 'amber' : 'green'
                      }
                    >
                      {sayCode(t.defendant.binds, signer.binds)}
                    </Chip>
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </More>
      )}
      <p className={css.articles}>
        <span className="quiet">{t.defendant.because}</span>
        {view.articles.map(article => (
          <Article key={article.id} article={article} />
        ))}
      </p>
    </>
  )
}

/** A line with what is still to be filled in set apart. It is the court's, so it stays Chinese. */
function Line({ line }: { line: PartyLine }) {
  const parts = line.text.split(/(〔[^〕]+〕)/)
  return (
    <p className={css.line} lang="zh-CN">
      {parts.map((part, at) => (
        // The parts of a line stand in a fixed order.
        // biome-ignore lint/suspicious/noArrayIndexKey: fixed order
        <span key={at} className={part.startsWith('〔') ? css.gap : ''}>
          {part}
        </span>
      ))}
    </p>
  )
}
