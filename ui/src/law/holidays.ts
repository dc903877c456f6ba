// Holidays as people have them: the State Council's notice pasted whole, or one day or stretch a line.

export interface SpecialDay {
  on: string
  is: 'rest' | 'work'
  name: string
}

export interface ReadDays {
  days: SpecialDay[]
  /** Lines with something on them that was not understood. */
  left: string[]
}

const LONGEST = 40

/** Reads days of `year`. A day that stands twice is kept as it stands last. */
export function readHolidays(text: string, year: number): ReadDays {
  const days = new Map<string, SpecialDay>()
  const left: string[] = []
  for (const line of text.normalize('NFKC').split(/\r?\n/)) {
    if (line.trim() === '') continue
    const found = plainLine(line) ?? notice(line, year)
    if (found === null) left.push(line.trim())
    else for (const day of found) days.set(day.on, day)
  }
  return { days: [...days.values()].sort((a, b) => (a.on < b.on ? -1 : 1)), left }
}

/** `2027-01-01 至 2027-01-03 休 元旦`, `2027-02-20 work Spring Festival`. */
function plainLine(line: string): SpecialDay[] | null {
  const parts =
    /^\s*(\d{4}-\d{2}-\d{2})(?:\s*(?:至|到|~|to|—|–)\s*(\d{4}-\d{2}-\d{2}))?[\s,]+(休|放假|rest|班|上班|work)[\s,]+(.+?)\s*$/i.exec(
      line,
    )
  if (parts === null) return null
  const [, from = '', until = from, word = '', name = ''] = parts
  const is = /^(休|放假|rest)$/i.test(word) ? 'rest' : 'work'
  return stretch(from, until)?.map(on => ({ on, is, name })) ?? null
}

/** `一、元旦:1月1日(周四)至3日(周六)放假调休,共3天。1月4日(周日)上班。` */
function notice(line: string, year: number): SpecialDay[] | null {
  const head = /^\s*(?:[一二三四五六七八九十]+\s*、\s*)?([^:。,、\d]{1,12}):(.+)$/.exec(line)
  if (head === null) return null
  const [, name = '', rest = ''] = head
  const text = rest.replace(/\([^)]*\)/g, '')
  const days: SpecialDay[] = []
  for (const sentence of text.split(/[。;]/)) {
    const is = /放假|调休/.test(sentence) ? 'rest' : /上班/.test(sentence) ? 'work' : null
    if (is === null) continue
    const each = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:至(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日)?/g
    let at = { year, month: 0 }
    for (const [, y, m, d = '', y2, m2, d2] of sentence.matchAll(each)) {
      at = { year: y ? Number(y) : at.year, month: m ? Number(m) : at.month }
      const from = iso(at.year, at.month, Number(d))
      const last = { year: y2 ? Number(y2) : at.year, month: m2 ? Number(m2) : at.month }
      const until = d2 === undefined ? from : iso(last.year, last.month, Number(d2))
      const found = stretch(from, until)
      if (found === null) return null
      for (const on of found) days.push({ on, is, name: name.trim() })
    }
  }
  return days.length > 0 ? days : null
}

const iso = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** Every day from one to the other, or nothing where one is no day or the stretch is no holiday. */
function stretch(from: string, until: string): string[] | null {
  const days: string[] = []
  const at = new Date(`${from}T00:00:00Z`)
  const end = new Date(`${until}T00:00:00Z`)
  if (!isDay(at, from) || !isDay(end, until) || end < at) return null
  while (at <= end) {
    if (days.length > LONGEST) return null
    days.push(at.toISOString().slice(0, 10))
    at.setUTCDate(at.getUTCDate() + 1)
  }
  return days
}

// 31 February is rolled over by Date: it is no day.
const isDay = (at: Date, text: string) => !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
