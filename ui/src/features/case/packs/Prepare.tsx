// Before a pack is built: what a court desk would stumble over, how it will be numbered, and by which
// template it is made, or whether dividers and copies for a portal are wanted. What blocks must be mended;
// the rest only be seen.

import { Button, Checkbox, NumberInput } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import { Dividers, ErrorNote, InTheOpen, JobBar, Note } from '../../../components'
import { sayReason, useT } from '../../../i18n'
import { type PackFinding, type Preflight, type ScansView, type UploadAsked, useDo } from '../../../ipc'
import { PackTemplatePick } from '../../../packing'
import css from '../Case.module.css'
import own from './Packs.module.css'
import { Scans } from './Scans'

export function Prepare({
  debtor,
  locked,
  onStart,
  onClose,
}: {
  debtor: string
  /** The book is locked, and a pack of it lies in the open. */
  locked: boolean
  onStart: (how: { upload: UploadAsked | null; tabs: string | null; template: string | null }) => void
  onClose: () => void
}) {
  const t = useT()
  const check = useDo('pack.preflight')
  const { run, cancel } = check
  const reading = useDo('pack.scans')
  const [scans, setScans] = useState<ScansView | null>(null)
  const [copies, setCopies] = useState(false)
  const [scale, setScale] = useState(true)
  const [largest, setLargest] = useState<number | null>(null)
  const [tabs, setTabs] = useState<string | null>(null)
  const [template, setTemplate] = useState<string | null>(null)
  const [found, setFound] = useState<Preflight | null>(null)
  const look = useCallback(
    async (most: number | null, by: string | null) => {
      const seen = await run({ debtor, largest: most, template: by })
      if (seen) setFound(seen)
    },
    [run, debtor],
  )
  const ask = reading.run
  useEffect(() => {
    void ask({ on: null }).then(seen => seen && setScans(seen))
    void look(null, null)
    return cancel
  }, [look, cancel, ask])
  const [open, setOpen] = useState(!locked)
  // All that there is to choose stands before anything can be started: nothing moves under the pointer.
  const blocked = found === null || scans === null || found.findings.some(finding => finding.blocks)
  return (
    <section className={own.prepare} aria-label={t.packing.title}>
      {check.running && <JobBar label={t.packing.checking} progress={check.progress} onStop={onClose} />}
      {check.trouble && <ErrorNote trouble={check.trouble} />}
      {reading.trouble && <ErrorNote trouble={reading.trouble} />}
      {found && <Findings found={found} />}
      {found && found.exhibits.length > 0 && <Order found={found} />}
      {!blocked && <Scans found={found} view={scans} onView={setScans} />}
      {!blocked && (
        <div className={own.upload}>
          <PackTemplatePick
            value={template}
            onChange={name => {
              setTemplate(name)
              void look(name === null ? largest : null, name)
            }}
          />
        </div>
      )}
      {!blocked && template === null && (
        <div className={own.upload}>
          <Dividers value={tabs} onChange={setTabs} />
          <Checkbox
            label={t.packing.upload}
            description={t.packing.uploadWhy}
            checked={copies}
            onChange={event => setCopies(event.currentTarget.checked)}
          />
          {copies && (
            <div className={own.choices}>
              <NumberInput
                label={t.packing.largest}
                description={t.packing.largestWhy}
                value={largest ?? ''}
                onChange={value => setLargest(typeof value === 'number' && value > 0 ? value : null)}
                onBlur={() => void look(largest, null)}
                min={1}
                allowDecimal={false}
              />
              <Checkbox
                label={t.packing.scale}
                checked={scale}
                onChange={event => setScale(event.currentTarget.checked)}
              />
            </div>
          )}
        </div>
      )}
      {locked && !blocked && <InTheOpen said={open} onSay={setOpen} />}
      <div className={css.acts}>
        <Button
          disabled={blocked || !open}
          onClick={() =>
            onStart(
              template === null
                ? { upload: copies ? { largest, scale } : null, tabs, template }
                : { upload: null, tabs: null, template },
            )
          }
        >
          {t.packing.start}
        </Button>
        {found && !check.running && (
          <Button variant="default" onClick={() => void look(template === null ? largest : null, template)}>
            {t.packing.again}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {t.packing.close}
        </Button>
      </div>
    </section>
  )
}

function Findings({ found }: { found: Preflight }) {
  const t = useT()
  const errors = found.findings.filter(finding => finding.blocks)
  const warnings = found.findings.filter(finding => !finding.blocks)
  const list = (findings: PackFinding[]) => (
    <ul className={own.list}>
      {findings.map(finding => (
        <li key={`${finding.code} ${finding.evidence}`}>{sayReason(t.packFindings, finding)}</li>
      ))}
    </ul>
  )
  if (found.findings.length === 0) {
    return (
      <Note tone="green" title={t.packing.clean}>
        {t.packing.cleanWhy(found.exhibits.length)}
      </Note>
    )
  }
  return (
    <>
      {errors.length > 0 && (
        <Note tone="seal" title={t.packing.blocks}>
          {list(errors)}
        </Note>
      )}
      {warnings.length > 0 && (
        <Note tone="amber" title={t.packing.warns(warnings.length)}>
          {list(warnings)}
        </Note>
      )}
    </>
  )
}

/** How the exhibits will be numbered, where a court has some of them, and what differs from before. */
function Order({ found }: { found: Preflight }) {
  const t = useT()
  const filed = found.exhibits.some(exhibit => exhibit.wasFiled)
  const { since } = found
  return (
    <>
      {filed && (
        <table className={own.order}>
          <thead>
            <tr>
              <th scope="col">{t.packing.number}</th>
              <th scope="col">{t.packing.name}</th>
              <th scope="col">{t.packing.pages}</th>
              <th scope="col">{t.packing.order}</th>
            </tr>
          </thead>
          <tbody>
            {found.exhibits.map(exhibit => (
              <tr key={exhibit.number}>
                <td>{exhibit.number}</td>
                <td>{exhibit.title}</td>
                <td>
                  {exhibit.firstPage === exhibit.lastPage
                    ? exhibit.firstPage
                    : `${exhibit.firstPage} – ${exhibit.lastPage}`}
                </td>
                <td>{exhibit.wasFiled ? t.packing.filed : t.packing.added}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {found.withdrawn.length > 0 && (
        <Note tone="amber">{t.packing.withdrawn(found.withdrawn.join(', '))}</Note>
      )}
      {since && (
        <Note title={t.packing.since(since.pack)}>
          {since.what.length === 0 ? (
            t.packing.same
          ) : (
            <ul className={own.list}>
              {since.what.map(reason => (
                <li key={`${reason.code} ${reason.about.join()}`}>{sayReason(t.packDiffers, reason)}</li>
              ))}
            </ul>
          )}
        </Note>
      )}
    </>
  )
}
