import { describe, expect, it } from 'vitest'
import { en } from './en'
import { sayCode, sayReason, sayTrouble } from './say'
import { zh } from './zh'

describe('a code', () => {
  it('has its words, however its words are joined', () => {
    expect(sayCode(zh.aside, 'total')).toBe('小计或合计行')
    expect(sayCode(en.formats, 'taxBureauList')).toBe('Tax bureau · list of all invoices')
    expect(sayCode(en.formats, 'tax_bureau_list')).toBe('Tax bureau · list of all invoices')
  })
  it('is given what it is about', () => {
    expect(sayReason(zh.match, { code: 'payer-differs', about: ['张三'] })).toContain('张三')
    expect(sayReason(en.soon, { code: 'due', about: [] })).toBe('Payment due')
  })
  it('that is unknown is shown as it came, not hidden', () => {
    expect(sayCode(zh.aside, 'struck-by-lightning', ['row 3'])).toBe('struck-by-lightning · row 3')
    // Not a word of the language itself.
    expect(sayCode(zh.aside, 'constructor')).toBe('constructor')
  })
})

describe('a failure', () => {
  it('says what happened and what to do', () => {
    const said = sayTrouble(zh, { code: 'file-password', params: { name: '账单.zip' }, detail: 'asks' })
    expect(said.what).toBe('“账单.zip”要密码才能打开。')
    expect(said.help).not.toBe('')
  })
  it('of a rule of the book names the rule', () => {
    const said = sayTrouble(en, { code: 'refused', params: { rule: 'PartsOfAFen' }, detail: '' })
    expect(said.what).toBe('An amount has at most two decimals.')
  })
  it('that is unknown shows its English detail', () => {
    expect(sayTrouble(zh, { code: 'new-one', params: {}, detail: 'the moon fell down' }).what).toBe(
      'the moon fell down',
    )
  })
})
