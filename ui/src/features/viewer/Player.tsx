// A recording or a video. It is fetched whole, so that it can be wound back and forth, and played by the
// window itself; nothing of it is run.

import { useEffect, useState } from 'react'
import { useT } from '../../i18n'
import { useBytes } from './use-bytes'
import css from './Viewer.module.css'

export function Player({ url, name, media }: { url: string; name: string; media: 'audio' | 'video' }) {
  const t = useT()
  const blob = useBytes(url)
  const [source, setSource] = useState<string | null>(null)
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    if (!blob) return
    const made = URL.createObjectURL(blob)
    setSource(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  const failed = broken || blob === undefined
  const of = {
    src: source ?? undefined,
    controls: true,
    'aria-label': name,
    onError: () => setBroken(true),
    className: css.player,
  }
  return (
    // A box that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section className={css.scroll} tabIndex={0} data-autofocus aria-label={name}>
      {failed ? (
        <p role="alert" className={css.failed}>
          {t.player.failed}
        </p>
      ) : source === null ? (
        <p role="status">{t.player.wait}</p>
      ) : media === 'audio' ? (
        // A recording as it came: nobody wrote captions for it.
        <audio {...of} />
      ) : (
        <video {...of} />
      )}
    </section>
  )
}
