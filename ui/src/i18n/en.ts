// English, complete: the compiler refuses a key that is missing.

import { backup } from './en/backup'
import * as batchWords from './en/batch'
import * as bookWords from './en/books'
import { calc } from './en/calc'
import * as calcCodes from './en/calc-codes'
import { case_, chain, claim, debts, evidence, packs, papers, payments, returned, terms } from './en/case'
import * as closingWords from './en/closing'
import * as codes from './en/codes'
import * as conduct from './en/conduct'
import * as contactWords from './en/contact'
import * as counselWords from './en/counsel'
import * as courtDays from './en/court-days'
import * as courts from './en/courts'
import * as defendantWords from './en/defendants'
import * as eraseWords from './en/erase'
import { failures, lawFile, rules } from './en/failures'
import * as filingWords from './en/filing'
import { banner, broken, common, done, finder, frame, history, known_, settings, viewer } from './en/frame'
import * as handoverWords from './en/handover'
import { imports } from './en/import'
import { insights } from './en/insights'
import * as guided from './en/interview'
import * as known from './en/known'
import * as law from './en/law'
import { lock } from './en/lock'
import * as packTemplateWords from './en/pack-templates'
import * as packWords from './en/packs'
import * as paperWords from './en/papers'
import * as personWords from './en/person'
import * as planWords from './en/plans'
import * as printWords from './en/printing'
import * as proofWords from './en/proof'
import { reconcile } from './en/reconcile'
import * as scanWords from './en/scans'
import { sealed } from './en/sealed'
import * as shareWords from './en/share'
import * as splitWords from './en/split'
import { stamp } from './en/stamp'
import { cases, debt, money_, party, today, todo, welcome } from './en/start'
import { withdraw } from './en/withdraw'
import * as wordingWords from './en/wording'
import type { Dict } from './zh'

export const en: Dict = {
  ...codes,
  ...law,
  ...conduct,
  ...contactWords,
  ...calcCodes,
  ...counselWords,
  ...courtDays,
  ...defendantWords,
  ...shareWords,
  stamp,
  ...courts,
  ...proofWords,
  ...packWords,
  ...packTemplateWords,
  ...paperWords,
  ...guided,
  ...personWords,
  ...bookWords,
  ...closingWords,
  ...wordingWords,
  ...eraseWords,
  ...batchWords,
  ...planWords,
  ...printWords,
  ...splitWords,
  ...scanWords,
  ...handoverWords,
  ...filingWords,
  backup,
  withdraw,
  sealed,
  lock,
  calc,
  ...known,
  failures,
  lawFile,
  rules,
  common,
  frame,
  broken,
  banner,
  finder,
  viewer,
  history,
  known_,
  done,
  settings,
  welcome,
  today,
  todo,
  cases,
  debt,
  party,
  money: money_,
  import: imports,
  reconcile,
  insights,
  case: case_,
  claim,
  debts,
  payments,
  terms,
  evidence,
  papers,
  returned,
  chain,
  packs,
}
