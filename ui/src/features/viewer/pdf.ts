// pdf.js: the legacy build, because WebKitGTK lacks parts of what the modern one takes for granted.

import type { PDFDocumentLoadingTask, PDFPageProxy } from 'pdfjs-dist'
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

pdfjs.GlobalWorkerOptions.workerSrc = worker

/** Opens a PDF; destroy the task when it is no longer shown. */
export function open(url: string): PDFDocumentLoadingTask {
  return pdfjs.getDocument({
    url,
    cMapUrl: '/pdfjs/cmaps/',
    cMapPacked: true,
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    wasmUrl: '/pdfjs/wasm/',
    isEvalSupported: false,
    // The whole file comes from this machine.
    disableRange: true,
    disableStream: true,
  })
}

/** The text of a page. Not `getTextContent`: it walks a stream in a way that WebKitGTK 2.50 cannot. */
export async function textOf(page: PDFPageProxy): Promise<string> {
  const reader = page.streamTextContent().getReader()
  const parts: string[] = []
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    for (const item of read.value.items) {
      if ('str' in item) parts.push(item.str, item.hasEOL ? '\n' : '')
    }
  }
  return parts.join('')
}
