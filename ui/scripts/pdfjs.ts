// Carries the data files of pdf.js (character maps, standard fonts, image decoders) beside the
// built page under /pdfjs/, and serves them from the same place while developing. They are read
// at run time by address, so no bundler sees them on its own.

import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

const FOLDERS = ['cmaps', 'standard_fonts', 'wasm'] as const

/** The file of pdf.js that stands at an address under /pdfjs/, or nothing. */
function files(): Map<string, string> {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const found = new Map<string, string>()
  for (const folder of FOLDERS) {
    for (const name of readdirSync(join(root, folder))) {
      found.set(`pdfjs/${folder}/${name}`, join(root, folder, name))
    }
  }
  return found
}

export function pdfjsFiles(): Plugin {
  return {
    name: 'owed:pdfjs-files',
    generateBundle() {
      for (const [fileName, path] of files()) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(path) })
      }
    },
    configureServer(server) {
      const served = files()
      server.middlewares.use((request, answer, next) => {
        const path = served.get((request.url ?? '').replace(/^\//, '').replace(/[?#].*$/, ''))
        if (path === undefined) return next()
        answer.setHeader(
          'content-type',
          path.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream',
        )
        answer.end(readFileSync(path))
      })
    },
  }
}
