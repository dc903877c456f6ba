// A page on which covers are drawn: with the pointer, or with the keys alone.

import { Button } from '@mantine/core'
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react'
import { useT } from '../../../i18n'
import { type Box, between, nudge, PARTS } from './box'
import css from './Cover.module.css'

/** How far a key moves a cover: half a hundredth of a page, and with Ctrl a tenth of that. */
const STEP = 50
const FINE = 5

const WAYS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Where a cover stands that was made with the keys. */
const FIRST = { left: 3500, top: 1000, width: 3000, height: 500 }

/** The next one stands below it. */
const NEXT = 700

export function Sheet({
  number,
  covers,
  chosen,
  onChoose,
  onAdd,
  onChange,
  children,
}: {
  number: number
  /** Every cover of the file; those of other pages are left out here. */
  covers: Box[]
  chosen: number | null
  onChoose: (at: number) => void
  onAdd: (box: Box) => void
  onChange: (at: number, box: Box | null) => void
  children: ReactNode
}) {
  const t = useT()
  const layer = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState<{ from: [number, number]; to: [number, number] } | null>(null)
  const at = (event: PointerEvent): [number, number] => {
    const page = layer.current?.getBoundingClientRect()
    if (page === undefined) return [0, 0]
    return [
      ((event.clientX - page.left) / page.width) * PARTS,
      ((event.clientY - page.top) / page.height) * PARTS,
    ]
  }
  const begin = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || event.target !== event.currentTarget) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setDrawn({ from: at(event), to: at(event) })
  }
  const end = (event: PointerEvent) => {
    const box = drawn && between(number, drawn.from, at(event))
    setDrawn(null)
    if (box) onAdd(box)
  }
  const onKey = (index: number, box: Box) => (event: KeyboardEvent) => {
    if (event.key === 'Delete' || event.key === 'Backspace') onChange(index, null)
    else {
      const way = WAYS[event.key]
      if (way === undefined) return
      const step = event.ctrlKey ? FINE : STEP
      onChange(index, nudge(box, [way[0] * step, way[1] * step], event.shiftKey))
    }
    event.preventDefault()
    event.stopPropagation()
  }
  const own = covers.filter(box => box.page === number).length
  const rough = drawn && between(number, drawn.from, drawn.to)
  return (
    <div className={css.sheet}>
      <div className={css.line}>
        <span className="num">{t.share.page(number)}</span>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => onAdd({ page: number, ...FIRST, top: FIRST.top + ((own * NEXT) % 8000) })}
        >
          {t.share.add}
        </Button>
      </div>
      <div className={css.under}>
        {children}
        <div
          ref={layer}
          className={css.layer}
          onPointerDown={begin}
          onPointerMove={event => drawn && setDrawn({ ...drawn, to: at(event) })}
          onPointerUp={end}
          onPointerCancel={() => setDrawn(null)}
        >
          {covers.map((box, index) =>
            box.page === number ? (
              <button
                // biome-ignore lint/suspicious/noArrayIndexKey: a cover is known by its place in the list
                key={index}
                type="button"
                data-cover={index}
                className={css.cover}
                data-chosen={chosen === index || undefined}
                aria-label={t.share.coverKeys(index + 1, number)}
                style={share(box)}
                onFocus={() => onChoose(index)}
                onKeyDown={onKey(index, box)}
              />
            ) : null,
          )}
          {rough && <div className={css.rough} style={share(rough)} />}
        </div>
      </div>
    </div>
  )
}

const share = (box: Box) => ({
  insetInlineStart: `${box.left / 100}%`,
  insetBlockStart: `${box.top / 100}%`,
  inlineSize: `${box.width / 100}%`,
  blockSize: `${box.height / 100}%`,
})
