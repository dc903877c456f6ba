// Rules of this folder that a compiler does not hold: every word in the catalogues and every catalogue
// word used, and who may import whom.

import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { en } from './i18n/en'
import { zh } from './i18n/zh'

const ROOT = import.meta.dirname
const HAN = /\p{Script=Han}/u

interface Source {
  path: string
  text: string
  // biome-ignore lint/suspicious/noExplicitAny: a syntax tree, walked by field names
  tree: any
}

const sources: Source[] = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter(path => /\.tsx?$/.test(path) && !path.endsWith('.test.ts') && path !== join('ipc', 'commands.ts'))
  .map(path => {
    const text = readFileSync(join(ROOT, path), 'utf8')
    return { path: path.replaceAll('\\', '/'), text, tree: parseSync(path, text).program }
  })

// biome-ignore lint/suspicious/noExplicitAny: a syntax tree, walked by field names
function walk(node: any, see: (node: any) => void) {
  if (node === null || typeof node !== 'object') return
  if (typeof node.type === 'string') see(node)
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) for (const each of value) walk(each, see)
    else walk(value, see)
  }
}

/** Every leaf of a catalogue: `cases.title`. Tables of codes count as one. */
function leaves(words: object, at = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) => {
    const path = at === '' ? key : `${at}.${key}`
    const plain = typeof value === 'object' && !Array.isArray(value)
    return plain && !isTable(path) ? leaves(value, path) : [path]
  })
}

const code = sources.filter(source => !source.path.startsWith('i18n/'))
const used = [...code, ...sources.filter(source => source.path === 'i18n/say.ts')]
  .map(source => source.text.replace(/\s*\??\.\s*/g, '.'))
  .join('\n')

/** A table of codes is asked by code: `t.formats`, `t.failures`. */
const isTable = (path: string) =>
  new RegExp(`\\bt\\.${path.replaceAll('.', '\\.')}(?:\\[|[,)}\\s])`).test(used)

describe('the catalogues', () => {
  it('have the same keys in both languages', () => {
    const keys = (words: object, at = ''): string[] =>
      Object.entries(words).flatMap(([key, value]) =>
        typeof value === 'object' && !Array.isArray(value) ? keys(value, `${at}${key}.`) : [`${at}${key}`],
      )
    expect(keys(en).sort()).toEqual(keys(zh).sort())
  })

  it('have no word that nothing says', () => {
    const unused = leaves(zh).filter(
      path => !new RegExp(`\\bt\\.${path.replaceAll('.', '\\.')}\\b`).test(used),
    )
    expect(unused).toEqual([])
  })

  it('are English where they are English', () => {
    const said: string[] = []
    walk(
      sources.filter(source => source.path.startsWith('i18n/en')).map(source => source.tree),
      node => {
        if (node.type === 'Literal' && typeof node.value === 'string' && HAN.test(node.value))
          said.push(node.value)
      },
    )
    // A name of a language in itself, an example of a name, and terms of law beside their English.
    expect(
      said.filter(text => !/^中文$|合成精密机械|催款函|计息清单|对账函|保障中小企业/.test(text)),
    ).toEqual([])
  })
})

describe('what is seen', () => {
  it('is in the catalogues, none of it in the code', () => {
    const found: string[] = []
    for (const { path, tree } of code) {
      walk(tree, node => {
        if (node.type === 'JSXText' && /\p{Letter}{2,}/u.test(node.value))
          found.push(`${path}: ${node.value.trim()}`)
        if (node.type === 'Literal' && typeof node.value === 'string' && HAN.test(node.value))
          found.push(`${path}: ${node.value}`)
        if (node.type === 'TemplateElement' && HAN.test(node.value.cooked ?? ''))
          found.push(`${path}: ${node.value.cooked}`)
        if (
          node.type === 'JSXAttribute' &&
          /^(title|label|placeholder|alt|description|hint|aria-label|aria-description)$/.test(
            node.name.name,
          ) &&
          node.value?.type === 'Literal' &&
          /\p{Letter}{2,}/u.test(node.value.value)
        )
          found.push(`${path}: ${node.name.name}="${node.value.value}"`)
      })
    }
    // Signs that are the same in every language.
    expect(found.filter(each => !/: (SHA-256|LPR)$/.test(each))).toEqual([])
  })
})

describe('imports', () => {
  const imports = code.flatMap(({ path, tree }) => {
    const found: { path: string; from: string; onlyTypes: boolean }[] = []
    walk(tree, node => {
      if (
        /^(ImportDeclaration|ExportNamedDeclaration|ExportAllDeclaration|ImportExpression)$/.test(
          node.type,
        ) &&
        node.source
      )
        found.push({
          path,
          from: node.source.value,
          onlyTypes: (node.importKind ?? node.exportKind) === 'type',
        })
    })
    return found
  })
  const inside = (path: string, from: string) =>
    from.startsWith('.') ? relative(ROOT, join(ROOT, path, '..', from)).replaceAll('\\', '/') : from

  it('of the window’s own program are in ipc/ only', () => {
    expect(
      imports.filter(each => each.from.startsWith('@tauri-apps/') && !each.path.startsWith('ipc/')),
    ).toEqual([])
  })

  it('of one feature never reach into another', () => {
    const crossed = imports.filter(each => {
      const mine = /^features\/(\w+)\//.exec(each.path)?.[1]
      const theirs = /^features\/(\w+)/.exec(inside(each.path, each.from))?.[1]
      return mine !== undefined && theirs !== undefined && mine !== theirs
    })
    expect(crossed).toEqual([])
  })

  it('of components are components, words and types of the contract', () => {
    const wrong = imports.filter(each => {
      if (!each.path.startsWith('components/') || !each.from.startsWith('.')) return false
      const to = inside(each.path, each.from)
      return !(
        to.startsWith('components') ||
        to.startsWith('i18n') ||
        (to === 'ipc/commands' && each.onlyTypes)
      )
    })
    expect(wrong).toEqual([])
  })
})

describe('money', () => {
  it('is never made a number', () => {
    const sums = code.filter(({ text }) =>
      /parseFloat|toFixed\(2\)|Number\([^)]*\b(amount|balance|total)\b/.test(text),
    )
    expect(sums.map(source => source.path)).toEqual([])
  })
})
