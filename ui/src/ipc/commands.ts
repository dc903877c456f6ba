// Written by `UPDATE=1 cargo test -p owed-app`; do not edit. The Rust types are the source.

/**
 * What a debtor takes in and must spend in a month.
 */
export type AbilityView = { 
/**
 * What comes in.
 */
income: string, 
/**
 * What living costs; it stays with the debtor.
 */
living: string, 
/**
 * Other outgoings that cannot be put off.
 */
outgoings: string, 
/**
 * What goes to other creditors.
 */
debts: string, 
/**
 * What is left for this debt a month.
 */
left: string, 
/**
 * How it is known.
 */
known: string, 
/**
 * The day it was found out.
 */
on: string, };

/**
 * What is kept on a debtor's account.
 */
export type AccountView = { 
/**
 * The debtor.
 */
debtor: string, 
/**
 * The debtor's name.
 */
name: string, 
/**
 * How much.
 */
kept: string, 
/**
 * What the debtor still owes, which it could pay.
 */
owed: string, };

/**
 * One act: the facts that one command entered.
 */
export type Act = { 
/**
 * The act's id, to undo it with.
 */
act: string, 
/**
 * When, as RFC 3339.
 */
at: string, 
/**
 * Who.
 */
by: string, 
/**
 * The first entry.
 */
first: number, 
/**
 * The last entry.
 */
last: number, 
/**
 * The kinds of fact it entered and how many of each, such as `invoiced` × 4.
 */
facts: Array<FactCount>, 
/**
 * Whether it was undone.
 */
undone: boolean, };

/**
 * Adds rates that were published.
 */
export type AddRates = { 
/**
 * Each rate.
 */
rates: Array<RateSaid>, 
/**
 * Where they were read.
 */
source: string, };

/**
 * Adds the limits of small claims of a province.
 */
export type AddThreshold = { 
/**
 * The province.
 */
region: string, 
/**
 * The first day on which they hold.
 */
from: string, 
/**
 * The limit without agreement, in yuan.
 */
automatic: string, 
/**
 * The limit by agreement, in yuan.
 */
agreed: string, 
/**
 * Where they were read.
 */
source: string, };

/**
 * Adds the calendar of a year.
 */
export type AddYear = { 
/**
 * The year.
 */
year: number, 
/**
 * The days that are not what their weekday says.
 */
days: Array<DaySaid>, 
/**
 * Where they were read.
 */
source: string, };

/**
 * Something the owner entered of the law.
 */
export type AddedView = { 
/**
 * The entry.
 */
entry: number, 
/**
 * The act, to undo it with.
 */
act: string, 
/**
 * What it says: `rate` (series, day, per cent), `year` (year, days), `threshold` (province,
 * day, the two limits) or `update` (file name, its version, day checked).
 */
what: Reason, 
/**
 * Where she read it; empty for an update, which names its own sources.
 */
source: string, 
/**
 * What became of it: `used`, `known`, `otherwise` (what is used), `not-used` (why) or
 * `file-lost`.
 */
standing: Reason, };

/**
 * Asks for the price of a debt to be changed without an invoice.
 */
export type AdjustDebt = { 
/**
 * The debt.
 */
debt: string, 
/**
 * The day it changed.
 */
on: string, 
/**
 * The change; below zero where the debt got smaller.
 */
amount: string, 
/**
 * Why: a credit note, a price cut, a write-off.
 */
why: string, };

/**
 * A change of the price.
 */
export type AdjustmentView = { 
/**
 * The day.
 */
on: string, 
/**
 * The change.
 */
amount: string, 
/**
 * The red invoice's number.
 */
invoice: string | null, 
/**
 * Why.
 */
why: string, };

/**
 * What one payment paid.
 */
export type AllocationView = { 
/**
 * The payment.
 */
payment: string, 
/**
 * The day.
 */
on: string, 
/**
 * The debt, as its invoice number or name.
 */
debt: string, 
/**
 * The part of the payment that is for this debt.
 */
amount: string, 
/**
 * Of it, to costs.
 */
toCosts: string, 
/**
 * Of it, to interest.
 */
toInterest: string, 
/**
 * Of it, to interest that could not have been claimed and is kept.
 */
toKept: string, 
/**
 * Of it, to the price.
 */
toPrincipal: string, 
/**
 * Of it, more than was owed.
 */
leftOver: string, 
/**
 * `principal-first`, `legal` or `as-interest`.
 */
order: string, 
/**
 * Why.
 */
because: string, };

/**
 * Asks for an amount up to which things may stay unexplained.
 */
export type AllowAsked = { 
/**
 * The amount, each.
 */
upto: string, };

/**
 * An answer as it is given.
 */
export type AnswerGiven = { 
/**
 * The question.
 */
question: string, 
/**
 * `yes`, `partly`, `no` or `unknown`.
 */
is: string, 
/**
 * `own-dealings`, `public-register`, `court` or `debtor-said`; nothing where it is not known.
 * `bought` and `insider` are refused.
 */
known: string | null, };

/**
 * An answer in force.
 */
export type AnswerView = { 
/**
 * The question.
 */
question: string, 
/**
 * `yes`, `partly`, `no` or `unknown`.
 */
is: string, 
/**
 * `own-dealings`, `public-register`, `court` or `debtor-said`.
 */
known: string | null, 
/**
 * The day it was given.
 */
on: string, };

/**
 * Asks for what is kept on account to pay what is owed.
 */
export type ApplyAsked = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, };

/**
 * An article, in our own words.
 */
export type ArticleView = { 
/**
 * Its id.
 */
id: string, 
/**
 * The law's title in Chinese.
 */
lawZh: string, 
/**
 * The law's title in English.
 */
lawEn: string, 
/**
 * The name the law goes by in Chinese.
 */
lawShortZh: string, 
/**
 * The article's number.
 */
article: string, 
/**
 * What it is about, in Chinese.
 */
aboutZh: string, 
/**
 * What it is about, in English.
 */
aboutEn: string, 
/**
 * What it says, in our own words, in Chinese.
 */
saysZh: string, 
/**
 * The same in English.
 */
saysEn: string, 
/**
 * In force since.
 */
since: string, 
/**
 * `confirmed`, `derived`, `practice` or `memory`.
 */
status: string, };

/**
 * Asks for articles.
 */
export type ArticlesAsked = { 
/**
 * Words of its number, law, title or explanation; all of them must be there.
 */
search?: string | null, 
/**
 * The id of one article.
 */
id?: string | null, };

/**
 * A clue to something a debtor has.
 */
export type AssetView = { 
/**
 * `property`, `vehicle`, `equipment`, `stock`, `receivable`, `account`, `shares` or `other`.
 */
what: string, 
/**
 * Where it is and how it is told from others.
 */
about: string, 
/**
 * How it is known.
 */
known: string, 
/**
 * The day it was seen.
 */
on: string, };

/**
 * Asks for files to be kept as evidence.
 */
export type AttachFiles = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * Handles the door gave for the files.
 */
files: Array<string>, 
/**
 * What they are offered to prove.
 */
proves: Array<string>, 
/**
 * `paper-original`, `copy`, `electronic` or `unsaid`.
 */
original?: string | null, 
/**
 * The day the thing was made.
 */
made?: string | null, 
/**
 * Where it comes from.
 */
remark?: string | null, 
/**
 * Who signed or sealed it for the other side.
 */
signed?: SignedView | null, 
/**
 * The ids of the debts it is about; all of the debtor's when left out.
 */
debts: Array<string>, };

/**
 * What was kept.
 */
export type Attached = { 
/**
 * The act, to undo it with; empty when nothing was new.
 */
act: string, 
/**
 * Pieces of evidence entered.
 */
kept: Array<EvidenceView>, 
/**
 * Files that this case had already, by name.
 */
had: Array<string>, 
/**
 * Files that could not be kept, and why.
 */
failed: Array<FailedFile>, };

/**
 * A backup that was made, read back and found right.
 */
export type BackupMade = { 
/**
 * Its name.
 */
name: string, 
/**
 * Where it is.
 */
file: string, 
/**
 * Its size.
 */
bytes: number, 
/**
 * How many entries it has.
 */
entries: number, 
/**
 * How many files it has.
 */
files: number, 
/**
 * Files that the book names and that could not be put in.
 */
lacking: Array<string>, 
/**
 * Older ones that made room.
 */
removed: Array<string>, };

/**
 * How a book is backed up.
 */
export type BackupPlan = { 
/**
 * Into this folder.
 */
folder: string, 
/**
 * Every so many days.
 */
every: number, 
/**
 * So many are kept.
 */
keep: number, };

/**
 * A backup as it lies in its folder.
 */
export type BackupRow = { 
/**
 * Its name.
 */
name: string, 
/**
 * When it was made, as RFC 3339.
 */
made: string, 
/**
 * Whose book it is.
 */
creditor: string, 
/**
 * Its size.
 */
bytes: number, 
/**
 * How many entries it has.
 */
entries: number, 
/**
 * First eight digits of its seal.
 */
head: string, 
/**
 * Whether it is of the open book: an earlier moment of it.
 */
ofThisBook: boolean, 
/**
 * Whether it can be read at all.
 */
damaged: boolean, };

/**
 * How the open book is backed up, and how that went.
 */
export type BackupView = { 
/**
 * How it is backed up; nothing while the owner has not said.
 */
plan: BackupPlan | null, 
/**
 * The folder that is proposed where none was named.
 */
suggested: string, 
/**
 * Whether the folder is on the same disk as the book, so that both are lost together; nothing
 * where that cannot be told.
 */
sameDisk: boolean | null, 
/**
 * Whether a backup should be made now.
 */
due: boolean, 
/**
 * `none` (never made), `fine`, `late` or `failed`.
 */
state: string, 
/**
 * Days since the last one.
 */
ageDays: number | null, 
/**
 * The last one that was made and read back.
 */
last: LastBackup | null, 
/**
 * Why the last attempt came to nothing, if it did.
 */
failed: Failure | null, 
/**
 * The last restore that was tried out.
 */
rehearsed: RehearsalView | null, };

/**
 * Asks for the backups in a folder.
 */
export type BackupsAsked = { 
/**
 * A folder the door was told of; the planned one when left out.
 */
folder?: string | null, };

/**
 * A blue invoice that a red one may take back.
 */
export type BlueView = { 
/**
 * Its id.
 */
invoice: string, 
/**
 * Its number.
 */
number: string, 
/**
 * The day it was issued.
 */
issued: string, 
/**
 * Its total.
 */
total: string, 
/**
 * 0 to 100.
 */
score: number, 
/**
 * Why.
 */
reasons: Array<Reason>, };

/**
 * The book that is open, if one is, and the day and law it is looked at with.
 */
export type BookStatus = { 
/**
 * The day everything is worked out for, as `YYYY-MM-DD`.
 */
today: string, 
/**
 * The open book; nothing before one was made or opened.
 */
book: OpenBookView | null, 
/**
 * Where a new book would be made.
 */
suggestedDir: string, 
/**
 * Books opened before, the latest first.
 */
recent: Array<RecentBook>, 
/**
 * The law data the figures are worked out with.
 */
law: LawStatus, 
/**
 * The program's version.
 */
version: string, };

/**
 * Debts of one age.
 */
export type Bucket = { 
/**
 * `no-due`, `not-due`, `1-30`, `31-90`, `91-365` or `over-365` days late.
 */
age: string, 
/**
 * Their balance.
 */
amount: string, 
/**
 * Its part of the whole, in thousandths, for the bar.
 */
thousandths: number, };

/**
 * Asks for the day that is so many working days after another.
 */
export type CalcDays = { 
/**
 * The day after which counting begins; today when left out.
 */
from?: string | null, 
/**
 * How many working days.
 */
add: string, };

/**
 * Something that happened.
 */
export type CalcEvent = { 
/**
 * The day it took effect: of arrival, of payment.
 */
on: string, 
/**
 * `demand`, `payment`, `promise`, `acknowledged`, `filed`, `ended` (of what was filed), `note`,
 * `mediation`, `reported`, `public-notice`, `assigned`, `assumed` or `subrogation`.
 */
what: string, 
/**
 * `signed`, `registered`, `electronic`, `bank` or `oral`; `oral` when left out.
 */
proof?: string | null, };

/**
 * Asks what going to court costs.
 */
export type CalcFees = { 
/**
 * The amount claimed: principal, and interest worked out to a day.
 */
claim: string, };

/**
 * Asks what interest comes to.
 */
export type CalcInterest = { 
/**
 * What bears interest: `80000`, `8万`, `USD 800`.
 */
principal: string, 
/**
 * The first day that bears interest.
 */
from: string, 
/**
 * The day up to which it is asked for; `count` says whether it counts.
 */
to?: string | null, 
/**
 * So many whole months instead.
 */
months?: string | null, 
/**
 * `lpr1y`, `lpr5y`, `benchmark1y`, or stated: `6%`, `0.05%/day`, `2%/month`.
 */
rate: string, 
/**
 * What a published rate is multiplied with; 1 when left out.
 */
times?: string | null, 
/**
 * What is added to it, in per cent a year.
 */
plus?: string | null, 
/**
 * The day whose publication counts throughout; each day's own when left out.
 */
fixedOn?: string | null, 
/**
 * `365`, `360`, `366`, `actual` or `months`.
 */
basis?: string | null, 
/**
 * `end-excluded`, `start-excluded`, `both-included` or `both-excluded`.
 */
count?: string | null, 
/**
 * Payments.
 */
pay?: Array<CalcPayment> | null, 
/**
 * `interest-first` or `principal-first`.
 */
allocate?: string | null, 
/**
 * `4lpr`: at most four times the one-year LPR of the day the contract was made.
 */
cap?: string | null, 
/**
 * That day.
 */
formed?: string | null, 
/**
 * `fen`, `fen-down`, `yuan` or `yuan-down`.
 */
round?: string | null, };

/**
 * Asks until when a claim can be enforced.
 */
export type CalcLimit = { 
/**
 * The last day of payment; of a judgment, the last day it set for performance.
 */
due?: string | null, 
/**
 * Instead, for a sale without a due date: the day of delivery.
 */
delivered?: string | null, 
/**
 * `general`, `guarantee`, `joint-guarantee` or `enforcement`; `general` when left out.
 */
kind?: string | null, 
/**
 * For a guarantee: the last day of the agreed period.
 */
agreedUntil?: string | null, 
/**
 * What happened since.
 */
events?: Array<CalcEvent> | null, 
/**
 * The day it is looked at; today when left out.
 */
on?: string | null, };

/**
 * A payment.
 */
export type CalcPayment = { 
/**
 * The day it arrived.
 */
on: string, 
/**
 * Its amount.
 */
amount: string, };

/**
 * A published rate and what was made of it.
 */
