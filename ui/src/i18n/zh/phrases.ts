// 常用的小话：日子、金额、引号、发票尾号。

import { day, money } from '../format'

export const on = (value: string | undefined) =>
  value === undefined || value === '' ? '那天' : day(value, 'zh', 'long')

export const yuan = (value: string | undefined) => money(value ?? '')

export const quoted = (value: string | undefined) => (value ? `“${value}”` : '')

/** 发票号太长，只说后四位。 */
export const tail = (number: string | undefined) =>
  number === undefined ? '' : number.length > 8 ? `尾号 ${number.slice(-4)}` : number
