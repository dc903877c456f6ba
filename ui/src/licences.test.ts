// What other people's code the window is made of, and the tools it is built with: each under a licence
// that lets it be handed on, from the lock file that pins it.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Each asks only to be named; fonts go by their own. */
const MAY_BE_HERE = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
])
/** File by file: a tool whose files are not changed and are not handed on. */
const TOOLS_ONLY = new Set(['MPL-2.0'])

interface Locked {
  license?: string
  dev?: boolean
  optional?: boolean
  resolved?: string
}

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Record<string, Locked>
}
const others = Object.entries(packages).filter(([path]) => path !== '')

/** Whether an expression such as `(MIT OR CC0-1.0)` or `MIT AND OFL-1.1` holds. */
function may({ license = '', dev = false }: Locked): boolean {
  const one = (name: string) => MAY_BE_HERE.has(name) || (dev && TOOLS_ONLY.has(name))
  const alternatives = license.replace(/[()]/g, '').split(/ OR /)
  return alternatives.some(all => all.split(/ AND /).every(one))
}

test('every package is under a licence that lets it be handed on', () => {
  expect(others.length).toBeGreaterThan(100)
  expect(
    others.filter(([, locked]) => !may(locked)).map(([path, { license }]) => `${path}: ${license}`),
  ).toEqual([])
})

test('a licence that is not known, or not said, is not let in', () => {
  for (const license of ['GPL-3.0', 'MIT AND GPL-3.0', 'SEE LICENSE IN x', ''])
    expect(may({ license }), license).toBe(false)
  expect(may({ license: 'MPL-2.0' })).toBe(false)
  expect(may({ license: '(MIT OR GPL-3.0)' })).toBe(true)
})

test('every package comes from the registry, by its digest', () => {
  const elsewhere = others.filter(
    ([, { resolved }]) => resolved !== undefined && new URL(resolved).protocol !== 'https:',
  )
  expect(elsewhere.map(([path]) => path)).toEqual([])
})