export type CalcRate = { 
/**
 * `lpr-1y`, `lpr-5y` or `benchmark-1y`.
 */
series: string, 
/**
 * The day of publication.
 */
on: string, 
/**
 * Per cent a year, as published.
 */
percent: string, 
/**
 * What it is multiplied with.
 */
times: string, 
/**
 * What is added, in per cent; nothing where nothing is.
 */
plus: string | null, 
/**
 * `confirmed`, `derived`, `practice` or `memory`.
 */
status: string, 
/**
 * Where it was published.
 */
source: string, 
/**
 * `pack`, or `owner` where the owner entered it.
 */
by: string, };

/**
 * Something typed.
 */
export type CalcText = { 
/**
 * What was typed.
 */
text: string, };

/**
 * Asks for one case.
 */
export type CaseAsked = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * The day asked about; today when left out.
 */
on?: string | null, };

/**
 * All debtors and what they owe.
 */
export type CaseList = { 
/**
 * One row a debtor, the largest balance first.
 */
cases: Array<CaseRow>, 
/**
 * Invoiced net of red invoices, over all.
 */
invoiced: string, 
/**
 * Paid, over all.
 */
paid: string, 
/**
 * Balance, over all.
 */
balance: string, 
/**
 * Payments nobody has decided about.
 */
openPayments: number, };

/**
 * One debtor in the list.
 */
export type CaseRow = { 
/**
 * The debtor's id.
 */
debtor: string, 
/**
 * The debtor's name.
 */
name: string, 
/**
 * Registration number.
 */
registration: string | null, 
/**
 * Debts that arose, net of red invoices.
 */
invoiced: string, 
/**
 * Paid, whatever it paid first.
 */
paid: string, 
/**
 * Invoiced less paid.
 */
balance: string, 
/**
 * Of the balance, what is past due.
 */
overdue: string, 
/**
 * Days since the earliest due date that is past and not paid.
 */
daysLate: number | null, 
/**
 * Debts with something left to pay.
 */
debts: number, 
/**
 * Of these, debts whose due date was not said.
 */
withoutDue: number, 
/**
 * Payments that may be this debtor's and were not decided.
 */
openPayments: number, 
/**
 * Where the case stands: `check`, `remind`, `demand`, `settled`.
 */
stage: string, };

/**
 * One case, whole.
 */
export type CaseView = { 
/**
 * Its row in the list.
 */
row: CaseRow, 
/**
 * Who the debtor is.
 */
party: PartyDetails, 
/**
 * Other spellings of the name that were met.
 */
spellings: Array<string>, 
/**
 * Every debt, in the order it arose; reversed ones too.
 */
debts: Array<DebtView>, 
/**
 * Money that was matched to this debtor, and money that may be.
 */
payments: Array<PaymentView>, 
/**
 * Money that went out to this debtor.
 */
refunds: Array<RefundView>, 
/**
 * What is kept on the debtor's account.
 */
onAccount: string, 
/**
 * Names the party was registered under before, each with its last day.
 */
former: Array<FormerName>, 
/**
 * Evidence kept.
 */
evidence: Array<EvidenceView>, 
/**
 * Papers issued and packs built.
 */
papers: Array<PaperView>, 
/**
 * What is proved and what is missing, the weakest first.
 */
proof: Array<ProofView>, 
/**
 * What to do next.
 */
next: NextStep, 
/**
 * What happened, the latest first.
 */
timeline: Array<Event>, 
/**
 * What may be claimed on the day asked about; nothing while it cannot be worked out.
 */
claimTotal: string | null, 
/**
 * The part of it that is not due on that day; nothing where all of it is.
 */
claimNotDue: string | null, 
/**
 * When the right to sue runs out.
 */
limits: LimitView, 
/**
 * The papers behind each debt, side by side; those that nobody signed first.
 */
chain: Array<ChainRow>, };

/**
 * One paper behind a debt.
 */
export type ChainLink = { 
/**
 * How it stands.
 */
state: string, 
/**
 * Its name or number, or the sum.
 */
about: string | null, };

/**
 * The papers behind one debt.
 */
export type ChainRow = { 
/**
 * The debt.
 */
debt: string, 
/**
 * Its invoice number or name.
 */
name: string, 
/**
 * Its amount, net.
 */
amount: string, 
/**
 * Left.
 */
balance: string, 
/**
 * Whether the other side signed nothing that shows it.
 */
unsigned: boolean, 
/**
 * The contract: `signed`, `unsigned` or `missing`.
 */
contract: ChainLink, 
/**
 * The delivery note: `signed`, `unsigned` or `missing`.
 */
delivery: ChainLink, 
/**
 * The statement of account: `agreed`, `differs`, `sent` or `missing`.
 */
statement: ChainLink, 
/**
 * The invoice: `issued` or `missing`.
 */
invoice: ChainLink, 
/**
 * The money: `paid`, `part` or `unpaid`.
 */
payment: ChainLink, };

/**
 * Changes of how the window looks and speaks. What is left out stays.
 */
export type ChangeSettings = { 
/**
 * `zh`, `en` or `system`.
 */
language?: string | null, 
/**
 * `light`, `dark` or `auto`.
 */
scheme?: string | null, 
/**
 * Larger type.
 */
large?: boolean | null, };

/**
 * A row of law data that differs.
 */
export type ChangeView = { 
/**
 * The data file.
 */
file: string, 
/**
 * What tells the row from others.
 */
row: string, 
/**
 * What it was; nothing for a new row.
 */
before: string | null, 
/**
 * What it is; nothing for a row that is gone.
 */
after: string | null, };

/**
 * What a check looked at and found.
 */
export type CheckReport = { 
/**
 * Entries whose seal was checked.
 */
entries: number, 
/**
 * Files whose bytes were hashed again.
 */
files: number, 
/**
 * What was found, worst first; empty when all is well.
 */
findings: Array<Finding>, };

/**
 * What the total would be under one choice that the law leaves open.
 */
export type ChoiceTotal = { 
/**
 * `as-decided`, `legal-order`, `principal-first`, `late-as-interest`, `late-after-principal`,
 * `fixed-rate` or `floating-rate`.
 */
choice: string, 
/**
 * The total.
 */
total: string, 
/**
 * How much more that is than as decided; below zero where it is less.
 */
difference: string, };

/**
 * One thing that may be chosen.
 */
export type ChoiceView = { 
/**
 * Its code.
 */
code: string, 
/**
 * As the form itself calls it.
 */
label: string | null, };

/**
 * Asks what may be claimed.
 */
export type ClaimAsked = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * The day; today when left out.
 */
on?: string | null, };

/**
 * What may be claimed on a day.
 */
export type ClaimView = { 
/**
 * The day.
 */
on: string, 
/**
 * The sum of all heads.
 */
total: string, 
/**
 * The part of the price in `total` that is not due on that day; nothing where all of it is.
 */
notDue: string | null, 
/**
 * What the debts are for, where all are for one thing: as in `debt.record`.
 */
kind: string | null, 
/**
 * What to plead in the alternative, where the claim rests on something that has to be proved
 * first: the sum on the other ground.
 */
alternative: string | null, 
/**
 * One sum a head: `price`, `term-interest`, `late-loss`, `late-interest`, `penalty`, `costs`.
 */
heads: Array<HeadView>, 
/**
 * The lines the sums are made of.
 */
lines: Array<LineView>, 
/**
 * What each payment paid.
 */
allocations: Array<AllocationView>, 
/**
 * What to know about these figures, with parameters.
 */
notices: Array<Reason>, 
/**
 * Every article cited, once.
 */
articles: Array<ArticleView>, 
/**
 * The same day under each order of payment: `as-decided`, `legal`, `principal-first`.
 */
orders: Array<OrderTotal>, 
/**
 * The same day under each choice that the law leaves open, as decided first.
 */
choices: Array<ChoiceTotal>, 
/**
 * How days are counted: `end-excluded` or `both-included`.
 */
ends: string, 
/**
 * First eight digits of the book's seal.
 */
head: string, 
/**
 * Version of the law data.
 */
law: string, };

/**
 * What the owner decided of a class.
 */
export type ClassDecided = { 
/**
 * The day.
 */
on: string, 
/**
 * What was worked out then.
 */
workedOut: string, 
/**
 * Why she decided otherwise.
 */
because: string | null, };

/**
 * Another class that is proposed.
 */
export type ClassProposed = { 
/**
 * The class.
 */
class: string, 
/**
 * What happened since: `since-paid`, `since-broke-promise`, `since-silent`, `since-other`.
 */
because: Array<Reason>, };

/**
 * How a debtor is to be treated, why, and what to do next.
 */
export type ClassView = { 
/**
 * The debtor's id.
 */
debtor: string, 
/**
 * The class in force: `a`, `b`, `c`, `lost-contact`, `disputed`, `insolvent-signs` or
 * `hardship`.
 */
class: string, 
/**
 * What the owner decided, where she did.
 */
decided: ClassDecided | null, 
/**
 * The class that follows from what is known today.
 */
workedOut: string, 
/**
 * The will to pay: `good`, `unclear` or `poor`.
 */
willing: string, 
/**
 * The means to pay: `good`, `unclear` or `poor`.
 */
able: string, 
/**
 * Why.
 */
reasons: Array<Reason>, 
/**
 * Questions nobody answered: `reachable`, `admits`, `offers`, `keeps-word`, `trades`,
 * `pursued`, `hardship`.
 */
unknown: Array<string>, 
/**
 * Another class, because of what happened since the owner decided.
 */
proposed: ClassProposed | null, 
/**
 * The answers in force.
 */
answers: Array<AnswerView>, 
/**
 * Clues to what it has.
 */
assets: Array<AssetView>, 
/**
 * What it can spare a month.
 */
ability: AbilityView | null, 
/**
 * What to do next, and how.
 */
play: PlayView, 
/**
 * Tasks that have not come to an end, the nearest first.
 */
tasks: Array<TaskView>, 
/**
 * The day the tables of classes and steps were looked over. They are practice, not law.
 */
checked: string, };

/**
 * What went wrong. One more only where the UI says or does something different.
 */
export type Code = "no-book" | "book-exists" | "not-a-book" | "network-folder" | "locked" | "read-only" | "tampered" | "book-damaged" | "not-a-backup" | "backup-newer" | "backup-unsound" | "backup-place" | "backup-read-back" | "disk-full" | "not-allowed" | "refused" | "not-found" | "ambiguous" | "bad-input" | "unknown-command" | "file-empty" | "file-unknown" | "file-password" | "file-damaged" | "file-too-large" | "file-reader-ended" | "file-changed" | "unsettled" | "missing-glyph" | "no-fonts" | "engines-differ" | "folder-exists" | "file-exists" | "cancelled" | "internal";

/**
 * A first guess for the columns of a sheet of no known layout.
 */
export type ColumnGuess = { 
/**
 * The guess.
 */
mapping: ColumnMapping, 
/**
 * The column headings of the sheet.
 */
headings: Array<string>, 
/**
 * The first rows under them.
 */
rows: Array<Array<string>>, };

/**
 * Which column means what, in a sheet that is of no known layout.
 */
export type ColumnMapping = { 
/**
 * What a row is: `invoice` or `money`.
 */
rows: string, 
/**
 * The sheet.
 */
sheet: string, 
/**
 * The row that has the headings, from 1.
 */
headerRow: number, 
/**
 * For each field its column heading: `number`, `date`, `party`, `amount`, `remark`, ….
 */
columns: { [key in string]: string }, };

/**
 * Asks for the tables of a file, to name their columns.
 */
export type ColumnsAsked = { 
/**
 * The handle.
 */
file: string, 
/**
 * Its password, if it has one.
 */
password?: string | null, };

/**
 * What a road depends on.
 */
export type ConditionView = { 
/**
 * The question.
 */
question: string, 
/**
 * `met`, `reserved`, `closes` or `unknown`.
 */
holds: string, 
/**
 * In words.
 */
text: TextView, 
/**
 * Ids of the articles.
 */
because: Array<string>, 
/**
 * `confirmed`, `derived`, `practice` or `memory`.
 */
status: string, };

/**
 * Asks whether something may be said or done so.
 */
export type ConductAsked = { 
/**
 * What is to be said or written.
 */
draft: string, 
/**
 * `call`, `message`, `email`, `letter`, `visit`, `group` or `public`.
 */
channel: string, 
/**
 * `debtor`, `guarantor`, `agent`, `named`, `relative`, `employer`, `partner` or `other`.
 */
to: string, 
/**
 * The day; today when left out.
 */
on?: string | null, 
/**
 * The time where the debtor is, `HH:MM`; the hour is not judged when left out.
 */
time?: string | null, 
/**
 * Whose rules: `cn` when left out.
 */
profile?: string | null, 
/**
 * A suit was filed.
 */
filed?: boolean | null, 
/**
 * A court has decided and the time to perform is over.
 */
judged?: boolean | null, 
/**
 * A lawyer sends it.
 */
byLawyer?: boolean | null, 
/**
 * What it announces is a dated task of the owner's.
 */
stepPlanned?: boolean | null, };

/**
 * Something that stands against it.
 */
export type ConductFinding = { 
/**
 * The rule.
 */
rule: string, 
/**
 * `warn` or `block`.
 */
light: string, 
/**
 * `law`, `standard` or `caution`.
 */
force: string, 
/**
 * The articles it rests on.
 */
articles: Array<ArticleView>, 
/**
 * What else it rests on.
 */
cite: string, 
/**
 * The sentence it is about; empty where it is about the contact itself.
 */
sentence: string, 
/**
 * Why, in Chinese.
 */
zh: string, 
/**
 * Why, in English.
 */
en: string, 
/**
 * What may be said instead.
 */
instead: string | null, };

/**
 * A set of rules about when, how often and whom.
 */
export type ConductProfile = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name in Chinese.
 */
zh: string, 
/**
 * Its name in English.
 */
en: string, };

/**
 * What the guard says.
 */
export type ConductRuling = { 
/**
 * `allow`, `warn` or `block`.
 */
light: string, 
/**
 * What stands against it, worst first.
 */
findings: Array<ConductFinding>, 
/**
 * The draft as it may be sent; nothing where it needs no change.
 */
rewrite: string | null, };

/**
 * Asks for a proposal to enter the book.
 */
export type ConfirmImport = { 
/**
 * The proposal.
 */
proposal: string, 
/**
 * Payment was due so many days after each invoice; nothing when it is not known.
 */
dueDays?: number | null, 
/**
 * What the debts are for; `sale` when left out.
 */
kind?: string | null, 
/**
 * What was decided about payments, by key. A payment that is not named here follows its
 * suggestion when that is `match`, and stays open otherwise.
 */
decisions: { [key in string]: Decision }, };

/**
 * Takes law data from a file that was compared.
 */
