// Parts of a file's pages are covered, and a copy is made in which they are gone.

import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { ErrorNote, JobBar, Note, useSayTrouble, Waiting } from '../../../components'
import { sayReason, useLang, useT } from '../../../i18n'
import { type ShareMade, useDo, useHandOut, useHost } from '../../../ipc'
import { viewFile } from '../../../router'
import { PdfPage } from '../PdfPage'
import { open } from '../pdf'
import viewer from '../Viewer.module.css'
import { type Box, holds, PARTS } from './box'
import css from './Cover.module.css'
import { findOn, literally, PATTERNS } from './find'
import { Sheet } from './Sheet'

/** Height by width of a sheet, while the true shape is not known. */
const A4 = 297 / 210

export function Covering({ file, name, media }: { file: string; name: string; media: string }) {
  const t = useT()
  const lang = useLang()
  const url = useHost().fileUrl(file)
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null)
  const [picture, setPicture] = useState<number | null>(null)
  const [failed, setFailed] = useState(false)
  const [covers, setCovers] = useState<Box[]>([])
  const [chosen, setChosen] = useState<number | null>(null)
  const [words, setWords] = useState('')
  const [told, setTold] = useState('')
  const [looking, setLooking] = useState(false)
  const [width, setWidth] = useState(0)
  const pages = useRef<HTMLElement>(null)
  const wanted = useRef<number | null>(null)
  const make = useDo('share.make')
  const isPdf = media === 'pdf'

  useEffect(() => {
    if (!isPdf) return
    const task = open(url)
    let gone = false
    task.promise.then(
      found => !gone && setPdf(found),
      () => !gone && setFailed(true),
    )
    return () => {
      gone = true
      void task.destroy()
    }
  }, [url, isPdf])

  useEffect(() => {
    const element = pages.current
    if (element === null) return
    const watch = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])

  // A cover that was made with the keys is the next thing they move.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the cover is on the page
  useEffect(() => {
    if (wanted.current !== null) show(pages.current, wanted.current, setChosen)
    wanted.current = null
  }, [covers])

  const add = (found: Box[]) => {
    setCovers(had => {
      const all = [...had]
      for (const box of found) if (!all.some(each => holds(each, box))) all.push(box)
      return all
    })
    make.reset()
  }
  const change = (at: number, box: Box | null) => {
    setCovers(had => had.flatMap((each, index) => (index === at ? (box === null ? [] : [box]) : [each])))
    if (box === null) setChosen(null)
    make.reset()
  }

  const look = async (patterns: RegExp[]) => {
    if (pdf === null) return
    setLooking(true)
    try {
      const found: Box[] = []
      for (let number = 1; number <= pdf.numPages; number++)
        found.push(...(await findOn(await pdf.getPage(number), number, patterns)))
      add(found)
      setTold(t.share.found(found.length))
    } finally {
      setLooking(false)
    }
  }
  const search = (event: FormEvent) => {
    event.preventDefault()
    if (words.trim() !== '') void look([literally(words)])
  }

  const share = async () => {
    const numbers = [...new Set(covers.map(cover => cover.page))].sort((a, b) => a - b)
    const said = await Promise.all(
      numbers.map(async page => ({
        page,
        shape: await shapeOf(page),
        covers: covers
          .filter(cover => cover.page === page)
          .map(({ left, top, width, height }) => ({ left, top, width, height })),
      })),
    )
    await make.run({ file, name, lang, pages: said, place: null })
  }
  const shapeOf = async (number: number) => {
    if (pdf === null) return picture === null ? null : Math.round(picture * PARTS)
    const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 })
    return Math.round((height / width) * PARTS)
  }

  const count = isPdf ? (pdf?.numPages ?? 0) : 1
  return (
    <div className={css.covering}>
      <section
        className={viewer.scroll}
        // A box that scrolls must be reachable by keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
        tabIndex={0}
        aria-label={name}
        ref={pages}
      >
        {failed && (
          <p role="alert" className={viewer.failed}>
            {t.viewer.failed}
          </p>
        )}
        {isPdf && pdf === null && !failed && <Waiting rows={10} />}
        {width > 0 &&
          Array.from({ length: count }, (_, at) => (
            <Sheet
              // Pages are known by their number.
              // biome-ignore lint/suspicious/noArrayIndexKey: page numbers
              key={at}
              number={at + 1}
              covers={covers}
              chosen={chosen}
              onChoose={setChosen}
              onAdd={box => {
                add([box])
                wanted.current = covers.length
              }}
              onChange={change}
            >
              {isPdf ? (
                pdf && <PdfPage pdf={pdf} number={at + 1} width={width} ratio={A4} />
              ) : (
                <img
                  src={url}
                  alt={name}
                  className={viewer.picture}
                  style={{ inlineSize: width }}
                  draggable={false}
                  onLoad={event =>
                    setPicture(event.currentTarget.naturalHeight / event.currentTarget.naturalWidth)
                  }
                  onError={() => setFailed(true)}
                />
              )}
            </Sheet>
          ))}
      </section>
      <aside className={css.panel}>
        <h2>{t.share.title}</h2>
        <p className={css.hint}>{t.share.hint}</p>
        {isPdf && (
          <>
            <form onSubmit={search} className={css.search}>
              <TextInput
                label={t.share.search}
                value={words}
                onChange={event => setWords(event.currentTarget.value)}
              />
              <Button type="submit" variant="default" disabled={words.trim() === '' || looking}>
                {t.share.find}
              </Button>
            </form>
            <Button
              variant="default"
              fullWidth
              loading={looking}
              disabled={pdf === null}
              onClick={() => look(Object.values(PATTERNS))}
            >
              {t.share.propose}
            </Button>
            <p role="status" className={css.hint}>
              {told}
            </p>
          </>
        )}
        <h3>{t.share.covers(covers.length)}</h3>
        {covers.length === 0 ? (
          <p className={css.hint}>{t.share.none}</p>
        ) : (
          <ul className={css.list}>
            {covers.map((cover, at) => (
              // A cover is known by its place in the list, on the page and here.
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <li key={at}>
                <button type="button" onClick={() => show(pages.current, at, setChosen)}>
                  {t.share.cover(at + 1, cover.page)}
                </button>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t.share.remove(at + 1)}
                  onClick={() => change(at, null)}
                >
                  <IconTrash size="1rem" stroke={1.6} aria-hidden />
                </ActionIcon>
              </li>
            ))}
          </ul>
        )}
        <Button
          fullWidth
          disabled={covers.length === 0 || make.running || (isPdf ? pdf === null : picture === null)}
          onClick={() => void share()}
        >
          {t.share.make}
        </Button>
        {make.running && <JobBar label={t.share.making} progress={make.progress} onStop={make.cancel} />}
        {make.trouble && <ErrorNote trouble={make.trouble} />}
        {make.data && !make.running && <Made of={make.data} />}
        <p className={css.hint}>{t.share.sound}</p>
      </aside>
    </div>
  )
}

/** Brings a cover into view and puts the focus on it. */
function show(pages: HTMLElement | null, at: number, choose: (at: number) => void) {
  choose(at)
  const cover = pages?.querySelector<HTMLElement>(`[data-cover="${at}"]`)
  cover?.scrollIntoView({ block: 'center' })
  cover?.focus({ preventScroll: true })
}

function Made({ of }: { of: ShareMade }) {
  const t = useT()
  const { save } = useHandOut(useSayTrouble())
  return (
    <Note tone={of.missing.length === 0 ? 'green' : 'amber'} title={t.share.made(of.pages)}>
      <p>{t.share.lookFirst}</p>
      {of.missing.length > 0 && (
        <ul>
          {of.missing.map(reason => (
            <li key={reason.about.join()}>{sayReason(t.shareMissing, reason)}</li>
          ))}
        </ul>
      )}
      <p className={css.path}>{of.at}</p>
      <div className={css.acts}>
        <Button size="xs" onClick={() => viewFile(of.file, of.name, 'pdf')}>
          {t.share.look}
        </Button>
        <Button size="xs" variant="default" onClick={() => save(of.file, of.name)}>
          {t.papers.save}
        </Button>
      </div>
    </Note>
  )
}
