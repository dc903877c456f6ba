// One template for packs: its name, and what packs made by it are like.

import { ActionIcon, Button, Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { Dividers, ErrorNote } from '../components'
import { choices, sayCode, useT } from '../i18n'
import { type PackMadeView, type PackTemplateView, useDo } from '../ipc'
import css from './packing.module.css'

const PLAIN: PackMadeView = { order: [], stamp: 'foot', tabs: null, upload: null, heading: null, lines: [] }

export function TemplateForm({
  template,
  taken,
  kinds,
  onDone,
}: {
  /** The one to change; nothing for a new one. */
  template: PackTemplateView | null
  /** The names there are: a new one must not replace one of them unseen. */
  taken: string[]
  /** Every kind of evidence in the usual order. */
  kinds: string[]
  onDone: () => void
}) {
  const t = useT()
  const keep = useDo('pack.keep-template')
  const [name, setName] = useState(template?.name ?? '')
  const [made, setMade] = useState(template?.is ?? PLAIN)
  const [lines, setLines] = useState(made.lines.join('\n'))
  const put = (said: Partial<PackMadeView>) => setMade({ ...made, ...said })
  const order = [...made.order, ...kinds.filter(kind => !made.order.includes(kind))]
  const isThere = template === null && taken.includes(name.trim())
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const usual = order.every((kind, at) => kind === kinds[at])
    const is = {
      ...made,
      order: usual ? [] : order,
      heading: made.heading?.trim() || null,
      lines: lines.split('\n').filter(line => line.trim() !== ''),
    }
    if (await keep.run({ name, is })) onDone()
  }
  return (
    <form className={css.stack} onSubmit={save}>
      <TextInput
        label={t.packTemplates.name}
        placeholder={t.packTemplates.nameExample}
        value={name}
        readOnly={template !== null}
        onChange={event => setName(event.currentTarget.value)}
        error={isThere && t.packTemplates.taken}
        maxLength={40}
        required
        withAsterisk={false}
        data-autofocus
      />
      <Order order={order} onChange={next => put({ order: next })} />
      <div className={css.two}>
        <Select
          label={t.packTemplates.stamp}
          value={made.stamp}
          data={choices(t.packStamps)}
          allowDeselect={false}
          onChange={stamp => put({ stamp: stamp ?? made.stamp })}
        />
        <TextInput
          label={t.packTemplates.heading}
          description={t.packTemplates.headingWhy}
          value={made.heading ?? ''}
          onChange={event => put({ heading: event.currentTarget.value })}
          maxLength={12}
        />
      </div>
      <Dividers value={made.tabs ?? null} onChange={tabs => put({ tabs })} />
      <Checkbox
        label={t.packTemplates.portal}
        checked={Boolean(made.upload)}
        onChange={event =>
          put({ upload: event.currentTarget.checked ? { largest: null, scale: true } : null })
        }
      />
      {made.upload && (
        <div className={css.two}>
          <NumberInput
            label={t.packTemplates.largest}
            value={made.upload.largest ?? ''}
            onChange={value =>
              put({
                upload: {
                  scale: made.upload?.scale ?? true,
                  largest: typeof value === 'number' && value > 0 ? value : null,
                },
              })
            }
            min={1}
            allowDecimal={false}
          />
          <Checkbox
            label={t.packTemplates.scale}
            checked={made.upload.scale}
            onChange={event =>
              put({
                upload: { largest: made.upload?.largest ?? null, scale: event.currentTarget.checked },
              })
            }
          />
        </div>
      )}
      <Textarea
        label={t.packTemplates.lines}
        description={t.packTemplates.linesWhy}
        value={lines}
        onChange={event => setLines(event.currentTarget.value)}
        autosize
        minRows={2}
        maxRows={6}
      />
      {keep.trouble && <ErrorNote trouble={keep.trouble} />}
      <div className={css.acts}>
        <Button type="submit" loading={keep.running} disabled={name.trim() === '' || isThere}>
          {t.packTemplates.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  )
}

/** The kinds of evidence in their order, each moved a place at a time. */
function Order({ order, onChange }: { order: string[]; onChange: (order: string[]) => void }) {
  const t = useT()
  const move = (at: number, by: number) => {
    const next = [...order]
    const [kind] = next.splice(at, 1)
    if (kind === undefined) return
    next.splice(at + by, 0, kind)
    onChange(next)
  }
  return (
    <fieldset className={css.order}>
      <legend>{t.packTemplates.order}</legend>
      <p className={css.says}>{t.packTemplates.orderWhy}</p>
      <ol>
        {order.map((kind, at) => {
          const said = sayCode(t.packKinds, kind)
          return (
            <li key={kind}>
              <span>
                {at + 1}. {said}
              </span>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t.packTemplates.earlier(said)}
                disabled={at === 0}
                onClick={() => move(at, -1)}
              >
                <IconArrowUp size="1rem" stroke={1.6} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t.packTemplates.later(said)}
                disabled={at === order.length - 1}
                onClick={() => move(at, 1)}
              >
                <IconArrowDown size="1rem" stroke={1.6} aria-hidden />
              </ActionIcon>
            </li>
          )
        })}
      </ol>
    </fieldset>
  )
}