export type ConfirmUpdate = { 
/**
 * Its handle on the tray.
 */
file: string, 
/**
 * SHA-256 of the file that was compared.
 */
digest: string, };

/**
 * Something spent on collecting a debt.
 */
export type CostView = { 
/**
 * The day.
 */
on: string, 
/**
 * How much.
 */
amount: string, 
/**
 * On what: `court-fee`, `preservation-fee`, `preservation-premium`, `lawyer`, `notary`,
 * `expert`, `announcement`, `travel` or `other`.
 */
what: string, 
/**
 * Whether it was agreed that the debtor bears it.
 */
agreed: boolean, 
/**
 * What else is to be said.
 */
remark: string | null, };

/**
 * A court open to the creditor.
 */
export type CourtView = { 
/**
 * `property`, `creditor`, `performance`, `received`, `used`, `signing`, `subject`,
 * `elsewhere` or `debtor`.
 */
place: string, 
/**
 * Why.
 */
why: SaidView, };

/**
 * Asks which court hears a claim. What is left out is not known.
 */
export type CourtsAsked = { 
/**
 * `sale`, `online-delivered`, `online-shipped`, `service`, `work`, `loan`,
 * `lease-of-building`, `lease-of-thing`, `construction` or `other`.
 */
about: string, 
/**
 * What the contract says on disputes: `unknown`, `nothing`, `arbitration`, `courts` or
 * `arbitration-or-courts`.
 */
clause?: string | null, 
/**
 * The places whose courts the clause names: `creditor`, `debtor`, `performance`, `signing`,
 * `subject`, or another place that is `connected`, `unproven` or `unconnected`.
 */
seats?: Array<string> | null, 
/**
 * Whether a place of performance is agreed: `unknown`, `nothing` or `named`.
 */
performance?: string | null, 
/**
 * `yes`, or `nothing-and-elsewhere`: nothing was performed and neither party is at the place
 * agreed; `yes` when left out.
 */
performed?: string | null, 
/**
 * What is claimed, in yuan.
 */
amount?: string | null, 
/**
 * Whether both parties are in the court's province.
 */
sameProvince?: boolean | null, 
/**
 * The day of filing; today when left out.
 */
on?: string | null, };

/**
 * The courts open to the creditor, best first.
 */
export type CourtsResult = { 
/**
 * The day of filing.
 */
on: string, 
/**
 * The courts; none where arbitration comes instead.
 */
open: Array<CourtView>, 
/**
 * What comes instead of a court.
 */
instead: SaidView | null, 
/**
 * The court for a payment order.
 */
paymentOrder: SaidView | null, 
/**
 * Which level hears it.
 */
level: LevelView | null, 
/**
 * What else must be said.
 */
notes: Array<SaidView>, 
/**
 * What was left unanswered and matters: `clause`, `connection`, `performance` or
 * `same-province`.
 */
ask: Array<string>, 
/**
 * What to know about this.
 */
notices: Array<Reason>, 
/**
 * Every article cited, once.
 */
articles: Array<ArticleView>, 
/**
 * Version of the law data.
 */
law: string, };

/**
 * Asks for a new book in a folder.
 */
export type CreateBook = { 
/**
 * The place the door was told to make it in; the suggested one when left out.
 */
place?: string | null, 
/**
 * Whose book it is.
 */
creditor: PartyDetails, };

/**
 * A day of rest or a make-up working day.
 */
export type DaySaid = { 
/**
 * The day.
 */
on: string, 
/**
 * `rest` or `work`.
 */
is: string, 
/**
 * The holiday it belongs to.
 */
name: string, };

/**
 * The day that was reached.
 */
export type DaysReached = { 
/**
 * The day after which counting began; it does not count itself.
 */
from: string, 
/**
 * How many working days were counted.
 */
add: number, 
/**
 * The day reached.
 */
date: string, 
/**
 * How many calendar days lie between the two.
 */
calendarDays: number, 
/**
 * Years whose holidays are not known: only weekends were left out in them.
 */
unknownYears: Array<number>, 
/**
 * Days on the way that are not what their weekday says.
 */
special: Array<SpecialDay>, 
/**
 * How many Saturdays and Sundays were left out beside these.
 */
weekendDays: number, 
/**
 * What to know about it.
 */
notices: Array<Reason>, 
/**
 * Version of the law data.
 */
law: string, };

/**
 * A day that must not be missed.
 */
export type DeadlineView = { 
/**
 * Its id.
 */
id: string, 
/**
 * What is to be done.
 */
name: TextView, 
/**
 * What it is counted from.
 */
from: TextView, 
/**
 * `last`; `least` or `most` that a court may set; `earliest`: from the day after it.
 */
bound: string, 
/**
 * How long it is.
 */
count: number, 
/**
 * `days`, `working-days`, `months` or `years`.
 */
unit: string, 
/**
 * The careful day.
 */
careful: string, 
/**
 * The last day as the law has it.
 */
last: string, 
/**
 * Years whose days of rest are not known.
 */
unknownYears: Array<number>, 
/**
 * Days on which to remind.
 */
remind: Array<string>, 
/**
 * Ids of the articles.
 */
because: Array<string>, 
/**
 * `confirmed`, `derived`, `practice` or `memory`.
 */
status: string, };

/**
 * Asks for the days that must not be missed.
 */
export type DeadlinesAsked = { 
/**
 * The day from which to count; it does not count itself.
 */
from: string, 
/**
 * One of them, by its id; all when left out.
 */
deadline?: string | null, };

/**
 * The days that must not be missed.
 */
export type DeadlinesResult = { 
/**
 * The day from which is counted.
 */
from: string, 
/**
 * Each.
 */
deadlines: Array<DeadlineView>, 
/**
 * Every article cited, once.
 */
articles: Array<ArticleView>, 
/**
 * Version of the law data.
 */
law: string, };

/**
 * One debt.
 */
export type DebtView = { 
/**
 * Its id.
 */
debt: string, 
/**
 * The invoice number, or nothing.
 */
invoice: string | null, 
/**
 * What it is for: `sale`, `loan`, …
 */
kind: string, 
/**
 * The day it arose.
 */
on: string, 
/**
 * The amount as it arose.
 */
arose: string, 
/**
 * Net of red invoices and adjustments.
 */
principal: string, 
/**
 * Paid.
 */
paid: string, 
/**
 * Left.
 */
balance: string, 
/**
 * When payment was due.
 */
due: string | null, 
/**
 * Where the due date comes from.
 */
dueBecause: string | null, 
/**
 * Terms for lateness, as stated; nothing while not stated.
 */
late: LateTerms | null, 
/**
 * Days in a year: `365`, `360`, `366`, `actual` or `months`.
 */
basis: string, 
/**
 * Which end days count: `end-excluded` or `both-included`.
 */
ends: string, 
/**
 * Contract or order.
 */
contract: string | null, 
/**
 * Interest agreed for the time before the due date.
 */
interest: RateTerms | null, 
/**
 * The parts it is to be paid in, the earliest first; empty where it is due in one sum.
 */
instalments: Array<InstalmentTerms>, 
/**
 * Interest kept back when a loan was paid out (砍头息).
 */
withheld: string | null, 
/**
 * The earlier loan whose interest is in the sum of this one.
 */
rolled: RolledTerms | null, 
/**
 * Whether loss from late payment and penalty are paid before the price: `as-interest` or
 * `after-principal`.
 */
lateCounts: string, 
/**
 * The LPR that interest by law is worked out from: `one-year` or `over-five-years`.
 */
lpr: string, 
/**
 * The day the suit was filed.
 */
filed: string | null, 
/**
 * What was spent on collecting it.
 */
costs: Array<CostView>, 
/**
 * Red invoices and adjustments.
 */
adjustments: Array<AdjustmentView>, 
/**
 * Whether a red invoice took all of it away: nothing may be demanded.
 */
reversed: boolean, 
/**
 * The row it was read from.
 */
place: RowPlace | null, 
/**
 * The entry that made it.
 */
entry: number, };

/**
 * Asks about one debtor.
 */
export type DebtorAsked = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, };

/**
 * Asks for a class to be decided on.
 */
export type DecideClass = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * The class.
 */
class: string, 
/**
 * Why, where it is not the one that was worked out.
 */
because?: string | null, };

/**
 * What was decided about a payment.
 */
export type Decision = { 
/**
 * `suggested`, `charge` (suggested, and what is short is written off as a bank's charge),
 * `open` or `none` (it pays nothing that is owed here).
 */
what: string, 
/**
 * What it pays first: `principal-first` or `legal`; as suggested when left out.
 */
order?: string | null, };

/**
 * Asks for a party to be described anew.
 */
export type DescribeParty = { 
/**
 * The party.
 */
party: string, 
/**
 * All that is known of it now.
 */
details: PartyDetails, };

/**
 * Asks for a task to be ended.
 */
export type EndTask = { 
/**
 * The task.
 */
task: string, 
/**
 * It will not be done; then a reason is needed.
 */
dropped: boolean, 
/**
 * What came of it, or why it will not be done.
 */
because?: string | null, };

/**
 * What was entered.
 */
export type Entered = { 
/**
 * The act's id, to undo it with; empty when nothing needed entering.
 */
act: string, 
/**
 * The last entry.
 */
seq: number, };

/**
 * Asks for the envelope sheet of a letter.
 */
export type EnvelopeAsked = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, };

/**
 * Something that happened in a case.
 */
export type Event = { 
/**
 * The day.
 */
on: string, 
/**
 * What: `invoiced`, `red-invoice`, `due`, `paid`, `paid-undecided`, `refunded`, `evidence`,
 * `letter`, `adjusted`.
 */
code: string, 
/**
 * Parameters for the words.
 */
about: Array<string>, 
/**
 * The amount, where there is one.
 */
amount: string | null, };

/**
 * A piece of evidence.
 */
export type EvidenceView = { 
/**
 * Its id.
 */
evidence: string, 
/**
 * SHA-256 of the file; the door serves the file by it.
 */
file: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its size in bytes.
 */
bytes: number, 
/**
 * `pdf`, `image`, `xml`, `sheet`, `text` or `other`.
 */
media: string, 
/**
 * What it is offered to prove.
 */
proves: Array<string>, 
/**
 * `paper-original`, `copy`, `electronic` or `unsaid`.
 */
original: string, 
/**
 * The day the thing was made.
 */
made: string | null, 
/**
 * Remark.
 */
remark: string | null, 
/**
 * Who signed or sealed it for the other side.
 */
signed: SignedView | null, 
/**
 * The ids of the debts it is about; none for all of the debtor's.
 */
debts: Array<string>, 
/**
 * When it was taken in.
 */
entry: number, 
/**
 * The act that took it in, to undo it with.
 */
act: string, };

/**
 * Asks for everything in another program's format.
 */
export type ExportAsked = { 
/**
 * `xlsx`, `csv`, `sqlite` or `hledger`.
 */
format: string, 
/**
 * The day claims are worked out for; today when left out.
 */
on?: string | null, 
/**
 * The language of headings: `zh` or `en`.
 */
lang?: string | null, 
/**
 * A place the door was told of; when left out the file is kept for the door to hand over.
 */
place?: string | null, 
/**
 * Write over what is there.
 */
force: boolean, };

/**
 * What was exported.
 */
export type Exported = { 
/**
 * SHA-256 of the file, when no place was named; the door serves it by that.
 */
file: string | null, 
/**
 * A name for it.
 */
name: string, 
/**
 * Where it was written, when a place was named.
 */
at: string | null, 
/**
 * How many rows each table has; nothing for a ledger, which has none.
 */
tables: Array<TableCount>, 
/**
 * The day claims were worked out for.
 */
on: string, };

/**
 * How many facts of one kind.
 */
export type FactCount = { 
/**
 * The kind, as in the journal: `party-described`, `debt-arose`, …
 */
kind: string, 
/**
 * How many.
 */
count: number, };

/**
 * A file that could not be kept.
 */
export type FailedFile = { 
/**
 * Its name.
 */
name: string, 
/**
 * Why.
 */
why: Failure, };

/**
 * Why a command did not do what was asked, for the door to put in words.
 */
export type Failure = { 
/**
 * What went wrong.
 */
code: Code, 
/**
 * What the words are about: a name, a limit, a day.
 */
params: { [key in string]: string }, 
/**
 * English, for the log and the terminal.
 */
detail: string, };

/**
 * What one band adds to a fee.
 */
export type FeeBandView = { 
/**
 * Where the band begins.
 */
over: string, 
/**
 * How much of the amount falls into it.
 */
part: string, 
/**
 * Its rate in per cent; nothing for a flat sum.
 */
percent: string | null, 
/**
 * What it adds, exact.
 */
adds: string, };

/**
 * What going to court costs, in yuan.
 */
export type FeeResult = { 
/**
 * The amount claimed.
 */
claim: string, 
/**
 * Acceptance fee (案件受理费), advanced by the plaintiff.
 */
acceptance: string, 
/**
 * Half of it: simplified procedure, small claims, mediation or withdrawal; once.
 */
acceptanceHalved: string, 
/**
 * Fee for a payment order (支付令).
 */
paymentOrder: string, 
/**
 * Fee for preservation (财产保全), if property worth the claim is preserved.
 */
preservation: string, 
/**
 * Fee for enforcement (执行); not advanced, borne by the debtor.
 */
enforcement: string, 
/**
 * The five, taken apart, in the same order.
 */
details: Array<FeeView>, 
/**
 * What to know about these figures.
 */
notices: Array<Reason>, 
/**
 * Every article cited, once.
 */
articles: Array<ArticleView>, 
/**
 * Version of the law data.
 */
law: string, };

/**
 * One fee, taken apart.
 */
export type FeeView = { 
/**
 * `acceptance`, `acceptance-halved`, `payment-order`, `preservation` or `enforcement`.
 */
fee: string, 
/**
 * The fee, rounded to the fen.
 */
amount: string, 
/**
 * The bands it is made of; empty for a part of another fee.
 */
bands: Array<FeeBandView>, 
/**
 * What it would be without the most that may be charged.
 */
withoutLimit: string | null, 
/**
 * Ids of the articles.
 */
because: Array<string>, };

/**
 * Something the owner fills in on a paper.
 */
export type FieldView = { 
/**
 * Its code.
 */
code: string, 
/**
 * `text`, `long`, `day`, `amount`, `one` or `many` (codes divided by commas).
 */
kind: string, 
/**
 * Whether the paper is nothing without it.
 */
required: boolean, 
/**
 * What stands in it.
 */
value: string, 
/**
 * What the book says.
 */
known: string, 
/**
 * As the form itself calls it; nothing where the pages have words for its code.
 */
label: string | null, 
/**
 * The part of the form it stands in, as the form calls it.
 */
part: string | null, 
/**
 * What may be chosen.
 */
choices: Array<ChoiceView>, };

