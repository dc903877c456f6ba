// What no reason overrides: a letter that lacks what it must have, or that may not go at all.

import type { Reason } from '../../ipc'

const BARS = ['nothing-owed', 'all-reversed', 'wording-blocked']

export const isBarred = (letter: { missing: Reason[]; unsettled: Reason[] }) =>
  letter.missing.length > 0 || letter.unsettled.some(reason => BARS.includes(reason.code))
