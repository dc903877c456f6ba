import { describe, expect, it } from 'vitest'
import { between, holds, nudge } from './box'
import { find, literally, PATTERNS, place } from './find'

const found = (text: string, pattern: RegExp) =>
  find([{ str: text }], pattern).map(part => text.slice(part.from, part.to))

describe('what looks private', () => {
  it('is found as it is written', () => {
    expect(found('身份证号：110101199003078515。', PATTERNS.identity)).toEqual(['110101199003078515'])
    expect(found('号 11010119900307851X', PATTERNS.identity)).toEqual(['11010119900307851X'])
    expect(found('电话 13912345678、139 1234 5678、0512-60000000', PATTERNS.phone)).toEqual([
      '13912345678',
      '139 1234 5678',
      '0512-60000000',
    ])
    expect(found('账号：6222 0212 3456 7890 123', PATTERNS.account)).toEqual(['6222 0212 3456 7890 123'])
    expect(found('账号1102020000000000001', PATTERNS.account)).toEqual(['1102020000000000001'])
    expect(found('写信 a.b-c@example.com.cn 即可', PATTERNS.email)).toEqual(['a.b-c@example.com.cn'])
  })

  it('is not every long number', () => {
    // An invoice has twenty digits, a credit code letters among them.
    expect(found('发票 25002000000000000017', PATTERNS.account)).toEqual([])
    expect(found('代码 91320594MA1SYN0013', PATTERNS.account)).toEqual([])
    expect(found('合同 2025-01-10 金额 80000.00', PATTERNS.phone)).toEqual([])
  })

  it('is found over the ends of runs, each part in its run', () => {
    const runs = [{ str: '电话 1391' }, { str: '2345' }, { str: '678 转' }]
    expect(find(runs, PATTERNS.phone)).toEqual([
      { run: 0, from: 3, to: 7 },
      { run: 1, from: 0, to: 4 },
      { run: 2, from: 0, to: 3 },
    ])
  })

  it('may be any words, signs and all', () => {
    expect(found('找 张三（经理） 付款', literally('张三（经理）'))).toEqual(['张三（经理）'])
    expect(found('a+b (c) A+B', literally('a+b'))).toEqual(['a+b', 'A+B'])
  })
})

describe('a place on a page', () => {
  const size = { width: 200, height: 100 }
  it('covers the part of a run and a little more', () => {
    const run = { str: '身份0123', transform: [10, 0, 0, 10, 20, 40], width: 80, height: 10 }
    const box = place(run, { run: 0, from: 2, to: 6 }, (x, y) => [x, 100 - y], size)
    // The digits begin in the middle of the run: at 60 of 200.
    expect(box.left).toBeLessThan(3000)
    expect(box.left).toBeGreaterThan(2500)
    expect(box.left + box.width).toBeGreaterThanOrEqual(5000)
    // From above the letters to below the line.
    expect(box.top).toBeLessThanOrEqual(5000)
    expect(box.top + box.height).toBeGreaterThan(6000)
  })

  it('goes with writing that runs upwards', () => {
    const run = { str: '0123', transform: [0, 10, -10, 0, 100, 20], width: 40, height: 10 }
    const box = place(run, { run: 0, from: 0, to: 4 }, (x, y) => [x, 100 - y], size)
    expect(box.height).toBeGreaterThan(3900)
    expect(box.width).toBeLessThan(800)
  })
})

describe('a cover', () => {
  it('is drawn from any corner and is no click', () => {
    expect(between(1, [5000, 5000], [1000, 2000])).toEqual({
      page: 1,
      left: 1000,
      top: 2000,
      width: 4000,
      height: 3000,
    })
    expect(between(1, [5000, 5000], [5010, 5010])).toBeNull()
    expect(between(1, [-50, 9000], [500, 12_000])).toEqual({
      page: 1,
      left: 0,
      top: 9000,
      width: 500,
      height: 1000,
    })
  })

  it('stays on its page when it is moved or sized', () => {
    const box = { page: 1, left: 9000, top: 100, width: 900, height: 500 }
    expect(nudge(box, [500, -500], false)).toMatchObject({ left: 9100, top: 0 })
    expect(nudge(box, [500, -900], true)).toMatchObject({ width: 1000, height: 40 })
  })

  it('that lies in another is not needed', () => {
    const outer = { page: 1, left: 0, top: 0, width: 500, height: 500 }
    expect(holds(outer, { ...outer, width: 400 })).toBe(true)
    expect(holds(outer, { ...outer, page: 2 })).toBe(false)
  })
})
