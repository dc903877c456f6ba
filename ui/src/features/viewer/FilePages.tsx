// The pages of a PDF or a picture, with zoom. Everything is drawn here; no plug-in, no frame.

import { ActionIcon } from '@mantine/core'
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { useT } from '../../i18n'
import { useHost } from '../../ipc'
import { PdfPages } from './PdfPages'
import { Player } from './Player'
import { Text } from './Text'
import css from './Viewer.module.css'

/** How much larger or smaller a step makes it, and how far it goes. 1 fits the width. */
const STEPS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3]
const FIT = STEPS.indexOf(1)

export function FilePages({ file, name, media = 'pdf' }: { file: string; name: string; media?: string }) {
  const t = useT()
  const url = useHost().fileUrl(file)
  const [step, setStep] = useState(FIT)
  const [pages, setPages] = useState<{ now: number; all: number } | null>(null)
  const [broken, setBroken] = useState(false)
  const zoom = STEPS[step] ?? 1
  const closer = () => setStep(Math.min(STEPS.length - 1, step + 1))
  const away = () => setStep(Math.max(0, step - 1))
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === '+' || event.key === '=') closer()
    else if (event.key === '-') away()
    else if (event.key === '0') setStep(FIT)
    else return
    event.preventDefault()
  }
  if (media === 'audio' || media === 'video') return <Player url={url} name={name} media={media} />
  if (media === 'text' || media === 'xml' || media === 'mail') return <Text url={url} name={name} />
  return (
    // Keys work wherever the focus is inside.
    // biome-ignore lint/a11y/noStaticElementInteractions: keys only
    <div className={css.viewer} onKeyDown={onKey}>
      <div className={css.tools}>
        <span className="num" role="status">
          {pages ? t.viewer.page(pages.now, pages.all) : ''}
        </span>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t.viewer.smaller}
          onClick={away}
          disabled={step === 0}
        >
          <IconZoomOut size="1.125rem" stroke={1.6} aria-hidden />
        </ActionIcon>
        <button type="button" className={css.fit} onClick={() => setStep(FIT)} aria-label={t.viewer.fit}>
          <span className="num">{Math.round(zoom * 100)}%</span>
        </button>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t.viewer.larger}
          onClick={closer}
          disabled={step === STEPS.length - 1}
        >
          <IconZoomIn size="1.125rem" stroke={1.6} aria-hidden />
        </ActionIcon>
      </div>
      {media === 'image' ? (
        // A box that scrolls must be reachable by keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
        <section className={css.scroll} tabIndex={0} data-autofocus aria-label={name}>
          {broken ? (
            <p role="alert" className={css.failed}>
              {t.viewer.failed}
            </p>
          ) : (
            <img
              src={url}
              alt={name}
              className={css.picture}
              style={{ inlineSize: `${zoom * 100}%` }}
              onError={() => setBroken(true)}
            />
          )}
        </section>
      ) : (
        <PdfPages url={url} name={name} zoom={zoom} onPage={setPages} />
      )}
    </div>
  )
}
