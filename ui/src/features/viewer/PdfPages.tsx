// Every page of a PDF on its own canvas, drawn when it comes near the view, with its text for screen readers.

import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { Waiting } from '../../components'
import { useT } from '../../i18n'
import { PdfPage } from './PdfPage'
import { open } from './pdf'
import css from './Viewer.module.css'

/** Height by width of a sheet, while the true shape is not known. */
const A4 = 297 / 210

export function PdfPages({
  url,
  name,
  zoom,
  onPage,
}: {
  url: string
  name: string
  zoom: number
  onPage: (pages: { now: number; all: number }) => void
}) {
  const t = useT()
  const box = useRef<HTMLElement>(null)
  const [file, setFile] = useState<{ url: string; pdf: PDFDocumentProxy; ratio: number } | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const [width, setWidth] = useState(0)
  const tell = useRef(onPage)
  tell.current = onPage

  useEffect(() => {
    let gone = false
    setFailed(null)
    const task = open(url)
    task.promise
      .then(async pdf => {
        const page = await pdf.getPage(1)
        const { width: wide, height: high } = page.getViewport({ scale: 1 })
        if (gone) return
        setFile({ url, pdf, ratio: high / wide })
        tell.current({ now: 1, all: pdf.numPages })
      })
      .catch(thrown => {
        if (!gone) setFailed(String(thrown?.message ?? thrown))
      })
    return () => {
      gone = true
      void task.destroy()
    }
  }, [url])

  useEffect(() => {
    const element = box.current
    if (element === null) return
    const watch = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])

  /** The page that lies under the upper third of the box is the one being read. */
  const onScroll = () => {
    const element = box.current
    if (element === null || file === null) return
    const line = element.getBoundingClientRect().top + element.clientHeight / 3
    const pages = [...element.querySelectorAll('[data-page]')]
    const now = pages.findLast(page => page.getBoundingClientRect().top <= line) ?? pages[0]
    tell.current({ now: Number(now?.getAttribute('data-page') ?? 1), all: file.pdf.numPages })
  }

  const pdf = file?.url === url ? file.pdf : null
  return (
    <section
      className={css.scroll}
      // A box that scrolls must be reachable by keyboard.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
      tabIndex={0}
      data-autofocus
      aria-label={name}
      ref={box}
      onScroll={onScroll}
    >
      {failed !== null && (
        <p role="alert" className={css.failed}>
          {t.viewer.failed}
          <br />
          <code lang="en">{failed}</code>
        </p>
      )}
      {pdf === null && failed === null && <Waiting rows={10} />}
      {pdf !== null &&
        width > 0 &&
        Array.from({ length: pdf.numPages }, (_, at) => (
          // Pages are known by their number.
          // biome-ignore lint/suspicious/noArrayIndexKey: page numbers
          <PdfPage key={at} pdf={pdf} number={at + 1} width={width * zoom} ratio={file?.ratio ?? A4} />
        ))}
    </section>
  )
}
