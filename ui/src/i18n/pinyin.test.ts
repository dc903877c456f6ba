import { describe, expect, it } from 'vitest'
import { initials, matches } from './pinyin'

describe('a name', () => {
  it('is found by the initials of its pinyin', () => {
    expect(initials('样例贸易')).toBe('ylmy')
    expect(initials('张三')).toBe('zs')
    expect(matches('样例贸易（杭州）有限公司', 'ylmy')).toBe(true)
    expect(matches('样例贸易（杭州）有限公司', 'hz')).toBe(true)
    expect(matches('样例贸易（杭州）有限公司', 'sz')).toBe(false)
  })
  it('is found whatever the width of its brackets', () => {
    expect(matches('样例贸易（杭州）有限公司', '贸易(杭州)')).toBe(true)
  })
  it('is found by its Latin letters in either case', () => {
    expect(matches('ABC 贸易', 'abc')).toBe(true)
  })
  it('is found by nothing at all', () => {
    expect(matches('样例贸易', ' ')).toBe(true)
  })
})
