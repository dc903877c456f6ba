// By which template a pack is made: picked by its name, with what it says, and the list to change them.

import { Button, Modal, Select } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { ErrorNote } from '../components'
import { sayCode, useT } from '../i18n'
import { type PackMadeView, type PackTemplateView, useAsk, useDo } from '../ipc'
import css from './packing.module.css'
import { TemplateForm } from './TemplateForm'

export function PackTemplatePick({
  value,
  onChange,
}: {
  value: string | null
  onChange: (name: string | null) => void
}) {
  const t = useT()
  const [managing, setManaging] = useState(false)
  const { data, error } = useAsk('pack.templates', {})
  const templates = data?.templates ?? []
  const picked = templates.find(each => each.name === value)
  const isGone = data !== undefined && value !== null && picked === undefined
  const drop = useRef(onChange)
  drop.current = onChange
  // It may be taken away while it is picked.
  useEffect(() => {
    if (isGone) drop.current(null)
  }, [isGone])
  const names = templates.map(each => ({ value: `=${each.name}`, label: each.name }))
  return (
    <div className={css.pick}>
      <div className={css.choose}>
        <Select
          label={t.packTemplates.pick}
          value={picked ? `=${picked.name}` : ''}
          data={[{ value: '', label: t.packTemplates.usual }, ...names]}
          allowDeselect={false}
          onChange={said => onChange(said ? said.slice(1) : null)}
        />
        <Button variant="subtle" onClick={() => setManaging(true)}>
          {t.packTemplates.manage}
        </Button>
      </div>
      {error && <ErrorNote trouble={error} />}
      {picked && (
        <p className={css.says}>
          <Says made={picked.is} />
        </p>
      )}
      <Modal
        opened={managing}
        onClose={() => setManaging(false)}
        title={t.packTemplates.title}
        size="lg"
        closeButtonProps={{ 'aria-label': t.common.close }}
      >
        <Templates templates={templates} kinds={data?.kinds ?? []} />
      </Modal>
    </div>
  )
}

/** What a template says, in a line. */
function Says({ made }: { made: PackMadeView }) {
  const t = useT()
  const parts = [
    sayCode(t.packStamps, made.stamp),
    made.tabs ? sayCode(t.packDivided, made.tabs) : null,
    made.upload ? t.packTemplates.uploads(made.upload.largest ?? null, made.upload.scale) : null,
    made.order.length > 0
      ? t.packTemplates.ordered(
          made.order
            .slice(0, 3)
            .map(kind => sayCode(t.packKinds, kind))
            .join(t.common.comma),
        )
      : null,
    made.heading ? t.packTemplates.cover(made.heading) : null,
    made.lines.length > 0 ? t.packTemplates.coverLines(made.lines.length) : null,
  ]
  return parts.filter(part => part !== null).join(' · ')
}

function Templates({ templates, kinds }: { templates: PackTemplateView[]; kinds: string[] }) {
  const t = useT()
  const [open, setOpen] = useState<PackTemplateView | 'new' | null>(null)
  const [going, setGoing] = useState<string | null>(null)
  const keep = useDo('pack.keep-template')
  if (open !== null)
    return (
      <TemplateForm
        template={open === 'new' ? null : open}
        taken={templates.map(each => each.name)}
        kinds={kinds}
        onDone={() => setOpen(null)}
      />
    )
  return (
    <div className={css.stack}>
      <p>{t.packTemplates.hint}</p>
      {templates.length === 0 && <p className="quiet">{t.packTemplates.none}</p>}
      <ul className={css.list}>
        {templates.map(each => (
          <li key={each.name}>
            <div>
              <b>{each.name}</b>
              <p className={css.says}>
                <Says made={each.is} />
              </p>
            </div>
            {going === each.name ? (
              <div className={css.acts} role="alert">
                <span>{t.packTemplates.removeSure(each.name)}</span>
                <Button
                  size="compact-sm"
                  color="red"
                  loading={keep.running}
                  onClick={async () => {
                    if (await keep.run({ name: each.name, is: null })) setGoing(null)
                  }}
                >
                  {t.packTemplates.remove}
                </Button>
                <Button size="compact-sm" variant="default" onClick={() => setGoing(null)}>
                  {t.common.cancel}
                </Button>
              </div>
            ) : (
              <div className={css.acts}>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t.packTemplates.edit(each.name)}
                  onClick={() => setOpen(each)}
                >
                  {t.packTemplates.editWord}
                </Button>
                <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setGoing(each.name)}>
                  {t.packTemplates.remove}
                  <span className="aloud">{each.name}</span>
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {keep.trouble && <ErrorNote trouble={keep.trouble} />}
      <div className={css.acts}>
        <Button onClick={() => setOpen('new')}>{t.packTemplates.add}</Button>
      </div>
    </div>
  )
}