/**
 * How one file was read.
 */
export type FileReading = { 
/**
 * The handle.
 */
file: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its size in bytes.
 */
bytes: number, 
/**
 * What it was recognised as; nothing when it could not be read.
 */
format: string | null, 
/**
 * Why it could not be read; the other files are not touched by it.
 */
problem: Failure | null, 
/**
 * What the owner must give before it can be read: `password` or `mapping`.
 */
needs: string | null, 
/**
 * A first guess for the columns of each table that is of no known layout, with the first rows as
 * they stand in the file.
 */
columns: Array<ColumnGuess>, 
/**
 * Whether its columns were guessed, or named by the owner before, and can be named otherwise:
 * `import.columns` shows them.
 */
canNameColumns: boolean, 
/**
 * Whether the same file was read before.
 */
readBefore: boolean, 
/**
 * Rows that name an invoice.
 */
invoices: number, 
/**
 * Rows that are money.
 */
money: number, 
/**
 * Rows left aside, among them what the book would refuse.
 */
aside: number, 
/**
 * Rows whose content the book has already.
 */
known: number, 
/**
 * Whether its own counts and sums agree with what was read; nothing if it states none.
 */
agrees: boolean | null, 
/**
 * What the owner should know of it: `saved-again`, `general-layout`, `sheet-left-out` (sheet), ….
 */
notes: Array<Reason>, };

/**
 * One finding of a check, worst first.
 */
export type Finding = { 
/**
 * `error`, `warning` or `note`.
 */
severity: string, 
/**
 * What was found: `storage`, `tampered`, `unsound`, `newer-version`, `entries-gone`,
 * `file-missing`, `file-changed`, `file-stray`, `temp-left`; in a backup `backup-journal`,
 * `backup-file`, `backup-between`, `backup-seal`, `backup-length`.
 */
code: string, 
/**
 * The entry or file concerned.
 */
about: string, 
/**
 * English, for the log.
 */
detail: string, };

/**
 * A kind of paper.
 */
export type FormView = { 
/**
 * Its code.
 */
form: string, 
/**
 * `letter` or `court`.
 */
group: string, 
/**
 * What its sum is: `claim`, `balance` or `nothing`.
 */
carries: string, 
/**
 * Whether it is had as a Word file too.
 */
word: boolean, 
/**
 * What it must have and lacks.
 */
missing: Array<Reason>, 
/**
 * How many of it were issued to this debtor.
 */
issued: number, };

/**
 * A name a party was registered under before (曾用名).
 */
export type FormerName = { 
/**
 * The name.
 */
name: string, 
/**
 * Its last day.
 */
until: string, };

/**
 * Asks which papers can be made.
 */
export type FormsAsked = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, };

/**
 * The sum of one head.
 */
export type HeadView = { 
/**
 * The head.
 */
head: string, 
/**
 * Its sum, rounded once.
 */
amount: string, };

/**
 * Asks for a page of history, the latest first.
 */
export type HistoryAsked = { 
/**
 * Only acts before this entry.
 */
before: number | null, 
/**
 * At most this many acts.
 */
most: number, };

/**
 * How many rows each list of a proposal has.
 */
export type ImportCounts = { 
/**
 * Every party the rows name.
 */
parties: number, 
/**
 * Debtors met in several spellings.
 */
same: number, 
/**
 * Every invoice.
 */
invoices: number, 
/**
 * Invoices that are not in the book yet and no purchases.
 */
ours: number, 
/**
 * Invoices the book has.
 */
known: number, 
/**
 * Invoices the owner received.
 */
purchases: number, 
/**
 * Red invoices whose blue one is not known.
 */
unlinked: number, 
/**
 * Every payment.
 */
money: number, 
/**
 * Payments the owner must decide about.
 */
ask: number, 
/**
 * Payments that are sure enough to be matched.
 */
sure: number, 
/**
 * Payments of nobody who owes.
 */
none: number, 
/**
 * Payments that are decided already, or that the book has.
 */
settled: number, 
/**
 * Rows that are neither.
 */
aside: number, };

/**
 * A list of a proposal.
 */
export type ImportList = "parties" | "same" | "invoices" | "ours" | "known" | "purchases" | "unlinked" | "money" | "ask" | "sure" | "none" | "settled" | "aside";

/**
 * What the files say, for the owner to confirm.
 */
export type ImportProposal = { 
/**
 * The proposal's id.
 */
proposal: string, 
/**
 * The files, in the order given.
 */
files: Array<FileReading>, 
/**
 * How many rows each list has. Of each of the four below the first 200 are here, and
 * `import.rows` gives any others.
 */
counts: ImportCounts, 
/**
 * The first parties the rows name.
 */
parties: Array<PartyFound>, 
/**
 * The first invoices, in the order of issue.
 */
invoices: Array<InvoiceFound>, 
/**
 * The first money that arrived, in the order of arrival.
 */
money: Array<MoneyFound>, 
/**
 * The first rows that are neither, and why.
 */
aside: Array<RowAside>, 
/**
 * What the book would show.
 */
sums: ImportSums, };

/**
 * A page of a list; what it lists is in the one field it belongs to.
 */
export type ImportRows = { 
/**
 * How many rows the whole list has.
 */
of: number, 
/**
 * Parties.
 */
parties: Array<PartyFound>, 
/**
 * Invoices.
 */
invoices: Array<InvoiceFound>, 
/**
 * Payments.
 */
money: Array<MoneyFound>, 
/**
 * Rows that are neither.
 */
aside: Array<RowAside>, };

/**
 * What the book would show once the proposal is confirmed.
 */
export type ImportSums = { 
/**
 * New invoices, blue and red together, of the owner as seller.
 */
invoiced: string, 
/**
 * Money that would be matched.
 */
matched: string, 
/**
 * Money left for the owner to decide.
 */
toDecide: string, 
/**
 * How many payments are left to decide.
 */
open: number, 
/**
 * How many invoices are new.
 */
invoices: number, 
/**
 * How many payments would be matched.
 */
taken: number, 
/**
 * How many payments pay nothing that is owed here, as the owner said.
 */
none: number, };

/**
 * What was entered.
 */
export type Imported = { 
/**
 * The act, to undo it with; empty when the book had everything already.
 */
act: string, 
/**
 * Invoices entered.
 */
invoices: number, 
/**
 * Payments entered.
 */
payments: number, 
/**
 * Of these, matched.
 */
matched: number, 
/**
 * Electronic originals kept as evidence.
 */
originals: number, 
/**
 * Rows that the book had already.
 */
known: number, 
/**
 * Payments left to decide.
 */
open: number, 
/**
 * The debtors concerned.
 */
debtors: Array<string>, };

/**
 * One of several parts of a debt.
 */
export type InstalmentTerms = { 
/**
 * How much.
 */
amount: string, 
/**
 * The last day on which paying it was in time.
 */
due: string, };

/**
 * One line of interest.
 */
export type InterestLineView = { 
/**
 * The first day that bears interest.
 */
from: string, 
/**
 * The last day that bears interest.
 */
to: string, 
/**
 * How many days that is, with both.
 */
days: number, 
/**
 * The same as whole months and odd days, where they are counted so.
 */
months: [number, number] | null, 
/**
 * What the rate is applied to.
 */
base: string, 
/**
 * The rate: `5.475%`, `0.05%/day`, `2%/month`.
 */
rate: string, 
/**
 * The published rate it is worked out from; nothing where it is stated.
 */
published: CalcRate | null, 
/**
 * The higher rate that a cap took the place of.
 */
cappedFrom: string | null, 
/**
 * What it comes to, rounded for show so that the lines add up.
 */
amount: string, 
/**
 * Ids of the articles under which such a rate is usually asked for.
 */
because: Array<string>, 
/**
 * What payments changed of the base since the line before.
 */
changedBy: Array<Reason>, };

/**
 * Interest, taken apart.
 */
export type InterestResult = { 
/**
 * All interest that accrued.
 */
total: string, 
/**
 * What payments paid of it.
 */
paid: string, 
/**
 * What is left of the principal.
 */
principalLeft: string, 
/**
 * What is left in all: of the principal and of the interest.
 */
left: string, 
/**
 * The principal asked about.
 */
principal: string, 
/**
 * `CNY`, `HKD`, `USD`, `EUR` or `GBP`.
 */
currency: string, 
/**
 * How many days bear interest.
 */
days: number, 
/**
 * How days were counted and rounded: `365`, `end-excluded`, `fen`, `interest-first`.
 */
basis: string, 
/**
 * Which end days count.
 */
count: string, 
/**
 * To what the total is rounded.
 */
round: string, 
/**
 * What payments pay first.
 */
allocate: string, 
/**
 * The lines, in the order of days; they add up to the total.
 */
lines: Array<InterestLineView>, 
/**
 * What each payment paid.
 */
payments: Array<PaidOff>, 
/**
 * What the cap took away; nothing where it did not bite.
 */
cappedBy: string | null, 
/**
 * What to know about these figures.
 */
notices: Array<Reason>, 
/**
 * Every article cited, once.
 */
articles: Array<ArticleView>, 
/**
 * Version of the law data.
 */
law: string, };

/**
 * What was said in the interview so far. Nothing of it is in the book.
 */
export type Interview = { 
/**
 * The page she is on, as the pages name it.
 */
page: string, 
/**
 * Who owes, when the book does not have it.
 */
party: PartyDetails, 
/**
 * What it is for: `sale`, `loan`, …
 */
kind: string | null, 
/**
 * Papers she holds.
 */
papers: Array<InterviewPaper>, 
/**
 * How much, where no invoice says so.
 */
amount: string | null, 
/**
 * The day it arose, where no invoice says so.
 */
on: string | null, 
/**
 * Contract or order.
 */
contract: string | null, 
/**
 * Whether anything was paid since: `none`, `some` or `unknown`.
 */
paidSaid: string | null, 
/**
 * What was paid.
 */
paid: Array<InterviewPaid>, 
/**
 * What is known of the due date: `day`, `days` or `unknown`.
 */
dueSaid: string | null, 
/**
 * Payment was due on this day.
 */
due: string | null, 
/**
 * Payment was due so many days after the debt arose.
 */
dueDays: number | null, 
/**
 * What was agreed about paying late; nothing where it was not said.
 */
late: LateTerms | null, 
/**
 * Whether the page about paying late was answered: `agreed`, `unagreed` or `unknown`.
 */
lateSaid: string | null, 
/**
 * How the debtor behaves.
 */
answers: Array<AnswerGiven>, };

/**
 * The draft of the interview, if one was begun and not entered.
 */
export type InterviewDraft = { 
/**
 * What was said so far.
 */
interview: Interview | null, };

/**
 * What the interview came to.
 */
export type InterviewEntered = { 
/**
 * The act, to undo it with.
 */
act: string, 
/**
 * The debtor's id.
 */
debtor: string, };

/**
 * An invoice as it was recognised.
 */
export type InterviewInvoice = { 
/**
 * Its number.
 */
number: string | null, 
/**
 * The day it was issued.
 */
issued: string, 
/**
 * Who issued it.
 */
seller: string | null, 
/**
 * Who is to pay it.
 */
buyer: string | null, 
/**
 * The buyer's registration number.
 */
buyerRegistration: string | null, 
/**
 * Amount with tax.
 */
total: string, 
/**
 * Why the debt cannot stand on it: `red`, `taken-back`, `of-another-seller`, `purchase`,
 * `known`.
 */
barred: string | null, };

/**
 * Money that came since.
 */
export type InterviewPaid = { 
/**
 * The day.
 */
on: string | null, 
/**
 * How much.
 */
amount: string, };

/**
 * A paper she holds.
 */
export type InterviewPaper = { 
/**
 * SHA-256 of the file.
 */
file: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its size in bytes.
 */
bytes: number, 
/**
 * What it is offered to prove.
 */
proves: Array<string>, 
/**
 * `paper-original`, `copy`, `electronic` or `unsaid`.
 */
original: string, 
/**
 * The invoice that it is, where it is one.
 */
invoice: InterviewInvoice | null, 
/**
 * Whether the debt stands on that invoice.
 */
used: boolean, };

/**
 * Asks for papers to be taken into the draft.
 */
export type InterviewPapers = { 
/**
 * Handles the door gave for the files.
 */
files: Array<string>, };

/**
 * An invoice the rows name.
 */
export type InvoiceFound = { 
/**
 * Stands for it within the proposal.
 */
key: string, 
/**
 * Its number.
 */
number: string, 
/**
 * The day it was issued.
 */
issued: string, 
/**
 * The buyer.
 */
buyer: string, 
/**
 * Total with tax; below zero for a red one.
 */
total: string, 
/**
 * The number of the blue invoice a red one takes back.
 */
reverses: string | null, 
/**
 * The red invoice that takes this one back, wholly or in part.
 */
reversedBy: string | null, 
/**
 * `new`, `known` (the book has it), `reversed` (a red one cancels it), `red`,
 * `red-unlinked` (a red one whose blue one is not known) or `purchase` (the owner is the
 * buyer: nothing is owed to her).
 */
state: string, 
/**
 * Where it was read; several when several files have it.
 */
places: Array<RowPlace>, };

/**
 * Asks for two parties to be made one.
 */
export type JoinAsked = { 
/**
 * The one that goes: its id or exact name.
 */
party: string, 
/**
 * The one that stays.
 */
into: string, };

/**
 * The last backup.
 */
export type LastBackup = { 
/**
 * When, as RFC 3339.
 */
at: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Where it is.
 */
file: string, 
/**
 * Its size.
 */
bytes: number, 
/**
 * How many entries were entered since.
 */
entriesSince: number, 
/**
 * Files that the book names and that could not be put in.
 */
lacking: Array<string>, };

/**
 * Terms for lateness.
 */
export type LateTerms = { 
/**
 * `unagreed` (the law's rate), `agreed`, `sme-payment` (保障中小企业款项支付条例),
 * `pay-when-paid` (a void term of that kind, 法释〔2024〕11号) or `nothing`.
 */
is: string, 
/**
 * For `unagreed`: what the LPR is multiplied with.
 */
times: string | null, 
/**
 * For `unagreed`: `fixed` or `floating`.
 */
moves: string | null, 
/**
 * For `agreed`, and where a rate was agreed for `sme-payment` or `pay-when-paid`: per cent.
 */
percent: string | null, 
/**
 * For `agreed`: `year`, `month` or `day`.
 */
per: string | null, };

/**
 * The law data in use.
 */
export type LawStatus = { 
/**
 * Its version.
 */
version: string, 
/**
 * The day it was last checked.
 */
checkedOn: string, 
/**
 * Days since then.
 */
ageDays: number, 
/**
 * The last loan prime rate known, per cent.
 */
lastLpr: string, 
/**
 * The day it was published.
 */
lastLprOn: string, };

