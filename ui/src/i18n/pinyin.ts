// Finding Chinese names by a few letters: the name itself, or the initials of its pinyin.

// The first character of each initial in the pinyin order of `Intl.Collator`; i, u and v begin no syllable.
const FIRST = '阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀'
const INITIALS = 'abcdefghjklmnopqrstwxyz'

const collator = new Intl.Collator('zh-CN-u-co-pinyin')

/** The initial of a character's pinyin, in lower case; the character itself when it has none. */
function initial(character: string): string {
  if (!/\p{Script=Han}/u.test(character)) return character.toLowerCase()
  let found = ''
  for (let at = 0; at < FIRST.length; at++) {
    if (collator.compare(character, FIRST.charAt(at)) < 0) break
    found = INITIALS.charAt(at)
  }
  return found || character
}

const known = new Map<string, string>()

/** The initials of a name: `样例贸易` is `ylmy`. */
export function initials(name: string): string {
  let found = known.get(name)
  if (found === undefined) {
    found = [...name].map(initial).join('')
    known.set(name, found)
  }
  return found
}

/** Widths and brackets as typed on any keyboard are the same. */
const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

/** Whether a name is meant by what was typed. */
export function matches(name: string, typed: string): boolean {
  const wanted = plain(typed)
  if (wanted === '') return true
  return plain(name).includes(wanted) || plain(initials(name)).includes(wanted)
}
