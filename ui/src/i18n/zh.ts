// 中文是源头：每一句话先在这里有，别的语言照着它来。

import { backup } from './zh/backup'
import * as batchWords from './zh/batch'
import * as bookWords from './zh/books'
import { calc } from './zh/calc'
import * as calcCodes from './zh/calc-codes'
import { case_, chain, claim, debts, evidence, packs, papers, payments, returned, terms } from './zh/case'
import * as closingWords from './zh/closing'
import * as codes from './zh/codes'
import * as conduct from './zh/conduct'
import * as contactWords from './zh/contact'
import * as counselWords from './zh/counsel'
import * as courtDays from './zh/court-days'
import * as courts from './zh/courts'
import * as defendantWords from './zh/defendants'
import * as eraseWords from './zh/erase'
import { failures, lawFile, rules } from './zh/failures'
import * as filingWords from './zh/filing'
import { banner, broken, common, done, finder, frame, history, known_, settings, viewer } from './zh/frame'
import * as handoverWords from './zh/handover'
import { imports } from './zh/import'
import { insights } from './zh/insights'
import * as guided from './zh/interview'
import * as known from './zh/known'
import * as law from './zh/law'
import { lock } from './zh/lock'
import * as packTemplateWords from './zh/pack-templates'
import * as packWords from './zh/packs'
import * as paperWords from './zh/papers'
import * as personWords from './zh/person'
import * as planWords from './zh/plans'
import * as printWords from './zh/printing'
import * as proofWords from './zh/proof'
import { reconcile } from './zh/reconcile'
import * as scanWords from './zh/scans'
import { sealed } from './zh/sealed'
import * as shareWords from './zh/share'
import * as splitWords from './zh/split'
import { stamp } from './zh/stamp'
import { cases, debt, money_, party, today, todo, welcome } from './zh/start'
import { withdraw } from './zh/withdraw'
import * as wordingWords from './zh/wording'

export const zh = {
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

/** Every word there is; another language has the same keys. */
export type Dict = typeof zh