/**
 * What is known of the law, and how well.
 */
export type LawView = { 
/**
 * Version of the law data in use.
 */
version: string, 
/**
 * The day it was last checked.
 */
checkedOn: string, 
/**
 * Days since then.
 */
ageDays: number, 
/**
 * Rates that are still published.
 */
series: Array<SeriesView>, 
/**
 * The years whose days of rest are known.
 */
years: Array<number>, 
/**
 * The province's limits of small claims that hold today, as far as they are known.
 */
thresholds: Array<ThresholdView>, 
/**
 * Every province: its name in Chinese and in English.
 */
regions: Array<Region>, 
/**
 * What the owner entered, the latest first.
 */
added: Array<AddedView>, 
/**
 * How many articles can be looked up.
 */
articles: number, };

/**
 * Asks for a letter.
 */
export type LetterAsked = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * `demand`, `schedule`, `statement` or another form of `paper.forms`.
 */
form: string, 
/**
 * `zh` or `en`.
 */
lang?: string | null, 
/**
 * Pay by this day, or for a statement reply by it; seven working days from today when left out.
 */
payBy?: string | null, 
/**
 * For a statement: the first day of its period; the day the first debt arose when left out.
 */
since?: string | null, 
/**
 * Issue it although something is not settled, for this reason.
 */
override?: string | null, 
/**
 * What the owner fills in, by the code of the field; what is left out is as the book has it.
 */
fields?: { [key in string]: string }, };

/**
 * A letter as it would be issued.
 */
export type LetterDraft = { 
/**
 * SHA-256 of the draft PDF; the door serves it by that while the program runs.
 */
file: string, 
/**
 * SHA-256 of the same as a Word file, for a form that has one.
 */
word: string | null, 
/**
 * Pages.
 */
pages: number, 
/**
 * What must be settled first, worst first; empty when it can be issued.
 */
unsettled: Array<Reason>, 
/**
 * What it must have and lacks; no reason issues it then.
 */
missing: Array<Reason>, 
/**
 * What the owner fills in.
 */
fields: Array<FieldView>, 
/**
 * What else is asked: `lang`, `pay-by`, `since`.
 */
asks: Array<string>, 
/**
 * What its sum is: `claim`, `balance` or `nothing`.
 */
carries: string, 
/**
 * What would make it stronger and does not stop it.
 */
advice: Array<Reason>, 
/**
 * What it claims in all.
 */
total: string, 
/**
 * Pay by, or reply by.
 */
payBy: string, 
/**
 * The first day of the period, for a statement.
 */
since: string | null, 
/**
 * What goes on the EMS label as contents.
 */
label: string, 
/**
 * What of the law is not known and the letter rests on: `rate-unknown`, `years-unknown`.
 */
notices: Array<Reason>, };

/**
 * Which level of court hears a claim.
 */
export type LevelView = { 
/**
 * `basic`, `intermediate` or `depends-on-parties`.
 */
level: string, 
/**
 * Where intermediate courts begin, both parties being in the province.
 */
sameProvince: string, 
/**
 * Where they begin, one party being outside.
 */
otherProvince: string, 
/**
 * In words.
 */
text: TextView, 
/**
 * `confirmed`, `derived`, `practice` or `memory`.
 */
status: string, };

/**
 * The start of a period, or an event.
 */
export type LimitLineView = { 
/**
 * The day.
 */
on: string, 
/**
 * `start`, or what happened.
 */
what: string, 
/**
 * How it is proved; nothing for the start.
 */
proof: string | null, 
/**
 * What it does to the believed period.
 */
believed: string, 
/**
 * What it does to the provable period.
 */
provable: string, 
/**
 * The believed last day after it.
 */
believedUntil: string, 
/**
 * The provable last day after it.
 */
provableUntil: string, 
/**
 * Ids of the articles.
 */
because: Array<string>, };

/**
 * Until when a claim can be enforced.
 */
export type LimitResult = { 
/**
 * The last day, counting every event; moved past days of rest as the law has it. Nothing
 * where the guarantee is secured and no period runs.
 */
believed: string | null, 
/**
 * The same, counting only events that can be proved.
 */
provable: string | null, 
/**
 * `secured` where there is no believed day.
 */
believedReason: string | null, 
/**
 * `secured` where there is no provable day.
 */
provableReason: string | null, 
/**
 * The believed last day by counting alone: the careful one.
 */
believedCareful: string | null, 
/**
 * The provable last day by counting alone.
 */
provableCareful: string | null, 
/**
 * `general`, `guarantee`, `joint-guarantee` or `enforcement`.
 */
kind: string, 
/**
 * The day it is looked at.
 */
on: string, 
/**
 * From that day to the careful provable one; below zero when it is over.
 */
daysLeft: number | null, 
/**
 * What to do by when: the careful provable day, the careful believed one, the provable last
 * day, and the kind.
 */
advice: Reason, 
/**
 * The start and each event with what it does, in the order of days.
 */
lines: Array<LimitLineView>, 
/**
 * Days on which to remind.
 */
remind: Array<string>, 
/**
 * Years whose days of rest are not known: the last day may be later.
 */
unknownYears: Array<number>, 
/**
 * What to know about these days.
 */
notices: Array<Reason>, 
/**
 * Every article cited, once.
 */
articles: Array<ArticleView>, 
/**
 * Version of the law data.
 */
law: string, };

/**
 * When the right to sue runs out (诉讼时效), over the debts of a case: the earliest of each.
 */
export type LimitView = { 
/**
 * The last day, counting every event in the book.
 */
believed: string | null, 
/**
 * The last day, counting only what can be proved.
 */
provable: string | null, 
/**
 * Days left to the provable day; below zero when it is past.
 */
daysLeft: number | null, 
/**
 * How the day of the debt that runs out first came about: `limit-start`, `limit-payment`,
 * `limit-demand`, each about its day, what it does (`starts`, `restarts`, `not-proved`, …),
 * the last day after it, and the debt's name.
 */
reasons: Array<Reason>, };

/**
 * One line.
 */
export type LineView = { 
/**
 * The head it belongs to.
 */
head: string, 
/**
 * What it is: `arose`, `taken-back` (a red invoice), `added`, `accrued`, `withheld`,
 * `rolled-over`, `over-total` or `incurred`.
 */
what: string, 
/**
 * The debt, as its invoice number or name.
 */
debt: string, 
/**
 * First day that bears interest; nothing for the price.
 */
from: string | null, 
/**
 * Last day that bears interest.
 */
to: string | null, 
/**
 * How many days that is.
 */
days: number | null, 
/**
 * The amount interest is on.
 */
base: string | null, 
/**
 * The yearly rate in per cent, after the multiple, or the agreed rate as stated.
 */
rate: string | null, 
/**
 * `year`, `month` or `day`.
 */
per: string | null, 
/**
 * The loan prime rate it comes from.
 */
lpr: LprView | null, 
/**
 * The amount, rounded for show so that the lines add up to the head.
 */
amount: string, 
/**
 * Ids of the articles.
 */
because: Array<string>, 
/**
 * What changed the base at its start: `payment` or `adjustment`, and its day.
 */
changedBy: Reason | null, 
/**
 * The number of the instalment it is of, from 1.
 */
instalment: number | null, 
/**
 * On what it was spent, on a line of costs.
 */
cost: string | null, };

/**
 * Asks for a red invoice to be tied to what it takes back.
 */
export type LinkAsked = { 
/**
 * The red invoice: its id or number.
 */
red: string, 
/**
 * The blue one; nothing where it is not in this book.
 */
blue?: string | null, };

/**
 * A published loan prime rate.
 */
export type LprView = { 
/**
 * The day of publication.
 */
published: string, 
/**
 * Per cent.
 */
percent: string, 
/**
 * What it is multiplied with.
 */
times: string, 
/**
 * `confirmed`, `derived`, `practice` or `memory`.
 */
status: string, 
/**
 * Where it was published.
 */
source: string, 
/**
 * `pack` where the law data has it, `owner` where she entered it.
 */
by: string, };

/**
 * Asks for a payment to be matched.
 */
export type MatchPayment = { 
/**
 * The payment.
 */
payment: string, 
/**
 * A debt's id, an invoice number, or a debtor's id or exact name (then spread by the law's
 * order); nothing when it pays nothing that is owed here.
 */
to?: string | null, 
/**
 * How much of which debt; decides in place of `to`. What is left over is kept on account.
 */
shares?: Array<ShareAsked> | null, 
/**
 * So much that is short of the one debt is a bank's charge, which the creditor bears.
 */
charge?: string | null, 
/**
 * What it pays first: `principal-first`, `legal` or `as-interest`; as suggested when left out.
 */
order?: string | null, 
/**
 * Why; a reason is kept with the decision.
 */
because?: string | null, 
/**
 * It was paid before the debt arose (预付款).
 */
advance: boolean, };

/**
 * Money the rows say arrived.
 */
export type MoneyFound = { 
/**
 * Stands for it within the proposal.
 */
key: string, 
/**
 * The day it arrived.
 */
on: string, 
/**
 * Who paid, as the statement has it.
 */
payer: string, 
/**
 * The account it came from.
 */
account: string | null, 
/**
 * How much.
 */
amount: string, 
/**
 * The remark.
 */
remark: string | null, 
/**
 * `new` or `known`.
 */
state: string, 
/**
 * What is suggested; nothing when it has to be asked.
 */
suggestion: Suggestion, 
/**
 * Where it was read.
 */
place: RowPlace, };

/**
 * A month in which a rate should have been published.
 */
export type MonthDue = { 
/**
 * The month: `2026-10`.
 */
month: string, 
/**
 * The day on which it is published by rule: the 20th, or the next working day.
 */
due: string, };

/**
 * Asks for a name to be taken as a party's, or told apart from it.
 */
export type NameAsked = { 
/**
 * The party: its id or exact name.
 */
party: string, 
/**
 * The other name.
 */
name: string, 
/**
 * The last day on which it was the registered name (曾用名).
 */
until?: string | null, };

/**
 * What to do next.
 */
export type NextStep = { 
/**
 * `decide-payments`, `say-due-date`, `wait`, `keep-delivery`, `demand`, `send-letter`,
 * `build-pack`, `settled`.
 */
code: string, 
/**
 * Parameters for the words.
 */
about: Array<string>, 
/**
 * Where it stands on the path: `check`, `remind`, `demand`, `settled`.
 */
stage: string, };

/**
 * Asks for payments to be put down as paying nothing that is owed here.
 */
export type NoneAsked = { 
/**
 * The payments.
 */
payments: Array<string>, 
/**
 * Why.
 */
because?: string | null, };

/**
 * A command that needs nothing to be said.
 */
export type Nothing = Record<symbol, never>;

/**
 * A number held against the rules of one kind.
 */
export type NumberCheck = { 
/**
 * `credit-code` (统一社会信用代码) or `identity` (居民身份证号码).
 */
kind: string, 
/**
 * What is wrong; nothing where it is well formed.
 */
wrong: Reason | null, };

/**
 * Whether a number is well formed.
 */
export type NumberResult = { 
/**
 * The number, without spaces and in capitals.
 */
number: string, 
/**
 * What it is: `credit-code`, `identity`, or nothing where it is neither.
 */
is: string | null, 
/**
 * What was found for each kind of number.
 */
checks: Array<NumberCheck>, };

/**
 * Asks for a book to be opened.
 */
export type OpenBook = { 
/**
 * A place the door was told of, or the `dir` of a recent book.
 */
place: string, };

/**
 * The open book.
 */
export type OpenBookView = { 
/**
 * Its folder.
 */
dir: string, 
/**
 * Whose it is.
 */
creditor: PartyDetails, 
/**
 * The creditor's id.
 */
creditorId: string, 
/**
 * How many entries it has.
 */
entries: number, 
/**
 * First eight digits of its seal.
 */
head: string, 
/**
 * Why it may only be read: `newer-version`, `tampered`, `unsound`, `entries-gone`,
 * `disk-full` or `read-only-disk`.
 */
readOnly: ReadOnly | null, 
/**
 * The sync service whose folder it lies in, such as `OneDrive`; a copy made while writing
 * may be torn.
 */
syncedBy: string | null, 
/**
 * Whether the program was ended without closing the book when it was last open. What was
 * entered is there.
 */
cutShort: boolean, 
/**
 * Files that were copied in part then and are removed now; they have to be put in again.
 */
halfFiles: number, };

/**
 * A payment nobody has decided about.
 */
export type OpenPayments = { 
/**
 * The payments, the oldest first.
 */
payments: Array<PaymentView>, };

/**
 * What the total would be under one order of payment.
 */
export type OrderTotal = { 
/**
 * `as-decided`, `legal` or `principal-first`.
 */
order: string, 
/**
 * The total.
 */
total: string, };

/**
 * Asks for an evidence pack.
 */
export type PackAsked = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * A place the door was told of; the book's own `packs` folder when left out.
 */
place?: string | null, };

/**
 * The packs of a case.
 */
export type PackList = { 
/**
 * The latest first.
 */
packs: Array<PackView>, };

/**
 * A pack that was built.
 */
export type PackView = { 
/**
 * Its folder.
 */
dir: string, 
/**
 * Its name, to ask for a check with.
 */
name: string, 
/**
 * SHA-256 of the bound PDF; the door serves it by that.
 */
file: string, 
/**
 * Pages in all, front matter included.
 */
pages: number, 
/**
 * Exhibits.
 */
exhibits: number, 
/**
 * Exhibits that could not be shown and have a page in their place.
 */
placeholders: Array<Reason>, 
/**
 * When it was built, as RFC 3339; nothing if its manifest cannot be read.
 */
built: string | null, };

/**
 * What one payment paid.
 */
export type PaidOff = { 
/**
 * The day it arrived.
 */
on: string, 
/**
 * The whole payment.
 */
amount: string, 
/**
 * Of it, to interest.
 */
toInterest: string, 
/**
 * Of it, to the principal.
 */
toPrincipal: string, };

/**
 * A paper that was issued.
 */
export type PaperView = { 
/**
 * Its id.
 */
document: string, 
/**
 * `demand`, `schedule`, `statement` or another form of `paper.forms`.
 */
form: string, 
/**
 * What its sum is: `claim`, `balance` or `nothing`.
 */
carries: string, 
/**
 * Its number.
 */
number: string, 
/**
 * The day printed on it.
 */
on: string, 
/**
 * What it claims in all.
 */
total: string, 
/**
 * SHA-256 of the PDF.
 */
file: string, 
/**
 * SHA-256 of the same as a Word file.
 */
word: string | null, 
/**
 * How it came back, for a statement that did.
 */
returned: ReturnView | null, 
/**
 * Whether the ledger or the terms moved since: the figures are no longer today's.
 */
stale: boolean, 
/**
 * Why it was issued although something was open.
 */
overridden: string | null, 
/**
 * The act that issued it, to undo it with.
 */
act: string, };

