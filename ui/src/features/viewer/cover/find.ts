// Looks for words, and for what looks like a private number, in the text of a page.

import type { PDFPageProxy } from 'pdfjs-dist'
import { type Box, PARTS } from './box'

/** A run of text as pdf.js gives it: where it begins, in the page's own units, and how long it is. */
export interface Run {
  str: string
  transform: number[]
  width: number
  height: number
}

/** What a private number looks like. A wrong digit makes it no less private: nothing is checked. */
export const PATTERNS = {
  identity:
    /(?<![0-9A-Za-z])\d{6}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/g,
  phone: /(?<!\d)(?:1[3-9]\d[ -]?\d{4}[ -]?\d{4}|0\d{2,3}-\d{7,8})(?!\d)/g,
  account: /(?<![\dA-Za-z])(?:\d{4}(?: \d{4}){2,3}(?: \d{1,3})?|\d{12,19})(?![\dA-Za-z])/g,
  email: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
}

export type Pattern = keyof typeof PATTERNS

/** A part of a run: which, and from which character to which. */
export interface Part {
  run: number
  from: number
  to: number
}

/** Finds a pattern, also where it goes on from one run to the next. */
export function find(runs: readonly { str: string }[], pattern: RegExp): Part[] {
  const whole = runs.map(run => run.str).join('')
  const parts: Part[] = []
  for (const match of whole.matchAll(pattern)) {
    const [start, end] = [match.index, match.index + match[0].length]
    if (start === end) continue
    let at = 0
    runs.forEach((run, index) => {
      const [from, to] = [Math.max(start, at) - at, Math.min(end, at + run.str.length) - at]
      if (from < to) parts.push({ run: index, from, to })
      at += run.str.length
    })
  }
  return parts
}

/** Words as they were typed, whatever they hold; spaces between them may be any. */
export function literally(words: string): RegExp {
  const escaped = words.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(escaped.replace(/\s+/g, '\\s*'), 'gi')
}

/** How wide a letter is beside others of its run: Chinese ones are twice as wide as Latin ones. */
const weight = (text: string) => [...text].reduce((sum, c) => sum + (c > '\u2E7F' ? 2 : 1), 0)

/**
 * Where a part of a run stands on the page as it is shown. Half a letter more at each end, and what hangs
 * below the line: too much covered is seen at once, too little is not.
 */
export function place(
  run: Run,
  part: Part,
  toView: (x: number, y: number) => [number, number],
  size: { width: number; height: number },
): Omit<Box, 'page'> {
  const all = weight(run.str) || 1
  const start = Math.max(0, weight(run.str.slice(0, part.from)) - 0.6) / all
  const end = Math.min(all + 0.6, weight(run.str.slice(0, part.to)) + 0.6) / all
  const [a = 1, b = 0, , , x = 0, y = 0] = run.transform
  const length = Math.hypot(a, b) || 1
  const [along, up] = [
    [a / length, b / length],
    [-b / length, a / length],
  ] as const
  const high = run.height || length
  const corners = [start, end].flatMap(part =>
    [-0.3, 1].map(rise =>
      toView(
        x + along[0] * run.width * part + up[0] * high * rise,
        y + along[1] * run.width * part + up[1] * high * rise,
      ),
    ),
  )
  const [xs, ys] = [corners.map(([at]) => at), corners.map(([, at]) => at)]
  const share = (at: number, of: number) => Math.min(PARTS, Math.max(0, Math.round((at / of) * PARTS)))
  const left = share(Math.min(...xs), size.width)
  const top = share(Math.min(...ys), size.height)
  return {
    left,
    top,
    width: Math.max(1, share(Math.max(...xs), size.width) - left),
    height: Math.max(1, share(Math.max(...ys), size.height) - top),
  }
}

/** Everything on a page that a pattern finds. */
export async function findOn(page: PDFPageProxy, number: number, patterns: RegExp[]): Promise<Box[]> {
  const reader = page.streamTextContent().getReader()
  const runs: Run[] = []
  for (let read = await reader.read(); !read.done; read = await reader.read())
    for (const item of read.value.items) if ('str' in item) runs.push(item as Run)
  const view = page.getViewport({ scale: 1 })
  const toView = (x: number, y: number) => view.convertToViewportPoint(x, y) as [number, number]
  return patterns.flatMap(pattern =>
    find(runs, pattern).flatMap(part => {
      const run = runs[part.run]
      return run === undefined ? [] : [{ page: number, ...place(run, part, toView, view) }]
    }),
  )
}
