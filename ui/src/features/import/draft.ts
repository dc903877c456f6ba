// What is being imported. It outlives the page, so looking something up in between loses nothing;
// nothing of it is in the book until it is confirmed.

import { useSyncExternalStore } from 'react'
import type { ColumnMapping, Decision, Imported, ImportProposal, Picked } from '../../ipc'

export interface Draft {
  /** Files dropped or picked and not read yet. */
  waiting: Picked[]
  passwords: { [file: string]: string }
  mappings: { [file: string]: ColumnMapping }
  proposal: ImportProposal | null
  decisions: { [key: string]: Decision }
  /** Nothing was answered; `unknown` is an answer. */
  due: number | 'unknown' | null
  kind: string
  done: Imported | null
}

const EMPTY: Draft = {
  waiting: [],
  passwords: {},
  mappings: {},
  proposal: null,
  decisions: {},
  due: null,
  kind: 'sale',
  done: null,
}

let draft = EMPTY
const tellers = new Set<() => void>()

export function change(part: Partial<Draft>) {
  draft = { ...draft, ...part }
  for (const tell of tellers) tell()
}

export const startOver = () => change(EMPTY)

/** Takes files to be read as soon as the page is there. */
export function startImport(files: Picked[]) {
  if (draft.done !== null) startOver()
  change({ waiting: [...draft.waiting, ...files] })
}

export const useDraft = () =>
  useSyncExternalStore(
    tell => {
      tellers.add(tell)
      return () => tellers.delete(tell)
    },
    () => draft,
  )

/** What was decided about a payment, or what is done when nothing was. */
export const decisionOn = (draft: Draft, key: string, verdict: string, order: string): Decision =>
  draft.decisions[key] ?? { what: verdict === 'match' ? 'suggested' : 'open', order }