/**
 * Who a party is, as far as it is known. What is left out stays as it was.
 */
export type PartyDetails = { 
/**
 * The exact registered name.
 */
name: string, 
/**
 * What it is in law: `company`, `branch`, `sole-trader`, `person` or `public-body`.
 */
kind: string | null, 
/**
 * Unified social credit code or identity card number.
 */
registration: string | null, 
/**
 * Where letters reach it.
 */
address: string | null, 
/**
 * Telephone.
 */
phone: string | null, 
/**
 * The person to ask for.
 */
contact: string | null, 
/**
 * Bank and branch.
 */
bank: string | null, 
/**
 * Account number.
 */
account: string | null, };

/**
 * A party the rows name.
 */
export type PartyFound = { 
/**
 * Stands for it within the proposal.
 */
key: string, 
/**
 * The name as it will be kept.
 */
name: string, 
/**
 * Its registration number.
 */
registration: string | null, 
/**
 * The party of the book that it is; nothing when it is new.
 */
party: string | null, 
/**
 * Other spellings met, which differ only in width, spaces or case: taken as the same.
 */
spellings: Array<string>, 
/**
 * Whether it is the owner of the book.
 */
isCreditor: boolean, };

/**
 * Money that arrived.
 */
export type PaymentView = { 
/**
 * Its id.
 */
payment: string, 
/**
 * The day.
 */
on: string, 
/**
 * How much.
 */
amount: string, 
/**
 * Who paid.
 */
payer: string, 
/**
 * The account it came from.
 */
account: string | null, 
/**
 * The remark.
 */
remark: string | null, 
/**
 * `matched`, `open`, `none`, or `set-aside`: the same money as another payment.
 */
state: string, 
/**
 * What it pays first, when matched.
 */
order: string | null, 
/**
 * Why.
 */
because: string | null, 
/**
 * The debts it goes to.
 */
to: Array<SuggestedShare>, 
/**
 * What no debt takes and is kept on the debtor's account.
 */
onAccount: string | null, 
/**
 * What is suggested, when open.
 */
suggestion: Suggestion | null, 
/**
 * The row it was read from.
 */
place: RowPlace | null, 
/**
 * The act that matched it, to undo it with.
 */
act: string | null, };

/**
 * How long a part takes.
 */
export type PeriodView = { 
/**
 * What part.
 */
text: TextView, 
/**
 * How many.
 */
count: number, 
/**
 * `hours`, `days`, `working-days`, `months` or `years`.
 */
unit: string, 
/**
 * Ids of the articles.
 */
because: Array<string>, };

/**
 * Says how the open book is to be backed up.
 */
export type PlanBackups = { 
/**
 * A folder the door was told of; the one before, or the proposed one, when left out.
 */
folder?: string | null, 
/**
 * Every so many days, 1 to 90; 0 stops it.
 */
every: number, 
/**
 * So many are kept, 2 to 100.
 */
keep: number, };

/**
 * A step of the playbook.
 */
export type PlayStep = { 
/**
 * `remind`, `demand`, `find-address`, `ask-dispute`, `hear-out`, `agree-plan`, `build-pack`
 * or `see-lawyer`.
 */
step: string, 
/**
 * `friendly`, `considerate`, `matter-of-fact` or `formal`.
 */
tone: string, 
/**
 * `message`, `call` or `letter`.
 */
channel: string, 
/**
 * Days between two contacts.
 */
every: number, 
/**
 * `demand` or `statement`.
 */
paper: string | null, 
/**
 * Working days given to answer or pay.
 */
days: number | null, };

/**
 * What to do next, and how.
 */
export type PlayView = { 
/**
 * The step; nothing where the figures or the calendar come first.
 */
step: PlayStep | null, 
/**
 * Why: `by-class`, `by-stage`, `running-out`, `figures-first`, `not-late`, `letter-unsent`,
 * `letter-waits` or `settled`.
 */
because: Array<Reason>, };

/**
 * What the owner keeps to with every debtor.
 */
export type PolicyView = { 
/**
 * Days after the due date before the first reminder.
 */
graceDays: number, 
/**
 * At most so many per cent of interest and penalties are waived.
 */
waiveLate: number, 
/**
 * At most so many per cent of the price are waived.
 */
waivePrice: number, 
/**
 * At most so many contacts a day.
 */
mostADay: number | null, 
/**
 * At most so many contacts in seven days.
 */
mostAWeek: number | null, 
/**
 * The most a day that can be set.
 */
cautionADay: number | null, 
/**
 * The most a week that can be set.
 */
cautionAWeek: number | null, 
/**
 * Whether the owner set any of it.
 */
own: boolean, };

/**
 * One thing to prove.
 */
export type ProofView = { 
/**
 * `contract`, `delivery`, `amount`, `due-date`, `demand` or `identity`.
 */
element: string, 
/**
 * `strong`, `fair`, `weak` or `missing`.
 */
grade: string, 
/**
 * Why, with parameters.
 */
reasons: Array<Reason>, 
/**
 * How to mend it this week; nothing when it is strong.
 */
mend: Reason | null, };

/**
 * A question in words.
 */
export type QuestionView = { 
/**
 * Its id.
 */
question: string, 
/**
 * In words.
 */
text: TextView, };

/**
 * A rate as the owner states it.
 */
export type RateSaid = { 
/**
 * `lpr-1y` or `lpr-5y`.
 */
series: string, 
/**
 * The day it was published.
 */
on: string, 
/**
 * Per cent a year.
 */
percent: string, };

/**
 * A rate: so many per cent a year, month or day.
 */
export type RateTerms = { 
/**
 * Per cent.
 */
percent: string, 
/**
 * `year`, `month` or `day`.
 */
per: string, };

/**
 * Asks for files to be read. Nothing enters the book.
 */
export type ReadFiles = { 
/**
 * Handles the door gave for the files that were dropped or picked.
 */
files: Array<string>, 
/**
 * Continues this proposal instead of starting a new one.
 */
proposal?: string | null, 
/**
 * Passwords for protected files, by handle.
 */
passwords: { [key in string]: string }, 
/**
 * Columns the owner assigned, by handle.
 */
mappings: { [key in string]: ColumnMapping }, };

/**
 * Why a book may only be read.
 */
export type ReadOnly = { 
/**
 * `newer-version`, `tampered`, `unsound`, `entries-gone`, `disk-full` or `read-only-disk`.
 */
why: string, 
/**
 * The entry up to which it is sound, plus one.
 */
entry: number | null, };

/**
 * A file to take law data from.
 */
export type ReadUpdate = { 
/**
 * Its handle on the tray.
 */
file: string, };

/**
 * A reason with its parameters.
 */
export type Reason = { 
/**
 * The code, which the UI has words for.
 */
code: string, 
/**
 * What the words are about.
 */
about: Array<string>, };

/**
 * A book opened before.
 */
export type RecentBook = { 
/**
 * Its folder.
 */
dir: string, 
/**
 * Whose it is.
 */
creditor: string, };

/**
 * Everything that is not explained yet.
 */
export type Reconciliation = { 
/**
 * Red invoices of which nobody knows what they take back.
 */
reds: Array<RedView>, 
/**
 * Names that may be one party's.
 */
same: Array<SameAsked>, 
/**
 * Payments that look like the same money as another.
 */
twins: Array<TwinsView>, 
/**
 * Payments that may be a debtor's, the oldest first.
 */
payments: Array<PaymentView>, 
/**
 * Payments that nobody in the book seems to have made.
 */
unplaced: Array<PaymentView>, 
/**
 * Money that went out to a debtor.
 */
refunds: Array<RefundView>, 
/**
 * What is kept on account, debtor by debtor.
 */
accounts: Array<AccountView>, 
/**
 * What of all this is above the allowance, one by one: how many.
 */
above: number, 
/**
 * And how much in all.
 */
aboveSum: string, 
/**
 * What may stay unexplained, each: `0.00` unless the owner said otherwise.
 */
upto: string, };

/**
 * Asks for what a debtor can spare to be recorded.
 */
export type RecordAbility = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * What comes in a month.
 */
income: string, 
/**
 * What living costs, or what the business cannot run without.
 */
living: string, 
/**
 * Other outgoings that cannot be put off.
 */
outgoings: string, 
/**
 * What goes to other creditors.
 */
debts: string, 
/**
 * How it is known.
 */
known: string, };

/**
 * Asks for answers to be recorded.
 */
export type RecordAnswers = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * The answers, each question once.
 */
answers: Array<AnswerGiven>, };

/**
 * Asks for a clue to something a debtor has to be recorded.
 */
export type RecordAsset = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * `property`, `vehicle`, `equipment`, `stock`, `receivable`, `account`, `shares` or `other`.
 */
what: string, 
/**
 * Where it is and how it is told from others.
 */
about: string, 
/**
 * How it is known. `bought` and `insider` are refused.
 */
known: string, };

/**
 * Asks for something spent on collecting a debt to be recorded.
 */
export type RecordCost = { 
/**
 * The debt.
 */
debt: string, 
/**
 * The day it was spent.
 */
on: string, 
/**
 * How much.
 */
amount: string, 
/**
 * On what: `court-fee`, `preservation-fee`, `preservation-premium`, `lawyer`, `notary`,
 * `expert`, `announcement`, `travel` or `other`.
 */
what: string, 
/**
 * Whether the contract or a later paper says that the debtor bears it.
 */
agreed: boolean, 
/**
 * What else is to be said: a receipt's number, who was paid.
 */
remark?: string | null, };

/**
 * Asks for a debt to be recorded by hand.
 */
export type RecordDebt = { 
/**
 * The debtor's id, or the details of a new one.
 */
debtor?: string | null, 
/**
 * Who owes it, when it is a new party.
 */
party?: PartyDetails | null, 
/**
 * What it is for.
 */
kind: string, 
/**
 * How much.
 */
amount: string, 
/**
 * The day it arose.
 */
on: string, 
/**
 * When payment was due.
 */
due?: string | null, 
/**
 * Contract or order.
 */
contract?: string | null, };

/**
 * Asks for a payment to be recorded by hand, for a debtor.
 */
export type RecordPayment = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * The day it arrived.
 */
on: string, 
/**
 * How much.
 */
amount: string, 
/**
 * The debt it pays; by the law's order when left out.
 */
debt?: string | null, 
/**
 * What it pays first: `principal-first`, `legal` or `as-interest`.
 */
order: string, 
/**
 * Why, or a remark.
 */
because: string, };

/**
 * A red invoice of which nobody knows what it takes back.
 */
export type RedView = { 
/**
 * Its id.
 */
red: string, 
/**
 * Its number.
 */
number: string, 
/**
 * The day it was issued.
 */
issued: string, 
/**
 * The buyer's id.
 */
debtor: string, 
/**
 * The buyer's name.
 */
buyer: string, 
/**
 * Its total, below zero.
 */
total: string, 
/**
 * The number it names, which is not in the book.
 */
reverses: string | null, 
/**
 * The blue invoices it may take back, the likeliest first.
 */
blues: Array<BlueView>, 
/**
 * Where it was read.
 */
place: RowPlace | null, };

/**
 * Money that went out to a debtor.
 */
export type RefundView = { 
/**
 * Its id.
 */
refund: string, 
/**
 * The day.
 */
on: string, 
/**
 * How much.
 */
amount: string, 
/**
 * Who it went to.
 */
payee: string, 
/**
 * The account it went to.
 */
account: string | null, 
/**
 * The remark.
 */
remark: string | null, 
/**
 * `open`, `returned` or `none` (it gives nothing back).
 */
state: string, 
/**
 * Who may have got it back, or has.
 */
debtor: string | null, 
/**
 * The debtor's name.
 */
debtorName: string | null, 
/**
 * The debts that are, or would be, less paid.
 */
from: Array<SuggestedShare>, 
/**
 * What comes, or would come, out of the account.
 */
fromAccount: string, 
/**
 * What was never paid in.
 */
beyond: string, 
/**
 * 0 to 100.
 */
score: number, 
/**
 * Why.
 */
reasons: Array<Reason>, 
/**
 * The row it was read from.
 */
place: RowPlace | null, 
/**
 * The act that decided it, to undo it with.
 */
act: string | null, };

/**
 * A province.
 */
export type Region = { 
/**
 * Its short name in Chinese.
 */
zh: string, 
/**
 * Its name in English.
 */
en: string, };

/**
 * What came of trying a restore out.
 */
export type Rehearsal = { 
/**
 * The backup's name.
 */
name: string, 
/**
 * When it was made.
 */
made: string, 
/**
 * Whether all of it came back.
 */
passed: boolean, 
/**
 * Entries whose seal was checked.
 */
entries: number, 
/**
 * Files whose bytes were hashed again.
 */
files: number, 
/**
 * What was found, worst first.
 */
findings: Array<Finding>, };

/**
 * A restore that was tried out.
 */
export type RehearsalView = { 
/**
 * When, as RFC 3339.
 */
at: string, 
/**
 * The backup's name.
 */
name: string, 
/**
 * Whether all of it came back.
 */
passed: boolean, };

/**
 * Asks for a restore to be tried out.
 */
export type RehearseBackup = { 
/**
 * A file the door was told of, or a name of the list; the last backup when left out.
 */
backup?: string | null, };

/**
 * Asks for a party's registered name to be changed.
 */
export type RenameAsked = { 
/**
 * The party: its id or exact name.
 */
party: string, 
/**
 * The name it has now.
 */
name: string, 
/**
 * The first day of that name.
 */
on: string, };

/**
 * Asks for a book to be made from a backup.
 */
export type RestoreBackup = { 
/**
 * A file the door was told of, or a name of the list.
 */
backup: string, 
/**
 * The place the door was told to make it in; a new folder beside other books when left out.
 */
place?: string | null, };

/**
 * A book made from a backup.
 */
export type RestoredView = { 
/**
 * Its folder.
 */
dir: string, 
/**
 * What to open it by.
 */
place: string, 
/**
 * Whose book it is.
 */
creditor: string, 
/**
 * When the backup was made.
 */
made: string, 
/**
 * How many entries it has.
 */
entries: number, 
/**
 * How many files came with it.
 */
files: number, 
/**
 * What is not right in the backup and was left out, worst first.
 */
findings: Array<Finding>, };

/**
 * Asks for a decision on money that went out.
 */
export type ReturnAsked = { 
/**
 * The money: its id, or the bank's number for it.
 */
refund: string, 
/**
 * Who got it back: id or exact name; nothing where it gives nothing back.
 */
debtor?: string | null, 
/**
 * Why.
 */
because?: string | null, };

