// A text as it stands: an e-mail with its headers, an e-invoice, notes. It is shown and never run.

import { useEffect, useState } from 'react'
import { useT } from '../../i18n'
import { useBytes } from './use-bytes'
import css from './Viewer.module.css'

/** Longer texts are cut here: nobody reads on, and the window must stay quick. */
const MOST = 300_000

export function Text({ url, name }: { url: string; name: string }) {
  const t = useT()
  const blob = useBytes(url)
  const [text, setText] = useState<string | null>(null)
  useEffect(() => {
    let gone = false
    blob
      ?.slice(0, MOST)
      .arrayBuffer()
      .then(bytes => {
        if (!gone) setText(read(bytes))
      })
    return () => {
      gone = true
    }
  }, [blob])
  return (
    // A box that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section className={css.scroll} tabIndex={0} data-autofocus aria-label={name}>
      {blob === undefined ? (
        <p role="alert" className={css.failed}>
          {t.viewer.failed}
        </p>
      ) : text === null ? (
        <p role="status">{t.player.wait}</p>
      ) : (
        <>
          {blob !== null && blob.size > MOST && <p>{t.player.tooLong}</p>}
          <pre className={css.text}>{text}</pre>
        </>
      )}
    </section>
  )
}

/** Chinese texts of older programs are GB 18030 where they are not UTF-8. */
function read(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
