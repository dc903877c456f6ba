// What is written on photos and scans: read by a program of this computer and put into the pack unseen,
// to be searched.

import { coded } from '../codes'
import type { Dict } from '../zh'

const quoted = (name = '') => `“${name}”`
const pagesOf = (n: number) => (n === 1 ? 'One page is a photo or scan' : `${n} pages are photos or scans`)
const on = (pages: string) => (pages.includes(',') ? `pages ${pages}` : `page ${pages}`)

export const scans: Dict['scans'] = {
  label: 'Make photos and scans searchable',
  why: (pages, read) =>
    `${pagesOf(pages)}. While the pack is built, a program of this computer reads the writing on them and lays it over them unseen, so that the pack can be searched and copied from; not a byte of the picture changes.` +
    (read > 0 ? ` ${read} of them ${read === 1 ? 'was' : 'were'} read before.` : '') +
    ' What a machine reads has mistakes and proves nothing: the picture counts. A share copy has none of it.',
  absent: pages => `${pagesOf(pages)}, and the writing on them cannot be searched`,
  absentWhy: {
    absent:
      'Tesseract, the program that reads writing off pictures, is not installed on this computer. The pack is complete without it.',
    'no-chinese':
      'Tesseract is installed on this computer without what it needs for Simplified Chinese. The pack is complete without it.',
  },
  how: 'How to install it',
  install: [
    'Debian, Ubuntu and their like: the packages tesseract-ocr and tesseract-ocr-chi-sim',
    'Windows: the installer of Tesseract, with Chinese (Simplified) ticked among the additional languages',
    'macOS: tesseract and tesseract-lang from Homebrew',
  ],
  done: read =>
    `${read === 1 ? 'One page that is a photo or scan' : `${read} pages that are photos or scans`} can be searched; what is found was read by machine, and the picture counts.`,
  left: unread =>
    unread === 1
      ? 'One page that is a photo or scan cannot be searched.'
      : `${unread} pages that are photos or scans cannot be searched.`,
}

export const scanFaults: Dict['scanFaults'] = coded({
  time: ([name, pages = '']) => `${quoted(name)}, ${on(pages)}: reading took too long and was stopped`,
  broke: ([name, pages = '']) => `${quoted(name)}, ${on(pages)}: the program that reads broke down over it`,
  undrawn: ([name, pages = '']) => `${quoted(name)}, ${on(pages)}: it cannot be drawn, so it cannot be read`,
  'given-up': ([name, pages = '']) =>
    `${quoted(name)}, ${on(pages)}: not tried any more, for several pages before took too long`,
})