/**
 * Says that a statement of account came back signed.
 */
export type ReturnStatement = { 
/**
 * The statement: its id, its number, or all that its square code says.
 */
document: string, 
/**
 * A handle the door gave for the signed scan.
 */
file?: string | null, 
/**
 * The scan, where it was kept as evidence before.
 */
evidence?: string | null, 
/**
 * The day on the signature.
 */
on: string, 
/**
 * What the other side says that it owes; nothing where it agrees.
 */
differs?: string | null, 
/**
 * Why it differs, as it says.
 */
why?: string | null, 
/**
 * The day by which it says that it will pay.
 */
paysBy?: string | null, 
/**
 * Who signed or sealed it.
 */
signed: SignedView, };

/**
 * How a statement of account came back.
 */
export type ReturnView = { 
/**
 * SHA-256 of the signed scan.
 */
file: string, 
/**
 * The scan's name.
 */
name: string, 
/**
 * The day on the signature.
 */
on: string, 
/**
 * What the other side says that it owes; nothing where it agrees.
 */
differs: string | null, 
/**
 * The statement's balance less that.
 */
difference: string | null, 
/**
 * Why, as it says.
 */
why: string | null, 
/**
 * The day by which it says that it will pay.
 */
paysBy: string | null, 
/**
 * Who signed or sealed it.
 */
signed: SignedView, 
/**
 * The act that recorded it, to undo it with.
 */
act: string, };

/**
 * What can go wrong.
 */
export type RiskView = { 
/**
 * In words.
 */
text: TextView, 
/**
 * Ids of the articles.
 */
because: Array<string>, };

/**
 * What a road costs.
 */
export type RoadCostView = { 
/**
 * In words.
 */
text: TextView, 
/**
 * Which fee of the court it is, as `calc.fees` names them.
 */
fee: string | null, 
/**
 * The fee, where the amount is known.
 */
amount: string | null, 
/**
 * Ids of the articles.
 */
because: Array<string>, };

/**
 * One road.
 */
export type RoadView = { 
/**
 * `payment-order`, `small-claims`, `simplified`, `ordinary`, …
 */
road: string, 
/**
 * Its name.
 */
name: TextView, 
/**
 * What it is.
 */
says: TextView, 
/**
 * `open`, `open-with`, `unknown` or `closed`.
 */
state: string, 
/**
 * Why it is advised, where it is.
 */
advised: TextView | null, 
/**
 * Whether it runs beside another road rather than instead of it.
 */
beside: boolean, 
/**
 * What it depends on.
 */
conditions: Array<ConditionView>, 
/**
 * The limits by amount, for small claims.
 */
limit: SmallClaimView | null, 
/**
 * What it costs.
 */
cost: RoadCostView, 
/**
 * How long its parts take.
 */
time: Array<PeriodView>, 
/**
 * The papers it needs.
 */
papers: Array<TextView>, 
/**
 * What can go wrong.
 */
risks: Array<RiskView>, 
/**
 * Ids of the articles by which taking it interrupts limitation.
 */
interrupts: Array<string>, 
/**
 * Ids of the articles it rests on.
 */
because: Array<string>, 
/**
 * `confirmed`, `derived`, `practice` or `memory`.
 */
status: string, };

/**
 * Asks which roads to the money are open. What is left out is not known.
 */
export type RoadsAsked = { 
/**
 * What would be claimed, in yuan.
 */
amount?: string | null, 
/**
 * The province of the court: `江苏`, `Jiangsu`.
 */
region?: string | null, 
/**
 * Questions answered with yes, by their ids.
 */
yes?: Array<string> | null, 
/**
 * Questions answered with no.
 */
no?: Array<string> | null, 
/**
 * The day; today when left out.
 */
on?: string | null, };

/**
 * The roads, the one advised first, those that are closed last.
 */
export type RoadsResult = { 
/**
 * The day asked about.
 */
on: string, 
/**
 * Each road.
 */
roads: Array<RoadView>, 
/**
 * What was left unanswered and matters, in the order to ask it.
 */
ask: Array<QuestionView>, 
/**
 * The provinces, by their short names in Chinese and in English.
 */
regions: Array<TextView>, 
/**
 * What to know about this.
 */
notices: Array<Reason>, 
/**
 * Every article cited, once.
 */
articles: Array<ArticleView>, 
/**
 * Version of the law data.
 */
law: string, };

/**
 * An earlier loan whose interest is in the sum of a new one.
 */
export type RolledTerms = { 
/**
 * The day the first loan was made.
 */
on: string, 
/**
 * What was lent then.
 */
initial: string, 
/**
 * Its interest in the sum of the new one.
 */
interest: string, };

/**
 * A row that is neither an invoice nor money that arrived.
 */
export type RowAside = { 
/**
 * Why, with parameters.
 */
why: Reason, 
/**
 * Where it stands.
 */
place: RowPlace, };

/**
 * Where a row stands.
 */
export type RowPlace = { 
/**
 * The file's name.
 */
file: string, 
/**
 * The sheet; empty where a file has none.
 */
sheet: string, 
/**
 * The row, from 1.
 */
row: number, 
/**
 * Every cell under its heading.
 */
cells: Array<[string, string]>, };

/**
 * Asks for rows of a proposal.
 */
export type RowsAsked = { 
/**
 * The proposal.
 */
proposal: string, 
/**
 * Which of its lists.
 */
list: ImportList, 
/**
 * For rows put aside: only those of the file under this handle.
 */
file?: string | null, 
/**
 * How many rows of the list come before the first one wanted.
 */
from: number, 
/**
 * How many are wanted: 200 when left out, 500 at most.
 */
most?: number | null, };

/**
 * A rule on courts.
 */
export type SaidView = { 
/**
 * Its id.
 */
rule: string, 
/**
 * In words.
 */
text: TextView, 
/**
 * What to check.
 */
check: Array<TextView>, 
/**
 * Ids of the articles.
 */
because: Array<string>, 
/**
 * `confirmed`, `derived`, `practice` or `memory`.
 */
status: string, };

/**
 * A name that may be a party's.
 */
export type SameAsked = { 
/**
 * The party.
 */
party: string, 
/**
 * Its name.
 */
is: string, 
/**
 * The other name.
 */
name: string, 
/**
 * The party of the book that goes by the other name; nothing where it is only a payer.
 */
other: string | null, 
/**
 * Payments by that payer, or debts of that party.
 */
count: number, 
/**
 * Their amounts.
 */
amount: string, };

/**
 * A rate that is published every month.
 */
export type SeriesView = { 
/**
 * `lpr-1y` or `lpr-5y`.
 */
series: string, 
/**
 * The day of the last publication known.
 */
on: string, 
/**
 * Its per cent a year.
 */
percent: string, 
/**
 * `confirmed`, `derived`, `practice` or `memory`.
 */
status: string, 
/**
 * `pack` or `owner`.
 */
by: string, 
/**
 * Where it was found.
 */
source: string, 
/**
 * Months up to today without a publication that is known.
 */
unpublished: Array<MonthDue>, };

/**
 * Asks for a policy to be kept to. What is left out is as the program proposes.
 */
export type SetPolicy = { 
/**
 * Days after the due date before the first reminder.
 */
graceDays?: number | null, 
/**
 * At most so many per cent of interest and penalties are waived.
 */
waiveLate?: number | null, 
/**
 * At most so many per cent of the price are waived.
 */
waivePrice?: number | null, 
/**
 * At most so many contacts a day; only fewer than we advise.
 */
mostADay?: number | null, 
/**
 * At most so many contacts in seven days; only fewer than we advise.
 */
mostAWeek?: number | null, };

/**
 * Asks for a task to be set.
 */
export type SetTask = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * What is to be done.
 */
what: string, 
/**
 * By when.
 */
due: string, 
/**
 * Why: who was told, and how.
 */
because: string, };

/**
 * How the window looks and speaks. Kept in a plain file of the program, not in the book.
 */
export type Settings = { 
/**
 * `zh`, `en` or `system`.
 */
language: string, 
/**
 * `light`, `dark` or `auto`.
 */
scheme: string, 
/**
 * Larger type.
 */
large: boolean, 
/**
 * Books opened before, the latest first.
 */
recent: Array<RecentBook>, };

/**
 * A part of a payment for one debt.
 */
export type ShareAsked = { 
/**
 * The debt's id, or its invoice's number.
 */
to: string, 
/**
 * How much.
 */
amount: string, };

/**
 * A sheet that was printed for use, not issued.
 */
export type Sheet = { 
/**
 * SHA-256 of the PDF; the door serves it by that while the program runs.
 */
file: string, 
/**
 * A file name for it.
 */
name: string, };

/**
 * Who signed or sealed a paper for the other side.
 */
export type SignedView = { 
/**
 * The name signed.
 */
by?: string | null, 
/**
 * The office of who signed.
 */
office?: string | null, 
/**
 * The seal: `company`, `finance`, `contract`, `other` or `absent`.
 */
seal: string, };

/**
 * Where an amount lies by the limits of small claims.
 */
export type SmallClaimView = { 
/**
 * `automatic`, `likely`, `agreed`, `if-agreed`, `not-agreed`, `too-large`, `ask-court` or
 * `unknown`.
 */
claim: string, 
/**
 * The province, by its short name in Chinese.
 */
region: string | null, 
/**
 * Up to here small claims applies by itself.
 */
automatic: string | null, 
/**
 * Up to here it applies if both parties agree.
 */
agreed: string | null, 
/**
 * Since when the figures are known to hold: a day, a month or a year.
 */
since: string | null, 
/**
 * Where they were found.
 */
source: string | null, 
/**
 * `pack` or `owner`.
 */
by: string | null, 
/**
 * `confirmed`, `derived`, `practice` or `memory`.
 */
status: string | null, 
/**
 * Whether they are an estimate, or so old that newer ones must have been published.
 */
outdated: boolean, 
/**
 * Ids of the articles.
 */
because: Array<string>, };

/**
 * Something that falls in the next fortnight.
 */
export type Soon = { 
/**
 * The day.
 */
on: string, 
/**
 * The debtor's id.
 */
debtor: string, 
/**
 * The debtor's name.
 */
name: string, 
/**
 * `due`, `task`, `limitation` or `letter-deadline`.
 */
code: string, 
/**
 * The amount.
 */
amount: string | null, };

/**
 * A day that is not what its weekday says.
 */
export type SpecialDay = { 
/**
 * The day.
 */
on: string, 
/**
 * `rest`, or `work` for a weekend that is worked.
 */
is: string, 
/**
 * The holiday, in Chinese.
 */
name: string, 
/**
 * The notice that says so.
 */
source: string, };

/**
 * Asks for terms to be recorded.
 */
export type StateTerms = { 
/**
 * The debtor's id or exact name: all of its debts that are not reversed.
 */
debtor: string, 
/**
 * Only these debts.
 */
debts?: Array<string> | null, 
/**
 * Payment was due on this day.
 */
due?: string | null, 
/**
 * Payment was due so many days after each debt arose.
 */
dueDays?: number | null, 
/**
 * Terms for lateness.
 */
late?: LateTerms | null, 
/**
 * Days in a year: `365` or `360`.
 */
basis?: string | null, 
/**
 * Which end days count.
 */
ends?: string | null, 
/**
 * Contract or order.
 */
contract?: string | null, 
/**
 * Interest agreed for the time before the due date.
 */
interest?: RateTerms | null, 
/**
 * The parts it is to be paid in, which add up to it; empty for one sum again.
 */
instalments?: Array<InstalmentTerms> | null, 
/**
 * Interest kept back when a loan was paid out; `0` where there turned out to be none.
 */
withheld?: string | null, 
/**
 * The earlier loan whose interest is in the sum of this one; with interest `0` for none.
 */
rolled?: RolledTerms | null, 
/**
 * Whether loss from late payment and penalty are paid before the price, which the law leaves
 * open: `as-interest` or `after-principal`.
 */
lateCounts?: string | null, 
/**
 * The LPR that interest by law is worked out from: `one-year` or, for construction work that
 * is paid very late, `over-five-years`.
 */
lpr?: string | null, 
/**
 * The day the suit was filed; the cap on an old loan looks to it.
 */
filed?: string | null, };

/**
 * A part of a payment for one invoice or debt.
 */
export type SuggestedShare = { 
/**
 * The invoice's key within the proposal, or the debt's id in the book.
 */
to: string, 
/**
 * The invoice number or the debt's name.
 */
name: string, 
/**
 * How much.
 */
amount: string, };

/**
 * What is suggested for a payment.
 */
export type Suggestion = { 
/**
 * `match` (sure enough to propose), `ask` (the owner must decide), `none` (no debtor of this
 * name) or `settled` (decided already).
 */
verdict: string, 
/**
 * 0 to 100.
 */
score: number, 
/**
 * The debtor, as key within the proposal or id in the book.
 */
debtor: string | null, 
/**
 * The debtor's name.
 */
debtorName: string | null, 
/**
 * The invoices or debts it would pay, and how much of each.
 */
to: Array<SuggestedShare>, 
/**
 * What is a little short of a whole debt, to be written off as a bank's charge if it is one.
 */
charge: SuggestedShare | null, 
/**
 * What no debt takes; it would be kept on the debtor's account.
 */
onAccount: string | null, 
/**
 * What it would pay first: `principal-first` or `legal`.
 */
order: string, 
/**
 * The words in the remark that say so, such as 货款.
 */
orderBecause: string | null, 
/**
 * Why, as codes with parameters: `payer-is-buyer`, `payer-spelling`, `payer-differs` (name),
 * `same-account-other-name`, `on-behalf-of` (words), `amount-equals-invoice` (number),
 * `amount-equals-several`, `part-of-earliest-due` (number), `before-debt`, `over-payment`,
 * `name-resembles` and `name-masked` (payer, name), `remark-names` (numbers),
 * `remark-names-invoice` (number), `several-of-that-amount` (numbers), `short-by-charge`
 * (number, amount), `together-equals-invoice` (number), `maybe-same-money` (day, payer).
 */
reasons: Array<Reason>, };

/**
 * How many rows a table has.
 */
export type TableCount = { 
/**
 * The table's name for programs.
 */
name: string, 
/**
 * Its name for people.
 */
title: string, 
/**
 * Its rows.
 */
rows: number, };

/**
 * Something the owner is going to do.
 */
export type TaskView = { 
/**
 * Its id.
 */
task: string, 
/**
 * What: her words, or a code such as `after-letter`.
 */
what: string, 
/**
 * By when.
 */
due: string, 
/**
 * Why: her words, or a code such as `letter:NUMBER`.
 */
because: string, 
/**
 * Days left; below zero when it is past.
 */
daysLeft: number, };

/**
 * Words in both languages.
 */
