// One page of a PDF.

import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { useT } from '../../i18n'
import { textOf } from './pdf'
import css from './Viewer.module.css'

/** No canvas larger than this many pixels a side: browsers refuse it. */
const MOST = 8192

export function PdfPage({
  pdf,
  number,
  width,
  ratio,
}: {
  pdf: PDFDocumentProxy
  number: number
  width: number
  /** Height by width of the first page, to hold the place of a page not drawn yet. */
  ratio: number
}) {
  const t = useT()
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [near, setNear] = useState(number === 1)
  const [shape, setShape] = useState(ratio)
  const [text, setText] = useState('')

  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const watch = new IntersectionObserver(
      entries => entries.some(entry => entry.isIntersecting) && setNear(true),
      {
        rootMargin: '800px 0px',
      },
    )
    watch.observe(element)
    return () => watch.disconnect()
  }, [])

  useEffect(() => {
    if (!near) return
    let gone = false
    let cancel = () => undefined as unknown
    void (async () => {
      const page = await pdf.getPage(number)
      if (gone || canvas.current === null) return
      const natural = page.getViewport({ scale: 1 })
      setShape(natural.height / natural.width)
      const wanted = (width / natural.width) * Math.min(devicePixelRatio || 1, 2.5)
      const scale = Math.min(wanted, MOST / natural.width, MOST / natural.height)
      const viewport = page.getViewport({ scale })
      canvas.current.width = Math.floor(viewport.width)
      canvas.current.height = Math.floor(viewport.height)
      const drawing = page.render({ canvas: canvas.current, viewport })
      cancel = () => drawing.cancel()
      await drawing.promise
      if (!gone) setText(await textOf(page))
    })().catch(thrown => {
      if (!gone) console.error(thrown)
    })
    return () => {
      gone = true
      cancel()
    }
  }, [pdf, number, width, near])

  return (
    <div
      ref={frame}
      data-page={number}
      className={css.page}
      style={{ inlineSize: width, blockSize: width * shape }}
    >
      <canvas ref={canvas} className={css.canvas} aria-hidden />
      <p className="aloud">
        {t.viewer.pageText(number)} {text}
      </p>
    </div>
  )
}
