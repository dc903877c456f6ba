import { describe, expect, it } from 'vitest'
import { readHolidays } from './holidays'

describe('节假日', () => {
  it('整段的通知读得出放假和上班的日子', () => {
    const { days, left } = readHolidays(
      '一、元旦：1月1日（周五）至3日（周日）放假调休，共3天。1月4日（周一）上班。\n' +
        '二、春节：1月31日（农历除夕、周日）至2月2日（周二）放假，共3天。1月30日（周六）、2月6日（周六）上班。',
      2027,
    )
    expect(left).toEqual([])
    expect(days.map(day => `${day.on} ${day.is} ${day.name}`)).toEqual([
      '2027-01-01 rest 元旦',
      '2027-01-02 rest 元旦',
      '2027-01-03 rest 元旦',
      '2027-01-04 work 元旦',
      '2027-01-30 work 春节',
      '2027-01-31 rest 春节',
      '2027-02-01 rest 春节',
      '2027-02-02 rest 春节',
      '2027-02-06 work 春节',
    ])
  })

  it('一行一个也行，中英文都行', () => {
    const { days } = readHolidays('2027-01-01 至 2027-01-02 休 元旦\n2027-02-20 work Spring Festival', 2027)
    expect(days).toEqual([
      { on: '2027-01-01', is: 'rest', name: '元旦' },
      { on: '2027-01-02', is: 'rest', name: '元旦' },
      { on: '2027-02-20', is: 'work', name: 'Spring Festival' },
    ])
  })

  it('读不懂的行留在外面，不猜', () => {
    const text =
      '放假安排见附件\n2027-02-31 休 春节\n2027-05-03 至 2027-05-01 休 劳动节\n2027-05-01 休 劳动节'
    const { days, left } = readHolidays(text, 2027)
    expect(days.map(day => day.on)).toEqual(['2027-05-01'])
    expect(left).toHaveLength(3)
  })
})
