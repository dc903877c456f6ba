import { describe, expect, it } from 'vitest'
import { compareAmounts, day, isMinus, isNought, money, size } from './format'

describe('amounts', () => {
  it('are grouped and kept to the fen, without becoming numbers', () => {
    expect(money('84231.5')).toBe('¥84,231.50')
    expect(money('96160.00')).toBe('¥96,160.00')
    expect(money('0')).toBe('¥0.00')
    expect(money('999999999999.99')).toBe('¥999,999,999,999.99')
    // More digits than a number can hold.
    expect(money('90071992547409931234.05')).toBe('¥90,071,992,547,409,931,234.05')
  })
  it('carry a minus before the sign of the currency', () => {
    expect(money('-16950.00')).toBe('\u2212¥16,950.00')
    expect(money('-16950.00', '')).toBe('\u221216,950.00')
  })
  it('that are none are shown as they came', () => {
    expect(money('abc')).toBe('abc')
    expect(money('')).toBe('')
  })
  it('are nought or below nought whatever their decimals', () => {
    expect(isNought('0.00')).toBe(true)
    expect(isNought('-0.00')).toBe(true)
    expect(isNought('0.01')).toBe(false)
    expect(isMinus('-0.00')).toBe(false)
    expect(isMinus('-0.01')).toBe(true)
  })
  it('are ordered as amounts, not as text', () => {
    const amounts = ['9.00', '10.00', '-3.00', '-20.00', '0.50', '0.05', '10.10', '10.1']
    expect([...amounts].sort(compareAmounts)).toEqual([
      '-20.00',
      '-3.00',
      '0.05',
      '0.50',
      '9.00',
      '10.00',
      '10.10',
      '10.1',
    ])
  })
})

describe('days', () => {
  it('are written as each language writes them', () => {
    expect(day('2026-11-21', 'zh')).toBe('2026-11-21')
    expect(day('2026-11-21', 'zh', 'long')).toBe('2026年11月21日')
    expect(day('2026-11-21', 'en')).toBe('21 Nov 2026')
    expect(day('2026-11-21', 'en', 'week')).toBe('Saturday, 21 November 2026')
  })
  it('do not move with the time zone of the machine', () => {
    expect(day('2026-01-01', 'en', 'long')).toBe('1 January 2026')
  })
  it('that are none are shown as they came', () => {
    expect(day('soon', 'zh', 'long')).toBe('soon')
  })
})

describe('sizes', () => {
  it('are rounded for reading', () => {
    expect(size(512)).toBe('512 B')
    expect(size(18_234)).toBe('18 KB')
    expect(size(5 * 1024 * 1024)).toBe('5.0 MB')
  })
})