export type TextView = { 
/**
 * In Chinese.
 */
zh: string, 
/**
 * In English.
 */
en: string, };

/**
 * Limits of small claims of a province.
 */
export type ThresholdView = { 
/**
 * The province.
 */
region: string, 
/**
 * Since when: a day, a month or a year.
 */
since: string, 
/**
 * The limit without agreement, in yuan.
 */
automatic: string, 
/**
 * The limit by agreement, in yuan.
 */
agreed: string, 
/**
 * `confirmed`, `derived`, `practice` or `memory`.
 */
status: string, 
/**
 * `pack` or `owner`.
 */
by: string, 
/**
 * Where it was found.
 */
source: string, };

/**
 * The landing page.
 */
export type TodayView = { 
/**
 * The day.
 */
today: string, 
/**
 * Owed to the owner in all.
 */
owed: string, 
/**
 * Of it, past due.
 */
overdue: string, 
/**
 * Money that arrived this month.
 */
received: string, 
/**
 * What to do, the costliest delay first.
 */
todo: Array<Todo>, 
/**
 * What falls in the next fortnight.
 */
soon: Array<Soon>, 
/**
 * How old the debts are.
 */
ageing: Array<Bucket>, };

/**
 * One thing to do.
 */
export type Todo = { 
/**
 * The debtor; nothing when it is about the whole book.
 */
debtor: string | null, 
/**
 * The debtor's name.
 */
name: string | null, 
/**
 * The amount at stake.
 */
amount: string | null, 
/**
 * As [`super::cases::NextStep::code`]; besides `limitation` (until a day, days left), `task`
 * (what, by when, why) and `unplaced-payments` (how many); of the backups `backup-none` (days
 * since the first entry), `backup-late` and `backup-failed` (days since the last),
 * `backup-lacking` (how many files, their names) and `backup-unsound`.
 */
code: string, 
/**
 * Parameters for the words.
 */
about: Array<string>, 
/**
 * `seal` (a legal date), `amber`, `teal` or `grey`.
 */
tone: string, };

/**
 * Asks for two payments to be taken as one, or told apart.
 */
export type TwinsAsked = { 
/**
 * The payment that would be set aside.
 */
payment: string, 
/**
 * The payment that counts.
 */
counted: string, 
/**
 * Why.
 */
because?: string | null, };

/**
 * Two payments that look like the same money.
 */
export type TwinsView = { 
/**
 * The one that would count.
 */
counted: PaymentView, 
/**
 * What kind of file it was met in; nothing where it was entered by hand.
 */
countedIn: string | null, 
/**
 * The one that would be set aside.
 */
aside: PaymentView, 
/**
 * What kind of file that was met in.
 */
asideIn: string | null, 
/**
 * Why.
 */
reasons: Array<Reason>, };

/**
 * Asks for an act to be undone.
 */
export type UndoAsked = { 
/**
 * The act.
 */
act: string, 
/**
 * Why, in the owner's words.
 */
why: string, };

/**
 * A file of law data, compared with what is in use. Nothing is entered.
 */
export type UpdateView = { 
/**
 * Its name.
 */
name: string, 
/**
 * SHA-256 of the file that was compared.
 */
digest: string, 
/**
 * The version it calls itself.
 */
version: string, 
/**
 * The day its data was checked.
 */
checkedOn: string, 
/**
 * Who put it together, and from what.
 */
source: string, 
/**
 * Each row that is new, gone or different.
 */
changes: Array<ChangeView>, 
/**
 * Rows that are the same and were only checked again.
 */
rechecked: number, };

/**
 * Asks for a pack to be checked.
 */
export type VerifyAsked = { 
/**
 * The pack's name in the book's `packs` folder, or a place the door was told of.
 */
pack: string, };

/**
 * What a check of a pack found.
 */
export type VerifyReport = { 
/**
 * Files hashed again.
 */
files: number, 
/**
 * What does not match, worst first: `outside`, `changed`, `missing`, `unreadable`, `extra`.
 */
findings: Array<Reason>, 
/**
 * SHA-256 of the manifest: kept elsewhere, it vouches for the manifest itself.
 */
manifest: string, };

/**
 * An amount or a day, in figures and in words.
 */
export type WordsResult = { 
/**
 * `amount` or `day`.
 */
is: string, 
/**
 * In figures: `80000.00`, or `2026-11-21`.
 */
figures: string, 
/**
 * In words: `人民币捌万元整`, or `二〇二六年十一月二十一日`.
 */
words: string, 
/**
 * A day as letters write it: `2026年11月21日`; nothing for an amount.
 */
letter: string | null, };

/**
 * Asks for a backup now.
 */
export type WriteBackup = { 
/**
 * A folder the door was told of; the planned one, or the proposed one, when left out.
 */
folder?: string | null, };

/** Every command: what it is asked and what it answers. */
export interface Commands {
  /** Says which book is open, and the day and law it is looked at with. */
  "book.status": { input: Nothing; output: BookStatus };
  /** Makes a book and opens it. */
  "book.create": { input: CreateBook; output: BookStatus };
  /** Opens a book. */
  "book.open": { input: OpenBook; output: BookStatus };
  /** Closes the book. */
  "book.close": { input: Nothing; output: BookStatus };
  /** Checks every seal and every file. */
  "book.check": { input: Nothing; output: CheckReport };
  /** Takes the journal as it is where its last entries are gone, and goes on from there. */
  "book.go-on": { input: Nothing; output: BookStatus };
  /** Lists what was done, the latest first. */
  "book.history": { input: HistoryAsked; output: Array<Act> };
  /** Undoes an act: its facts count as never made. */
  "book.undo": { input: UndoAsked; output: Entered };
  /** Says how the open book is backed up, and how that went. */
  "backup.show": { input: Nothing; output: BackupView };
  /** Says where and how often the book is to be backed up. */
  "backup.plan": { input: PlanBackups; output: BackupView };
  /** Makes a backup of the book and reads it back. */
  "backup.write": { input: WriteBackup; output: BackupMade };
  /** Lists the backups in a folder, the latest first. */
  "backup.list": { input: BackupsAsked; output: Array<BackupRow> };
  /** Tries a restore out, and throws the book it made away again. */
  "backup.rehearse": { input: RehearseBackup; output: Rehearsal };
  /** Makes a book from a backup, in a new place. */
  "backup.restore": { input: RestoreBackup; output: RestoredView };
  /** Describes a party anew. */
  "party.describe": { input: DescribeParty; output: Entered };
  /** Reads files and proposes what to enter. Nothing enters the book. */
  "import.read": { input: ReadFiles; output: ImportProposal };
  /** Gives a page of the rows of a proposal. */
  "import.rows": { input: RowsAsked; output: ImportRows };
  /** Shows the tables of a file with a guess at their columns, to be named otherwise. */
  "import.columns": { input: ColumnsAsked; output: Array<ColumnGuess> };
  /** Enters a proposal as it was decided. */
  "import.confirm": { input: ConfirmImport; output: Imported };
  /** Works out what the book would show if a proposal were entered as it is decided. */
  "import.sums": { input: ConfirmImport; output: ImportSums };
  /** Shows everything in the book that is not explained yet. */
  "reconcile.show": { input: Nothing; output: Reconciliation };
  /** Sets the amount up to which money of nobody does not hold up a letter. */
  "reconcile.allow": { input: AllowAsked; output: Entered };
  /** Takes another spelling as a party's name. */
  "party.same": { input: NameAsked; output: Entered };
  /** Tells a name apart from a party. */
  "party.different": { input: NameAsked; output: Entered };
  /** Makes two parties of the book one. */
  "party.join": { input: JoinAsked; output: Entered };
  /** Records that a party changed its registered name; the old one stays known. */
  "party.rename": { input: RenameAsked; output: Entered };
  /** Ties a red invoice to the blue one it takes back, or to none of this book. */
  "invoice.link": { input: LinkAsked; output: Entered };
  /** Sets a payment aside as the same money as another. */
  "payment.same": { input: TwinsAsked; output: Entered };
  /** Tells two payments apart that look like the same money. */
  "payment.different": { input: TwinsAsked; output: Entered };
  /** Puts payments down as paying nothing that is owed here. */
  "payment.none": { input: NoneAsked; output: Entered };
  /** Decides what money that went out gives back. */
  "refund.decide": { input: ReturnAsked; output: Entered };
  /** Lets what is kept on a debtor's account pay what the debtor owes. */
  "account.apply": { input: ApplyAsked; output: Entered };
  /** Lists all debtors and what they owe. */
  "cases.list": { input: Nothing; output: CaseList };
  /** Shows one case, whole. */
  "case.show": { input: CaseAsked; output: CaseView };
  /** Records a debt by hand. */
  "debt.record": { input: RecordDebt; output: Entered };
  /** Changes the price of a debt without an invoice. */
  "debt.adjust": { input: AdjustDebt; output: Entered };
  /** Records what was spent on collecting a debt. */
  "cost.record": { input: RecordCost; output: Entered };
  /** Records when payment was due and what follows from paying late. */
  "terms.state": { input: StateTerms; output: Entered };
  /** Lists payments nobody has decided about. */
  "payments.open": { input: Nothing; output: OpenPayments };
  /** Records a payment by hand. */
  "payment.record": { input: RecordPayment; output: Entered };
  /** Decides what a payment pays. */
  "payment.match": { input: MatchPayment; output: Entered };
  /** Works out what may be claimed on a day, line by line. */
  "claim.show": { input: ClaimAsked; output: ClaimView };
  /** Works out interest on an amount, line by line. Needs no book, as all of `calc`. */
  "calc.interest": { input: CalcInterest; output: InterestResult };
  /** Works out what going to court costs. */
  "calc.fees": { input: CalcFees; output: FeeResult };
  /** Works out until when a claim can be enforced. */
  "calc.limitation": { input: CalcLimit; output: LimitResult };
  /** Finds the day that is so many working days after another. */
  "calc.workdays": { input: CalcDays; output: DaysReached };
  /** Puts an amount or a day in Chinese words, and an amount in words in figures. */
  "calc.words": { input: CalcText; output: WordsResult };
  /** Checks a company's credit code or an identity card number. */
  "calc.number": { input: CalcText; output: NumberResult };
  /** Judges words and contacts before they are made. Nothing is entered or sent. */
  "conduct.check": { input: ConductAsked; output: ConductRuling };
  /** Lists whose rules of conduct can be asked about. */
  "conduct.profiles": { input: Nothing; output: Array<ConductProfile> };
  /** Says which roads to the money are open, what each costs, needs and risks. */
  "law.routes": { input: RoadsAsked; output: RoadsResult };
  /** Says which courts are open to the creditor, best first. */
  "law.courts": { input: CourtsAsked; output: CourtsResult };
  /** Counts the days that must not be missed in court. */
  "law.deadlines": { input: DeadlinesAsked; output: DeadlinesResult };
  /** Keeps files as evidence. */
  "evidence.attach": { input: AttachFiles; output: Attached };
  /** Drafts a letter; nothing is issued. */
  "letter.draft": { input: LetterAsked; output: LetterDraft };
  /** Lists every kind of paper, with what each still lacks. */
  "paper.forms": { input: FormsAsked; output: Array<FormView> };
  /** Issues a letter: its bytes and figures are kept. */
  "letter.issue": { input: LetterAsked; output: PaperView };
  /** Records that a statement of account came back signed. */
  "statement.return": { input: ReturnStatement; output: Entered };
  /** Prints the envelope sheet for a letter. */
  "letter.envelope": { input: EnvelopeAsked; output: Sheet };
  /** Builds an evidence pack. */
  "pack.build": { input: PackAsked; output: PackView };
  /** Lists the packs of the book's own folder that are of a case. */
  "pack.list": { input: EnvelopeAsked; output: PackList };
  /** Checks a pack against its manifest. */
  "pack.verify": { input: VerifyAsked; output: VerifyReport };
  /** Says how a debtor is to be treated, why, and what to do next. */
  "class.show": { input: DebtorAsked; output: ClassView };
  /** Decides how a debtor is to be treated; with a reason, otherwise than was worked out. */
  "class.decide": { input: DecideClass; output: Entered };
  /** Records answers about how a debtor behaves, each with how it is known. */
  "answers.record": { input: RecordAnswers; output: Entered };
  /** Records a clue to something a debtor has, with how it is known. */
  "asset.record": { input: RecordAsset; output: Entered };
  /** Records what a debtor takes in and must spend in a month. */
  "ability.record": { input: RecordAbility; output: Entered };
  /** Says what a debtor can spare a month. */
  "ability.show": { input: DebtorAsked; output: AbilityView | null };
  /** Says what the owner keeps to with every debtor. */
  "policy.show": { input: Nothing; output: PolicyView };
  /** Sets what the owner keeps to with every debtor. */
  "policy.set": { input: SetPolicy; output: Entered };
  /** Sets something to do by a day. */
  "task.set": { input: SetTask; output: Entered };
  /** Ends a task: done, or with a reason dropped. */
  "task.done": { input: EndTask; output: Entered };
  /** Gives the draft of the interview about a new debt, if one was begun. */
  "interview.read": { input: Nothing; output: InterviewDraft };
  /** Keeps the draft of the interview. Nothing enters the book. */
  "interview.keep": { input: Interview; output: Nothing };
  /** Throws the draft of the interview away. */
  "interview.drop": { input: Nothing; output: Nothing };
  /** Takes papers into the draft, and reads those that are electronic invoices. */
  "interview.papers": { input: InterviewPapers; output: Array<InterviewPaper> };
  /** Enters everything the interview says, by one act. */
  "interview.enter": { input: Interview; output: InterviewEntered };
  /** Hands over everything in the book, for another program. */
  "export.write": { input: ExportAsked; output: Exported };
  /** Says what is known of the law, how well, and what the owner added. */
  "law.status": { input: Nothing; output: LawView };
  /** Looks articles up, each with an explanation. */
  "law.articles": { input: ArticlesAsked; output: Array<ArticleView> };
  /** Reads a file of law data and compares it with what is in use. Nothing enters the book. */
  "law.read": { input: ReadUpdate; output: UpdateView };
  /** Takes law data from a file that was compared. */
  "law.confirm": { input: ConfirmUpdate; output: Entered };
  /** Adds rates that were published since. */
  "rate.add": { input: AddRates; output: Entered };
  /** Adds the holidays of a year. */
  "year.add": { input: AddYear; output: Entered };
  /** Adds the limits of small claims of a province. */
  "threshold.add": { input: AddThreshold; output: Entered };
  /** Says what to do first. */
  "today.show": { input: Nothing; output: TodayView };
  /** Says how the window looks and speaks. */
  "settings.read": { input: Nothing; output: Settings };
  /** Changes how the window looks and speaks. */
  "settings.change": { input: ChangeSettings; output: Settings };
}
