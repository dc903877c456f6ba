// The evidence pack: everything in one bound PDF with pages, an index and hashes, and a check of it later.

import { Button } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { Card, Empty, ErrorNote, Hash, JobBar, Loaded, Note, Pad, useSayTrouble } from '../../components'
import { day, moment, sayCode, sayReason, useLang, useT } from '../../i18n'
import { type CaseView, type PackView, useAsk, useDo, useHandOut } from '../../ipc'
import { PackCame } from '../../packing'
import { printFile, viewFile } from '../../router'
import css from './Case.module.css'
import own from './Papers.module.css'
import { Filed } from './packs/Filed'
import { Prepare } from './packs/Prepare'
import { Sealed } from './packs/Sealed'
import { Stamped } from './packs/Stamped'

export function Packs({ view, today }: { view: CaseView; today: string }) {
  const t = useT()
  const debtor = view.row.debtor
  const packs = useAsk('pack.list', { debtor })
  const build = useDo('pack.build')
  const locked = useAsk('book.status', {}).data?.book?.locked ?? false
  const ready = view.next.code === 'build-pack'
  const [preparing, setPreparing] = useState(false)
  return (
    <div id="packs" className={css.anchor}>
      <Card
        title={t.packs.title}
        hint={t.packs.hint}
        id="pack"
        aside={
          !build.running &&
          !preparing && (
            <Button
              size="xs"
              variant={ready ? 'filled' : 'default'}
              disabled={view.evidence.length === 0}
              onClick={() => {
                build.reset()
                setPreparing(true)
              }}
            >
              {t.packs.build}
            </Button>
          )
        }
      >
        <div className={own.packTop}>
          {preparing && (
            <Prepare
              debtor={debtor}
              locked={locked}
              onClose={() => setPreparing(false)}
              onStart={how => {
                setPreparing(false)
                void build.run({ debtor, place: null, ...how, inTheOpen: locked })
              }}
            />
          )}
          {build.running && (
            <JobBar label={t.packs.building} progress={build.progress} onStop={build.cancel} />
          )}
          {build.trouble && <ErrorNote trouble={build.trouble} />}
          {build.data && !build.running && (
            <Note tone="green" title={t.packs.built(build.data.pages, build.data.exhibits)}>
              <PackCame pack={build.data} />
            </Note>
          )}
        </div>
        <Loaded of={packs}>
          {list =>
            list.packs.length === 0 ? (
              <Empty title={t.packs.none}>
                {view.evidence.length === 0 ? t.packs.noEvidence : t.packs.noneWhy}
              </Empty>
            ) : (
              <ul className={own.packs}>
                {list.packs.map(pack => (
                  <Pack key={pack.name} pack={pack} debtor={debtor} today={today} locked={locked} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Card>
    </div>
  )
}

function Pack({
  pack,
  debtor,
  today,
  locked,
}: {
  pack: PackView
  debtor: string
  today: string
  locked: boolean
}) {
  const t = useT()
  const lang = useLang()
  const { save, reveal } = useHandOut(useSayTrouble())
  const verify = useDo('pack.verify')
  const tabs = useDo('pack.tabs')
  const [filing, setFiling] = useState(false)
  const [stamping, setStamping] = useState(false)
  const [sealing, setSealing] = useState(false)
  return (
    <li>
      <div className={own.pack}>
        <div>
          <button
            type="button"
            className={css.fileLink}
            onClick={() => viewFile(pack.file, `${pack.name}.pdf`, 'pdf')}
          >
            {pack.name}
          </button>
          <p>
            {t.packs.about(pack.pages, pack.exhibits)}
            {pack.built && ` · ${moment(pack.built, lang)}`}
          </p>
          {pack.volumes > 0 && (
            <p>{t.packing.volumes(pack.volumes, (pack.largest / 1_000_000).toFixed(1))}</p>
          )}
          {pack.tabs && <p>{sayCode(t.packDivided, pack.tabs)}</p>}
          {pack.filed && <p>{t.packing.wasFiled(day(pack.filed.on, lang), pack.filed.to)}</p>}
        </div>
        <div className={css.acts}>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconShieldCheck size="1rem" stroke={1.6} aria-hidden />}
            loading={verify.running}
            onClick={() => verify.run({ pack: pack.name })}
          >
            {t.packs.verify}
          </Button>
          {!pack.filed && !filing && (
            <Button variant="default" size="xs" onClick={() => setFiling(true)}>
              {t.packing.file}
            </Button>
          )}
          {!stamping && (
            <Button variant="default" size="xs" onClick={() => setStamping(true)}>
              {t.stamp.open}
            </Button>
          )}
          <Button variant="default" size="xs" onClick={() => printFile(pack.file, pack.name)}>
            {t.printing.open}
            <span className="aloud">{pack.name}</span>
          </Button>
          <Button
            variant="default"
            size="xs"
            loading={tabs.running}
            onClick={async () => {
              const sheet = await tabs.run({ pack: pack.name, lang: null })
              if (sheet) viewFile(sheet.file, sheet.name, 'pdf')
            }}
          >
            {t.packs.tabs}
            <span className="aloud">{pack.name}</span>
          </Button>
          <Button variant="default" size="xs" onClick={() => save(pack.file, `${pack.name}.pdf`)}>
            {t.papers.save}
          </Button>
          {!sealing && (
            <Button variant="default" size="xs" onClick={() => setSealing(true)}>
              {t.sealed.open}
              <span className="aloud">{pack.name}</span>
            </Button>
          )}
          {reveal && (
            <Button variant="default" size="xs" onClick={() => reveal(pack.dir)}>
              {t.packs.reveal}
            </Button>
          )}
        </div>
      </div>
      {stamping && <Stamped pack={pack.name} onClose={() => setStamping(false)} />}
      {filing && <Filed debtor={debtor} pack={pack.name} today={today} onDone={() => setFiling(false)} />}
      {sealing && <Sealed pack={pack.name} locked={locked} onDone={() => setSealing(false)} />}
      {tabs.trouble && (
        <Pad>
          <ErrorNote trouble={tabs.trouble} />
        </Pad>
      )}
      {verify.trouble && (
        <Pad>
          <ErrorNote trouble={verify.trouble} />
        </Pad>
      )}
      {verify.data &&
        (verify.data.findings.length === 0 ? (
          <Note tone="green" title={t.packs.sound}>
            {t.packs.soundWhy(verify.data.files)}
            <p>
              {t.packs.manifest} <Hash value={verify.data.manifest} />
            </p>
          </Note>
        ) : (
          <Note tone="seal" title={t.packs.unsound}>
            <ul>
              {verify.data.findings.map(reason => (
                <li key={`${reason.code} ${reason.about.join()}`}>{sayReason(t.verify, reason)}</li>
              ))}
            </ul>
          </Note>
        ))}
    </li>
  )
}
