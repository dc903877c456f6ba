// Words, in the language the user chose. Chinese is the source; English has every key of it.

import { createContext, useContext } from 'react'
import { en } from './en'
import type { Lang } from './format'
import { type Dict, zh } from './zh'

export * from './format'
export * from './guess'
export * from './pinyin'
export * from './say'
export type { Dict }

const DICTS: Record<Lang, Dict> = { zh, en }

const Chosen = createContext<Lang>('zh')
export const LangProvider = Chosen.Provider

/** The chosen language. */
export const useLang = (): Lang => useContext(Chosen)

/** Every word there is, in the chosen language. */
export const useT = (): Dict => DICTS[useContext(Chosen)]

/** The words outside of any component, for the pages that show when everything else failed. */
export const wordsIn = (lang: Lang): Dict => DICTS[lang]

/** The language the system speaks. A system that has none speaks Chinese, as most of our users do. */
export function systemLang(): Lang {
  const tag = navigator.language ?? ''
  return tag.startsWith('zh') || !/^[a-z]{2}/.test(tag) ? 'zh' : 'en'
}
