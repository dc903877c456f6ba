// The papers that are handed in: one of each, in their order, and what stands against it.

import { Button } from '@mantine/core'
import {
  Card,
  Chip,
  Day,
  Empty,
  ErrorNote,
  Loaded,
  Note,
  Pad,
  Table,
  useSayTrouble,
} from '../../../components'
import { sayCode, sayReason, useT } from '../../../i18n'
import { type CaseView, type Reason, useAsk, useDo, useHandOut } from '../../../ipc'
import { go, printFiling, to, viewFile } from '../../../router'
import css from '../Case.module.css'
import own from '../Papers.module.css'
import { Defendants } from './Defendants'

export function Filing({ view }: { view: CaseView }) {
  const t = useT()
  const debtor = view.row.debtor
  const filing = useAsk('filing.check', { debtor })
  return (
    <>
      <Defendants debtor={debtor} />
      <Card
        title={t.court.filing}
        hint={t.court.filingHint}
        id="filing"
        aside={
          <Button
            variant="default"
            size="xs"
            onClick={() => go(`${to('case', debtor, 'papers')}?draft=court-desk`)}
          >
            {t.court.desk}
          </Button>
        }
      >
        <Loaded of={filing}>
          {found => (
            <>
              {found.papers.length === 0 ? (
                <Empty title={t.court.noPapers}>{t.court.noPapersWhy}</Empty>
              ) : (
                <Table label={t.court.filing}>
                  <thead>
                    <tr>
                      <th scope="col">{t.papers.what}</th>
                      <th scope="col">{t.papers.on}</th>
                      <th scope="col">{t.papers.state}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {found.papers.map(paper => (
                      <tr key={paper.document}>
                        <th scope="row">
                          <button
                            type="button"
                            className={css.fileLink}
                            onClick={() => viewFile(paper.file, `${paper.number}.pdf`, 'pdf')}
                          >
                            {sayCode(t.forms, paper.form)} {paper.number}
                          </button>
                        </th>
                        <td>
                          <Day value={paper.on} />
                        </td>
                        <td>
                          {paper.stale ? (
                            <Chip tone="amber">{t.papers.stale}</Chip>
                          ) : (
                            <Chip tone="green">{t.papers.current}</Chip>
                          )}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </Table>
              )}
              <Against against={found.against} />
              {found.papers.length > 0 && <HandOver debtor={debtor} ready={found.against.length === 0} />}
            </>
          )}
        </Loaded>
      </Card>
    </>
  )
}

/** Writes the papers to a folder, which only a set that agrees is. */
function HandOver({ debtor, ready }: { debtor: string; ready: boolean }) {
  const t = useT()
  const { reveal } = useHandOut(useSayTrouble())
  const write = useDo('filing.write')
  return (
    <Pad>
      <div className={css.acts}>
        <Button disabled={!ready} loading={write.running} onClick={() => write.run({ debtor, place: null })}>
          {t.court.write}
        </Button>
        <Button variant="default" disabled={!ready} onClick={() => printFiling(debtor)}>
          {t.printing.set}
        </Button>
        {write.data && reveal && (
          <Button variant="default" onClick={() => reveal(write.data?.dir ?? '')}>
            {t.packs.reveal}
          </Button>
        )}
      </div>
      {write.data && (
        <Note tone="green" title={t.court.written(write.data.files.length)}>
          {write.data.dir}
        </Note>
      )}
      {write.trouble && <ErrorNote trouble={write.trouble} />}
    </Pad>
  )
}

function Against({ against }: { against: Reason[] }) {
  const t = useT()
  if (against.length === 0)
    return (
      <Pad>
        <Note title={t.court.agree}>{t.court.agreeWhy}</Note>
      </Pad>
    )
  return (
    <>
      <Pad>
        <Note tone="seal" title={t.court.refused}>
          {t.court.refusedWhy}
        </Note>
      </Pad>
      <ul className={own.unsettled}>
        {against.map(reason => (
          <li key={`${reason.code} ${reason.about.join()}`}>
            <p>{sayReason(t.against, reason)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
