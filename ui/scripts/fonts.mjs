// Gathers the font files the printed papers need into ui/fonts/, which git ignores and the
// bundle carries. All of them are under the SIL Open Font License; their licences go along.
//
//   node scripts/fonts.mjs
//
// The sources are npm packages, so package-lock.json pins every byte. LXGW WenKai comes only as
// WOFF: the same TrueType tables, each deflated, which are laid out again here as plain TrueType.

import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflateSync } from 'node:zlib'

const ui = join(dirname(fileURLToPath(import.meta.url)), '..')
const modules = join(ui, 'node_modules')
const target = join(ui, 'fonts')

/** File in ui/fonts/, the package it comes from, and its path there. */
const FONTS = [
  // The body of every Chinese paper (宋体) and its bold.
  ['NotoSerifSC-Regular.ttf', '@expo-google-fonts/noto-serif-sc', '400Regular/NotoSerifSC_400Regular.ttf'],
  ['NotoSerifSC-Bold.ttf', '@expo-google-fonts/noto-serif-sc', '700Bold/NotoSerifSC_700Bold.ttf'],
  // Headings and stamps (黑体).
  ['NotoSansSC-Medium.ttf', '@expo-google-fonts/noto-sans-sc', '500Medium/NotoSansSC_500Medium.ttf'],
  ['NotoSansSC-Bold.ttf', '@expo-google-fonts/noto-sans-sc', '700Bold/NotoSansSC_700Bold.ttf'],
  // Latin letters and figures: even-width digits, which Noto Serif SC has not.
  ['SourceSerif4-Regular.ttf', '@expo-google-fonts/source-serif-4', '400Regular/SourceSerif4_400Regular.ttf'],
  ['SourceSerif4-Bold.ttf', '@expo-google-fonts/source-serif-4', '700Bold/SourceSerif4_700Bold.ttf'],
  // Hashes.
  ['SourceCodePro-Regular.ttf', '@expo-google-fonts/source-code-pro', '400Regular/SourceCodePro_400Regular.ttf'],
  // ☑ ☐ and other signs.
  ['NotoSansSymbols2-Regular.ttf', '@expo-google-fonts/noto-sans-symbols-2', '400Regular/NotoSansSymbols2_400Regular.ttf'],
  // The last resort for characters of names that Noto lacks, such as 𠮷.
  ['LXGWWenKai-Regular.ttf', '@fontsource/lxgw-wenkai', 'files/lxgw-wenkai-latin-500-normal.woff'],
]

/** Lays the tables of a WOFF 1.0 file out as plain TrueType (W3C WOFF File Format 1.0, section 4). */
function unpack(woff) {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF file')
  const flavor = woff.readUInt32BE(4)
  const count = woff.readUInt16BE(12)
  const tables = []
  for (let i = 0; i < count; i++) {
    const at = 44 + 20 * i
    const [offset, packed, plain] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field))
    const bytes = woff.subarray(offset, offset + packed)
    const data = packed === plain ? bytes : inflateSync(bytes)
    if (data.length !== plain) throw new Error(`table ${woff.toString('latin1', at, at + 4)} is damaged`)
    tables.push({ tag: woff.subarray(at, at + 4), checksum: woff.subarray(at + 16, at + 20), data })
  }
  const power = Math.floor(Math.log2(count))
  const head = Buffer.alloc(12 + 16 * count)
  head.writeUInt32BE(flavor, 0)
  head.writeUInt16BE(count, 4)
  head.writeUInt16BE(16 * 2 ** power, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(16 * (count - 2 ** power), 10)
  const parts = [head]
  let offset = head.length
  tables.forEach(({ tag, checksum, data }, i) => {
    const at = 12 + 16 * i
    tag.copy(head, at)
    checksum.copy(head, at + 4)
    head.writeUInt32BE(offset, at + 8)
    head.writeUInt32BE(data.length, at + 12)
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4)
    parts.push(data, padding)
    offset += data.length + padding.length
  })
  return Buffer.concat(parts)
}

function licenceOf(name) {
  const folder = join(modules, name)
  const file = ['LICENSE_FONT', 'LICENSE'].map((f) => join(folder, f)).find(existsSync)
  if (!file) throw new Error(`${name} carries no licence`)
  return readFileSync(file, 'utf8').trim()
}

mkdirSync(target, { recursive: true })
const wanted = new Set([...FONTS.map(([file]) => file), 'LICENSES.txt'])
for (const stale of readdirSync(target).filter((file) => !wanted.has(file))) rmSync(join(target, stale), { recursive: true })

let total = 0
for (const [file, name, path] of FONTS) {
  const source = join(modules, name, path)
  if (!existsSync(source)) throw new Error(`${name} is not installed: run npm ci in ui/ first`)
  const out = join(target, file)
  if (path.endsWith('.woff')) writeFileSync(out, unpack(readFileSync(source)))
  else copyFileSync(source, out)
  total += statSync(out).size
}

const packages = [...new Set(FONTS.map(([, name]) => name))]
writeFileSync(
  join(target, 'LICENSES.txt'),
  packages.map((name) => `${name}\n${'='.repeat(name.length)}\n\n${licenceOf(name)}\n`).join('\n\n'),
)
console.log(`fonts: ${FONTS.length} files, ${(total / 1e6).toFixed(1)} MB in ui/fonts`)
