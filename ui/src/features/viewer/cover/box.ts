// What is covered on a page: in ten-thousandths of its sides, so that it means the same at every zoom.

export const PARTS = 10_000

/** No cover is smaller than this a side: a click is not a cover. */
const LEAST = 40

export interface Box {
  page: number
  left: number
  top: number
  width: number
  height: number
}

const within = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)))

/** The box between two corners; nothing where they are as good as one. */
export function between(page: number, from: [number, number], to: [number, number]): Box | null {
  const left = within(Math.min(from[0], to[0]), PARTS)
  const top = within(Math.min(from[1], to[1]), PARTS)
  const width = within(Math.max(from[0], to[0]), PARTS) - left
  const height = within(Math.max(from[1], to[1]), PARTS) - top
  return width < LEAST || height < LEAST ? null : { page, left, top, width, height }
}

/** Moves a box, or its lower right corner; it stays on its page. */
export function nudge(box: Box, by: [number, number], size: boolean): Box {
  const [x, y] = by
  return size
    ? {
        ...box,
        width: Math.max(LEAST, within(box.width + x, PARTS - box.left)),
        height: Math.max(LEAST, within(box.height + y, PARTS - box.top)),
      }
    : {
        ...box,
        left: within(box.left + x, PARTS - box.width),
        top: within(box.top + y, PARTS - box.height),
      }
}

/** Whether one box lies wholly in another. */
export const holds = (outer: Box, inner: Box) =>
  outer.page === inner.page &&
  outer.left <= inner.left &&
  outer.top <= inner.top &&
  outer.left + outer.width >= inner.left + inner.width &&
  outer.top + outer.height >= inner.top + inner.height
