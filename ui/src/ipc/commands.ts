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
 * What came after contacts.
 */
export type AfterRow = { 
/**
 * A channel, or an hour of the day as a number.
 */
what: string, 
/**
 * How many were made.
 */
made: number, 
/**
 * How many were answered.
 */
answered: number, 
/**
 * In how many a promise was given.
 */
promised: number, 
/**
 * After how many money came soon.
 */
paid: number, 
/**
 * Days until it came, in the middle.
 */
days: string | null, 
/**
 * The share answered, in thousandths.
 */
answeredRate: number, 
/**
 * The share after which money came, in thousandths.
 */
paidRate: number, 
/**
 * Whether there are enough to compare.
 */
enough: boolean, };

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
 * What came of a sending.
 */
export type ArrivalView = { 
/**
 * `delivered`, `answered`, `refused`, `returned` or `unread`.
 */
what: string, 
/**
 * The day.
 */
on: string, 
/**
 * Who signed for it.
 */
by: string | null, 
/**
 * What else was said.
 */
remark: string | null, 
/**
 * What shows it.
 */
evidence: Array<PieceNamed>, };

/**
 * What is known of the money of a debtor, before a letter claims it.
 */
export type Arrivals = { 
/**
 * The day of the latest money in the book, whoever paid it.
 */
last: string | null, 
/**
 * The day of the debtor's own latest payment.
 */
theirs: string | null, 
/**
 * The file that the latest money was read from; nothing where it was recorded by hand.
 */
file: string | null, 
/**
 * Days from the latest money to today.
 */
days: number | null, 
/**
 * A promise whose day is today or past, as the todo list has it.
 */
promised: Reason | null, };

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
 * What is owed as a broken plan says.
 */
export type AsAgreed = { 
/**
 * The day from which the agreed interest runs.
 */
since: string, 
/**
 * What was owed beside the price until then.
 */
untilThen: string, 
/**
 * The price that was left then, less what came in since.
 */
price: string, 
/**
 * The agreed interest since, capped as the law has it.
 */
interest: string, 
/**
 * All of it.
 */
total: string, };

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
 * What offers rest on, each to be changed.
 */
export type Assumed = { 
/**
 * See [`OffersAsked`]; so all of them.
 */
waive: string, 
/**
 * Months until all is paid.
 */
months: number, 
/**
 * The first payment's share.
 */
first: string, 
/**
 * Months put off.
 */
putOff: number, 
/**
 * What can be paid a month; nothing where nobody knows.
 */
ability: string | null, 
/**
 * The chance in court.
 */
chance: string, 
/**
 * Months in court.
 */
courtMonths: number, 
/**
 * Costs of court that are lost.
 */
courtCosts: string, 
/**
 * The rate.
 */
rate: string, 
/**
 * The day the one-year LPR it is taken from was published; nothing where it was said.
 */
ratePublished: string | null, 
/**
 * The day of the worksheet that says what can be paid a month; nothing where it was said here
 * or nobody knows.
 */
abilityOn: string | null, 
/**
 * What the owner keeps to with everyone, where the share to give up follows from it.
 */
policy: WaivePolicy | null, 
/**
 * What a court's way may bring, where the chance follows from it: its middle.
 */
recovery: RecoveryBand | null, };

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
debts: Array<string>, 
/**
 * What else is said of them.
 */
details?: PieceSaid | null, };

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
 * Backups that were made anew, and those that went.
 */
export type BackupsRenewed = { 
/**
 * The one that was made.
 */
made: string, 
/**
 * Those that went.
 */
removed: Array<string>, };

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
 * A day something falls on.
 */
export type BookDay = { 
/**
 * The day.
 */
on: string, 
/**
 * What: as in the calendar.
 */
code: string, 
/**
 * What else it is about, as in the calendar.
 */
about: Array<string>, 
/**
 * The debtor.
 */
name: string, };

/**
 * Where what was looked for stands.
 */
export type BookFound = { 
/**
 * The book's folder.
 */
dir: string, 
/**
 * Whose book it is.
 */
book: string, 
/**
 * The debtor's id in that book.
 */
debtor: string, 
/**
 * The debtor.
 */
name: string, 
/**
 * What it was found by: `name`, `alias`, `registration`, `invoice` or `contract`.
 */
by: string, 
/**
 * The words it was found in.
 */
is: string, 
/**
 * What the debtor owes.
 */
balance: string, };

/**
 * One book.
 */
export type BookRow = { 
/**
 * Its folder.
 */
dir: string, 
/**
 * Whose it is; of a locked one the name of its folder.
 */
name: string, 
/**
 * `here` (it is the open one), `well`, `copy` (only to be read; in no sum), `locked`, `missing`, `busy`, `newer` or `damaged`.
 */
state: string, 
/**
 * What it is owed and what is to do; nothing where it could not be read.
 */
is: BookSums | null, };

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
 * The locked book that waits for its passphrase.
 */
locked: LockedBook | null, 
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
 * What a book is owed, and what is to do.
 */
export type BookSums = { 
/**
 * Debtors who owe something.
 */
cases: number, 
/**
 * Balance.
 */
balance: string, 
/**
 * Of it, past due.
 */
overdue: string, 
/**
 * Lines of its page of today.
 */
todo: number, 
/**
 * The next day something falls on, within a year.
 */
next: BookDay | null, };

/**
 * Asks for the books of this computer.
 */
export type BooksAsked = { 
/**
 * A name, a number of an invoice or of a contract to look for in all of them.
 */
find?: string | null, };

/**
 * The books of this computer.
 */
export type BooksView = { 
/**
 * Each, in the order in which they were first opened.
 */
books: Array<BookRow>, 
/**
 * Balance, over all that could be read.
 */
balance: string, 
/**
 * Overdue, over all that could be read.
 */
overdue: string, 
/**
 * How many books could not be read; they are in no sum.
 */
unread: number, 
/**
 * Where what was looked for stands; nothing while nothing was.
 */
found: Array<BookFound> | null, };

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
 * Builds packs, one after another.
 */
export type BuildPacks = { 
/**
 * The debtors, by id or exact name; those of the run that was cut off where it is gone on with.
 */
debtors: Array<string>, 
/**
 * What every pack is to have.
 */
template: PackTemplate, 
/**
 * Goes on with the run that was cut off, with its debtors and its template.
 */
resume: boolean, 
/**
 * Builds also what would be the same as the last time.
 */
anew: boolean, 
/**
 * Packs of a locked book lie in the open: the owner was asked, and said yes.
 */
inTheOpen?: boolean, };

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
 * Asks for the days of a stretch of time.
 */
export type CalendarAsked = { 
/**
 * Its first day; thirty days ago when left out.
 */
from?: string | null, 
/**
 * Its last day; a year from now when left out.
 */
until?: string | null, };

/**
 * Something that falls on a day.
 */
export type CalendarDay = { 
/**
 * The same each time for the same thing.
 */
id: string, 
/**
 * The day.
 */
on: string, 
/**
 * The day on which it is reminded of.
 */
remind: string, 
/**
 * `promise`, `instalment`, `due`, `task`, `limitation`, `limitation-believed`, `reply`,
 * `rest-ends`, `plan-part` (number, of how many) or `court-day` (what is to be done in Chinese, in
 * English, which of several).
 */
code: string, 
/**
 * The debtor's id.
 */
debtor: string, 
/**
 * The debtor's name.
 */
name: string, 
/**
 * The amount.
 */
amount: string | null, 
/**
 * What else it is about: the number of the instalment, the debt's name.
 */
about: Array<string>, 
/**
 * For a promise or an instalment of a plan: `open`, `kept`, `partly` or `broken`.
 */
state: string | null, };

/**
 * Asks for a calendar file.
 */
export type CalendarExport = { 
/**
 * The language of its words: `zh` or `en`.
 */
lang?: string | null, 
/**
 * A place the door was told of; when left out the file is kept for the door to hand over.
 */
place?: string | null, };

/**
 * A calendar file.
 */
export type CalendarFile = { 
/**
 * SHA-256 of the file, when no place was named; the door serves it by that.
 */
file: string | null, 
/**
 * A name for it.
 */
name: string, 
/**
 * How many days are in it.
 */
days: number, };

/**
 * Keeps a calendar file up to date in a folder, or no longer.
 */
export type CalendarFollow = { 
/**
 * The folder, as the door was told of it; no longer anywhere when left out.
 */
place?: string | null, };

/**
 * The days on which something falls.
 */
export type CalendarView = { 
/**
 * The day.
 */
today: string, 
/**
 * The first day shown.
 */
from: string, 
/**
 * The last day shown.
 */
until: string, 
/**
 * What falls on them, the earliest first.
 */
days: Array<CalendarDay>, 
/**
 * The folder in which a calendar file is kept up to date; nothing where none was chosen.
 */
folder: string | null, 
/**
 * The file in it.
 */
file: string | null, 
/**
 * Why it could not be written the last time.
 */
trouble: string | null, };

/**
 * Calls in all that is left.
 */
export type CallIn = { 
/**
 * The plan.
 */
plan: string, 
/**
 * Why; the instalment that was missed when left out.
 */
why?: string | null, };

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
 * Asks for another passphrase.
 */
export type ChangePassphrase = { 
/**
 * The passphrase until now.
 */
passphrase?: string | null, 
/**
 * Or the recovery key.
 */
recovery?: string | null, 
/**
 * The passphrase from now on.
 */
new: string, };

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
large?: boolean | null, 
/**
 * Whether the system shows a word when something falls due and nobody is at the program.
 */
reminders?: boolean | null, };

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
 * Asks what changed since a paper was issued.
 */
export type ChangesAsked = { 
/**
 * The paper's id.
 */
document: string, };

/**
 * What changed since a paper was issued.
 */
export type ChangesView = { 
/**
 * What it came to.
 */
then: string, 
/**
 * What it would come to now, worked out to the same day.
 */
now: string, 
/**
 * What stands on it and is otherwise in the book now.
 */
changes: Array<StandsChanged>, 
/**
 * Money of this debtor that was entered since.
 */
payments: Array<PaidSince>, };

/**
 * What ties a chat account to a debtor.
 */
export type ChatAccountView = { 
/**
 * Whether it is enough to say that the account is the debtor's: our opinion.
 */
tied: boolean, 
/**
 * Each point of the list, in the order of work.
 */
points: Array<PointView>, 
/**
 * How to keep a chat, step by step, in Chinese.
 */
stepsZh: Array<string>, 
/**
 * The same in English.
 */
stepsEn: Array<string>, 
/**
 * Why, by article.
 */
articles: Array<ArticleView>, };

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
findings: Array<Finding>, 
/**
 * What the owner erased, which is no fault.
 */
erased: ErasedEntries | null, };

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
 * How debtors of a class paid.
 */
export type ClassRow = { 
/**
 * As in `class.show`.
 */
class: string, 
/**
 * How many debtors.
 */
debtors: number, 
/**
 * How many of their debts fell due.
 */
debts: number, 
/**
 * What those came to.
 */
owed: string, 
/**
 * What of it came in.
 */
recovered: string, 
/**
 * Its share, in thousandths.
 */
rate: number, 
/**
 * How many were paid in full.
 */
settled: number, 
/**
 * Days it took, in the middle of those.
 */
days: string | null, };

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
 * A case that is closed.
 */
export type ClosedView = { 
/**
 * The day on which the last of it was paid, agreed or taken back.
 */
on: string, 
/**
 * `paid`, `agreed` or `taken-back`.
 */
how: string, 
/**
 * What nobody is reminded of any more: `tasks`, `promises`, `court-days`, `rests`.
 */
stopped: Array<StoppedView>, 
/**
 * What could still be claimed beside the price. Nobody gave it up yet.
 */
interest: string | null, 
/**
 * The certificates that were issued since, the latest first.
 */
certificates: Array<PaperView>, 
/**
 * How far a certificate goes, as the book proposes: `all-heads` or `price-only`; nothing
 * where there is nothing to certify.
 */
scope: string | null, };

/**
 * What follows once nothing is owed any more.
 */
export type ClosingView = { 
/**
 * The debtor's id.
 */
debtor: string, 
/**
 * Its name.
 */
name: string, 
/**
 * How the case came to be closed; nothing while it is open.
 */
closed: ClosedView | null, 
/**
 * How long what leads to a person is kept.
 */
keep: KeepView, };

/**
 * What went wrong. One more only where the UI says or does something different.
 */
export type Code = "no-book" | "book-exists" | "not-a-book" | "network-folder" | "locked" | "read-only" | "book-locked" | "lock-refused" | "tampered" | "book-damaged" | "not-a-backup" | "backup-newer" | "backup-unsound" | "backup-place" | "backup-read-back" | "disk-full" | "not-allowed" | "refused" | "not-found" | "ambiguous" | "bad-input" | "unknown-command" | "file-empty" | "file-unknown" | "file-password" | "file-damaged" | "stamp-refused" | "no-pages" | "file-too-large" | "file-reader-ended" | "file-changed" | "unsettled" | "missing-glyph" | "no-fonts" | "engines-differ" | "folder-exists" | "file-exists" | "cancelled" | "print-refused" | "internal";

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
 * Asks what an edited file says otherwise.
 */
export type CompareAsked = { 
/**
 * The paper's id.
 */
document: string, 
/**
 * Handle the door gave for the edited file.
 */
file: string, };

/**
 * An edited file beside the paper.
 */
export type CompareView = { 
/**
 * Name of the edited file.
 */
name: string, 
/**
 * Paragraphs that read as issued.
 */
alike: number, 
/**
 * Paragraphs that do not, in the order of the paper.
 */
changed: Array<ParagraphChanged>, };

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
 * What was sent, when, and what was blocked and why.
 */
export type ConductReport = { 
/**
 * Whose book it is.
 */
creditor: string, 
/**
 * One debtor's name; nothing where it is everybody's.
 */
name: string | null, 
/**
 * Its first day, where one was asked for.
 */
from: string | null, 
/**
 * Its last day.
 */
until: string, 
/**
 * Contacts and what was spoken against, the latest first.
 */
rows: Array<ReportRow>, 
/**
 * Contacts the owner made.
 */
made: number, 
/**
 * Contacts that were blocked and not made.
 */
stopped: number, 
/**
 * Contacts made for a reason although they were warned about.
 */
wentAhead: number, 
/**
 * The book's head, so that the report can be held against it.
 */
head: string, };

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
 * Asks for what passed between the owner and one debtor.
 */
export type ContactAsked = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, };

/**
 * What may be copied.
 */
export type ContactKept = { 
/**
 * `allow`, `warn` or `block`.
 */
light: string, 
/**
 * The words that may be used: the draft, or the lawful wording in its place; nothing where no
 * words would do.
 */
text: string | null, 
/**
 * The act that kept a warning or a block; empty where there was none.
 */
act: string, };

/**
 * What passed between the owner and one debtor.
 */
export type ContactLog = { 
/**
 * The debtor's id.
 */
debtor: string, 
/**
 * The debtor's name.
 */
name: string, 
/**
 * The stage scripts are made for: `check`, `remind`, `demand`, `broken` or `settled`.
 */
stage: string, 
/**
 * Contacts that were made, the latest first.
 */
contacts: Array<ContactView>, 
/**
 * Promises, the latest day first.
 */
promises: Array<PromiseView>, 
/**
 * Why the debtor is left in peace; empty where it is not.
 */
rests: Array<RestView>, 
/**
 * Where the debtor is reached.
 */
points: Array<ContactPointView>, 
/**
 * What the guard spoke against, the latest first.
 */
guarded: Array<GuardedView>, 
/**
 * When calls and visits were answered: over all debtors of the book.
 */
hours: HoursView, 
/**
 * Contacts of the owner's today, over every channel but letters.
 */
today: number, 
/**
 * The same in the last seven days.
 */
week: number, };

/**
 * What the guard says to a planned contact.
 */
export type ContactPlan = { 
/**
 * The ruling.
 */
ruling: ConductRuling, 
/**
 * The day it was judged for.
 */
on: string, 
/**
 * The time it was judged for.
 */
time: string, 
/**
 * Contacts of the owner's on that day so far, over every channel but letters.
 */
thatDay: number, 
/**
 * The same in the seven days that end with it.
 */
week: number, 
/**
 * The steps that are dated tasks with this debtor, and so may be announced.
 */
announced: Array<TaskView>, };

/**
 * A contact that is planned.
 */
export type ContactPlanned = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * What is to be said or written.
 */
draft: string, 
/**
 * `call`, `message`, `email`, `letter`, `visit`, `group` or `public`.
 */
channel: string, 
/**
 * As what the person stands to the debt; as in [`ContactView::to`].
 */
to: string, 
/**
 * The day; today when left out.
 */
on?: string | null, 
/**
 * The time where the debtor is, `HH:MM`; now when left out.
 */
time?: string | null, 
/**
 * Whose rules: `cn` when left out.
 */
profile?: string | null, 
/**
 * What it announces is a dated task of the owner's; whether she has one open with this debtor
 * when left out.
 */
stepPlanned?: boolean | null, 
/**
 * A court has decided and the time to perform is over.
 */
judged: boolean, 
/**
 * A lawyer sends it.
 */
byLawyer: boolean, 
/**
 * Why it is made although it was warned about; for `contact.keep`.
 */
because?: string | null, };

/**
 * Where a debtor is reached, where that was learnt and what it is used for.
 */
export type ContactPointView = { 
/**
 * `phone`, `wechat`, `email` or `address`.
 */
kind: string, 
/**
 * The number, account or place.
 */
value: string, 
/**
 * As what the person stands to the debt.
 */
to: string, 
/**
 * The person's name.
 */
person: string | null, 
/**
 * Where it was learnt: `contract`, `invoice`, `own-papers`, `they-said`, `public-register` or
 * `court`; nothing where it stands in the description of the party and nobody said.
 */
learnt: string | null, 
/**
 * What it is used for: `demand`, `service` or `contract`.
 */
purpose: string | null, };

/**
 * What was recorded, and what the guard would have said.
 */
export type ContactRecorded = { 
/**
 * The act, to undo it with.
 */
act: string, 
/**
 * The contact's id.
 */
contact: string, 
/**
 * What is to be thought of next time; none of it kept the contact out of the log.
 */
findings: Array<ConductFinding>, };

/**
 * A contact that was made.
 */
export type ContactView = { 
/**
 * Its id.
 */
contact: string, 
/**
 * The day.
 */
on: string, 
/**
 * The time, `HH:MM`.
 */
time: string, 
/**
 * `call`, `message`, `email`, `letter`, `visit`, `group` or `public`.
 */
channel: string, 
/**
 * `us` or `them`.
 */
began: string, 
/**
 * As what the person stands to the debt: `debtor`, `co-debtor`, `guarantor`, `agent`,
 * `service-address`, `named`, `relative`, `employer`, `partner` or `other`.
 */
to: string, 
/**
 * The person's name.
 */
person: string | null, 
/**
 * What was said.
 */
said: string, 
/**
 * `spoke`, `no-answer`, `left` or `wrong-person`.
 */
outcome: string, 
/**
 * Who else was there for the owner.
 */
second: string | null, 
/**
 * The recording: the evidence's name.
 */
recording: string | null, 
/**
 * SHA-256 of the recording's file.
 */
file: string | null, 
/**
 * What it looked like afterwards.
 */
review: ReviewView | null, 
/**
 * The act that recorded it, to undo it with.
 */
act: string, };

/**
 * Copies for somebody.
 */
export type CopiesFor = { 
/**
 * `court`, `defendants`, `recipient`, `lawyer`, `own`.
 */
whom: string, 
/**
 * How many.
 */
count: number, };

/**
 * Copies that this program knows of.
 */
export type CopiesView = { 
/**
 * Backups of this book that were made before it was last erased in; before now, while it was
 * not.
 */
backups: Array<string>, 
/**
 * Packs of the case.
 */
packs: Array<string>, };

/**
 * Asks for a copy of the open book that is only to be read.
 */
export type CopyBook = { 
/**
 * A folder the door was told of, with nothing in it; a new one beside the book when left out.
 */
place?: string | null, 
/**
 * For the new folder's name: `zh` or `en`.
 */
lang?: string | null, };

/**
 * A copy that was made, and held byte by byte against the book.
 */
export type CopyMade = { 
/**
 * Its folder.
 */
dir: string, 
/**
 * How many entries it has.
 */
entries: number, 
/**
 * How many files it has.
 */
files: number, 
/**
 * The seal it stands at, for whoever has it to compare.
 */
head: string, 
/**
 * Whether it opens by the passphrase of the book only.
 */
locked: boolean, 
/**
 * Files that the book names and no longer has as they were.
 */
lacking: Array<string>, };

/**
 * Says anew what a piece of evidence is and shows: all of it, as it is to stand.
 */
export type CorrectPiece = { 
/**
 * The piece.
 */
evidence: string, 
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
made?: string | null, 
/**
 * What else is to be said.
 */
remark?: string | null, 
/**
 * Who signed or sealed it for the other side.
 */
signed?: SignedView | null, 
/**
 * The ids of the debts it is about; none for all of the debtor's.
 */
debts: Array<string>, 
/**
 * What else is said of it.
 */
details: PieceSaid, };

/**
 * What was spent on something.
 */
export type CostRow = { 
/**
 * As in `cost.record`.
 */
what: string, 
/**
 * How much.
 */
amount: string, };

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
 * Asks for the folder for a lawyer.
 */
export type CounselAsked = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * The language of the sheets that are made for it: `zh` or `en`. Papers that were issued and
 * the evidence pack stay as they are.
 */
lang?: string | null, 
/**
 * A place the door was told of; beside the packs of the book when left out.
 */
place?: string | null, 
/**
 * The folder of a locked book lies in the open: the owner was asked, and said yes. Not needed
 * where she names the place.
 */
inTheOpen?: boolean, };

/**
 * One file of the folder.
 */
export type CounselFile = { 
/**
 * Its path, with forward slashes.
 */
path: string, 
/**
 * Its size in bytes.
 */
bytes: number, };

/**
 * The folder that was made.
 */
export type CounselFolder = { 
/**
 * Where it is.
 */
dir: string, 
/**
 * Its files, each by its path in the folder.
 */
files: Array<CounselFile>, 
/**
 * What may be claimed in all, as it stands in it.
 */
total: string, 
/**
 * The day it was worked out for.
 */
on: string, 
/**
 * SHA-256 of its list of files: kept elsewhere, it vouches for the list itself.
 */
manifest: string, 
/**
 * What the lawyer is told first: `no-evidence`, `stale`, `withdrawn`, `undecided`, `placeholder`, `unbound`.
 */
notes: Array<Reason>, };

/**
 * A day that must not be missed.
 */
export type CourtDayView = { 
/**
 * What is to be done.
 */
name: TextView, 
/**
 * The day to go by.
 */
careful: string, 
/**
 * The last day as the law or the court's paper has it.
 */
last: string, 
/**
 * `last`; `least` or `most` that a court may set; `earliest`: from the day after it.
 */
bound: string, 
/**
 * The first day on which Today speaks of it.
 */
remind: string, 
/**
 * Days until the day to go by; below zero where it is over.
 */
daysLeft: number, 
/**
 * Whether a paper names the day; else it is counted.
 */
named: boolean, 
/**
 * Years whose days of rest are not known.
 */
unknownYears: Array<number>, 
/**
 * Ids of the articles.
 */
because: Array<string>, 
/**
 * `confirmed`, `derived`, `practice` or `memory`.
 */
status: string, };

/**
 * What happened in and around court in a case, the nearest day first.
 */
export type CourtDaysView = { 
/**
 * The day.
 */
today: string, 
/**
 * What happened; what is done comes last.
 */
events: Array<CourtEventView>, 
/**
 * Every article they rest on, once.
 */
articles: Array<ArticleView>, };

/**
 * Something that happened in or around court, and the day that follows from it.
 */
export type CourtEventView = { 
/**
 * Its id.
 */
event: string, 
/**
 * What happened: `judgment-served`, `account-frozen`, `guaranteed`, …
 */
what: string, 
/**
 * The day it happened.
 */
on: string, 
/**
 * The last day, where a paper names one.
 */
until: string | null, 
/**
 * Which of several it is.
 */
about: string | null, 
/**
 * The day on which what was to be done was done.
 */
done: string | null, 
/**
 * What must be done by when; nothing where the law data has no period for it.
 */
day: CourtDayView | null, };

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
 * A debt with its name.
 */
export type DebtNamed = { 
/**
 * Its id.
 */
debt: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * What is left on it.
 */
balance: string, };

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
 * Something that was found of a defendant.
 */
export type DefendantFinding = { 
/**
 * `blocks`, `warns` or `right`.
 */
weight: string, 
/**
 * What, as a code the pages have words for.
 */
code: string, 
/**
 * What the words are about.
 */
about: Array<string>, };

/**
 * Somebody sued beside a debtor, as it is said.
 */
export type DefendantSaid = { 
/**
 * Who it is.
 */
details: PartyDetails, 
/**
 * Who represents it by law.
 */
representative?: string | null, 
/**
 * The office of who represents it.
 */
office?: string | null, 
/**
 * `joint-guarantee`, `ordinary-guarantee`, `debt-joined`, `sole-shareholder`, `operator` or
 * `other`.
 */
ground: string, 
/**
 * Why, in the owner's words.
 */
why?: string | null, 
/**
 * What the court is asked to order against it; what follows from the ground when left out.
 */
asks?: string | null, };

/**
 * What a check of the defendant found.
 */
export type DefendantView = { 
/**
 * What it is in law: as the owner says, or else as name and number have it.
 */
kind: string | null, 
/**
 * Whether the owner said so.
 */
kindSaid: boolean, 
/**
 * How the complaint names it; empty where it cannot be sued.
 */
lines: Array<PartyLine>, 
/**
 * What was found, the worst first.
 */
findings: Array<DefendantFinding>, 
/**
 * Every name it stands under somewhere, the ones that differ first.
 */
names: Array<NameSeen>, 
/**
 * Everyone who signed for it, the doubtful first.
 */
signers: Array<SignerView>, 
/**
 * What the complaint must say of the parties.
 */
articles: Array<ArticleView>, };

/**
 * Who is sued beside a debtor.
 */
export type DefendantsView = { 
/**
 * The debtor's name, who is the first defendant.
 */
debtor: string, 
/**
 * The others, in the order of the papers.
 */
others: Array<OtherDefendant>, 
/**
 * Whom the book knows of and who could be sued too.
 */
offered: Array<OfferedDefendant>, 
/**
 * Every ground, and what the law says to it.
 */
grounds: Array<GroundView>, 
/**
 * How many copies each side's papers need: one for the court, one a defendant.
 */
copies: number, 
/**
 * The most who can be named.
 */
most: number, };

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
 * What differs from the last pack of a case.
 */
export type Differs = { 
/**
 * The last pack.
 */
pack: string, 
/**
 * `added`, `gone`, `renumbered`, `reworded`; none when all is as it was.
 */
what: Array<Reason>, };

/**
 * A sum and its day.
 */
export type DueView = { 
/**
 * The day.
 */
due: string, 
/**
 * The sum.
 */
amount: string, };

/**
 * Who guaranteed the debts before.
 */
export type EarlierTerms = { 
/**
 * The exact name.
 */
name: string, 
/**
 * `agrees` or `does-not`.
 */
signs: string, };

/**
 * The reward for paying early and what became of it.
 */
export type EarlyView = { 
/**
 * The last day.
 */
by: string, 
/**
 * What need not be paid then.
 */
off: string, 
/**
 * `stands`, `earned` or `revived`.
 */
is: string, };

/**
 * Ends a plan.
 */
export type EndPlan = { 
/**
 * The plan.
 */
plan: string, 
/**
 * `kept` or `dropped`.
 */
how: string, 
/**
 * Why.
 */
why: string, };

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
 * How a plan ended.
 */
export type EndedView = { 
/**
 * The day.
 */
on: string, 
/**
 * `kept`, `called-in` or `dropped`.
 */
how: string, 
/**
 * Why.
 */
why: string, };

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
 * A piece of evidence that can go.
 */
export type ErasablePiece = { 
/**
 * Its id.
 */
evidence: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The day it was made.
 */
made: string | null, 
/**
 * Why it cannot go: `of-another` (another case has the same file), `filed` (a court has it).
 */
barred: Reason | null, };

/**
 * What can go by itself.
 */
export type ErasableSort = { 
/**
 * `reach`, `talk`, `judged` or `notes`.
 */
sort: string, 
/**
 * How many entries have something of it.
 */
entries: number, };

/**
 * Erases what leads to a person.
 */
export type Erase = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * `reach`, `talk`, `judged`, `notes`.
 */
sorts: Array<string>, 
/**
 * The ids of pieces of evidence.
 */
pieces: Array<string>, 
/**
 * Why: the time is over, or the person asked for it.
 */
why: string, 
/**
 * Interest that may still be claimed is given up knowingly.
 */
withoutInterest: boolean, };

/**
 * Entries that their owner erased; their seals were checked like every other.
 */
export type ErasedEntries = { 
/**
 * How many.
 */
entries: number, 
/**
 * The day of the last time.
 */
on: string, };

/**
 * What was erased.
 */
export type ErasedView = { 
/**
 * How many entries were struck out.
 */
entries: number, 
/**
 * How many files went.
 */
files: number, 
/**
 * Whether nothing of it is left in the journal's file at once; otherwise its log is emptied
 * when the last program closes the book.
 */
wiped: boolean, };

/**
 * What would go, and what stays.
 */
export type ErasurePlan = { 
/**
 * The debtor's id.
 */
debtor: string, 
/**
 * Its name, which stays.
 */
name: string, 
/**
 * What is in the way: `owed` (how much), `plan-runs`, `undecided` (how many payments),
 * `guarantees` (whose plan), `kept-until` (the day); nothing erased while there is any.
 */
barred: Array<Reason>, 
/**
 * What can go, by what it is.
 */
sorts: Array<ErasableSort>, 
/**
 * The evidence, piece by piece: only what is named goes.
 */
pieces: Array<ErasablePiece>, 
/**
 * What stays, and why: `names`, `money`, `files`, `papers`, `plans`.
 */
stays: Array<string>, 
/**
 * What was erased before, the latest first.
 */
before: Array<ErasureView>, 
/**
 * Copies that this program knows of and that erasing does not reach.
 */
copies: CopiesView, 
/**
 * Interest that may still be claimed beside the price; what is erased could prove it.
 */
interest: string | null, };

/**
 * An erasure that was done.
 */
export type ErasureView = { 
/**
 * The day.
 */
on: string, 
/**
 * Why.
 */
why: string, 
/**
 * How many entries were struck out.
 */
entries: number, 
/**
 * How many files went.
 */
files: number, };

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
 * `pdf`, `image`, `photo` or `scan` (pictures that the pages cannot show), `audio`, `video`, `xml`,
 * `ofd`, `sheet`, `word`, `mail`, `text` or `other`.
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
force: boolean, 
/**
 * Put it into a zip that only this password opens (AES-256).
 */
password?: string | null, };

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
 * Says that a pack was handed in.
 */
export type FilePack = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * The pack's name in the book's `packs` folder.
 */
pack: string, 
/**
 * The day.
 */
on: string, 
/**
 * Where.
 */
to?: string | null, };

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
 * What a file is, before it is kept.
 */
export type FileSeen = { 
/**
 * Its handle.
 */
file: string, 
/**
 * What kind of file it is, told by its bytes.
 */
media: string, 
/**
 * Whether the pages can show it.
 */
shown: boolean, 
/**
 * The day the camera says it was taken: to be offered, never trusted.
 */
taken: string | null, 
/**
 * This case has it already.
 */
had: boolean, 
/**
 * Other debtors in whose cases it is.
 */
elsewhere: Array<string>, 
/**
 * Why it could not be looked at.
 */
why: Failure | null, };

/**
 * That a pack was handed in.
 */
export type FiledView = { 
/**
 * The day.
 */
on: string, 
/**
 * Where.
 */
to: string | null, };

/**
 * Asks for the papers that would be handed to a court.
 */
export type FilingAsked = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, };

/**
 * What was written.
 */
export type FilingFolder = { 
/**
 * The folder.
 */
dir: string, 
/**
 * The files, in their order.
 */
files: Array<string>, };

/**
 * The papers that would be handed to a court.
 */
export type FilingView = { 
/**
 * The latest of each kind, in the order in which they are handed in.
 */
papers: Array<PaperView>, 
/**
 * What stands against handing them in, worst first: `left-over`, `differ`, `not-said`,
 * `capitals`, `other-account`, `pack-behind`, `index-apart`, `stale`, `no-complaint`.
 */
against: Array<Reason>, };

/**
 * Asks for the papers to be written to a folder.
 */
export type FilingWritten = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * A place the door was told of; beside the packs of the book when left out.
 */
place?: string | null, };

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
 * A file in the folder of a case.
 */
export type FolderFile = { 
/**
 * Its handle.
 */
file: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its size in bytes.
 */
bytes: number, };

/**
 * A folder of a case, and what is new in it.
 */
export type FolderView = { 
/**
 * Its name; nothing where none was named.
 */
name: string | null, 
/**
 * It is not there, or may not be read.
 */
gone: boolean, 
/**
 * Files that this case has not, as handles.
 */
files: Array<FolderFile>, 
/**
 * There are more than are listed.
 */
more: boolean, };

/**
 * Records what came of a sending.
 */
export type FollowSending = { 
/**
 * The sending.
 */
dispatch: string, 
/**
 * `delivered`, `answered`, `refused`, `returned` or `unread`.
 */
what: string, 
/**
 * The day.
 */
on: string, 
/**
 * Who signed for it.
 */
by?: string | null, 
/**
 * What else is to be said.
 */
remark?: string | null, 
/**
 * Handles of files that show it; they are kept as evidence.
 */
files: Array<string>, };

/**
 * Takes a book from the list.
 */
export type ForgetBook = { 
/**
 * Its folder, as listed.
 */
dir: string, };

/**
 * A kind of paper.
 */
export type FormView = { 
/**
 * Its code.
 */
form: string, 
/**
 * `letter`, `court` or `counsel`.
 */
group: string, 
/**
 * What its sum is: `claim`, `agreed`, `balance` or `nothing`.
 */
carries: string, 
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
 * A ground on which somebody answers for the debt of another.
 */
export type GroundView = { 
/**
 * Its code.
 */
code: string, 
/**
 * Whether the owner must say herself why, and what the court is to order.
 */
needsWords: boolean, 
/**
 * The articles.
 */
articles: Array<ArticleView>, };

/**
 * Who guarantees a plan.
 */
export type GuarantorTerms = { 
/**
 * The exact name.
 */
name: string, 
/**
 * Credit code or identity card number.
 */
registration: string | null, 
/**
 * Where letters reach it.
 */
address: string | null, 
/**
 * `joint` or `general`.
 */
liability: string, 
/**
 * Months after the last instalment is due.
 */
months: number, };

/**
 * A planned contact the guard spoke against.
 */
export type GuardedView = { 
/**
 * The debtor's id.
 */
debtor: string, 
/**
 * The debtor's name.
 */
name: string, 
/**
 * The day it was planned for.
 */
on: string, 
/**
 * The time.
 */
time: string, 
/**
 * How.
 */
channel: string, 
/**
 * To whom.
 */
to: string, 
/**
 * The words.
 */
draft: string, 
/**
 * `stopped` or `went-ahead`.
 */
came: string, 
/**
 * Why it was made nevertheless.
 */
because: string | null, 
/**
 * The rules that spoke against it.
 */
rules: Array<RuleView>, };

/**
 * Hands on to another book.
 */
export type HandOn = { 
/**
 * The other book's folder, as listed.
 */
to: string, 
/**
 * `policy`, `retention`, `wording` or `packs` (their templates).
 */
what: Array<string>, };

/**
 * What was handed on.
 */
export type HandedOn = { 
/**
 * How many entries the other book has of it; nought where it said the same already.
 */
entries: number, 
/**
 * Whose book it is.
 */
to: string, };

/**
 * Asks for what is handed over.
 */
export type HandoverAsked = { 
/**
 * Of every book of this computer, not of the open one alone.
 */
everyBook?: boolean, 
/**
 * For the paper: `zh` or `en`.
 */
lang?: string | null, };

/**
 * What one book hands over.
 */
export type HandoverBook = { 
/**
 * Whose it is.
 */
name: string, 
/**
 * Its folder.
 */
dir: string, 
/**
 * Whether it is the open one.
 */
here: boolean, 
/**
 * The seal it stands at, for whoever takes it over to compare.
 */
head: string, 
/**
 * What is owed in all.
 */
balance: string, 
/**
 * The cases with something left, the one with the nearest day first.
 */
cases: Array<HandoverCase>, };

/**
 * What one case hands over.
 */
export type HandoverCase = { 
/**
 * The debtor's id.
 */
debtor: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Where it is reached.
 */
phone: string | null, 
/**
 * Balance.
 */
balance: string, 
/**
 * Of it, past due.
 */
overdue: string, 
/**
 * What to do next.
 */
next: NextStep, 
/**
 * Promises that were not kept yet.
 */
promises: Array<CalendarDay>, 
/**
 * What runs out or falls due: limitation, days in court, instalments, dues.
 */
clocks: Array<CalendarDay>, 
/**
 * What the owner said she would do.
 */
tasks: Array<CalendarDay>, 
/**
 * Papers on their way.
 */
papers: Array<PaperUnderWay>, 
/**
 * The last contact: day, channel and what was said.
 */
last: LastContact | null, 
/**
 * Why they are left in peace: `asked-to-stop`, `hardship` or `agreed`; nothing where they are not.
 */
rest: string | null, };

/**
 * What is handed over.
 */
export type HandoverView = { 
/**
 * The day.
 */
on: string, 
/**
 * Book by book.
 */
books: Array<HandoverBook>, 
/**
 * Books that could not be looked into: nothing of them is here.
 */
unread: Array<UnreadBook>, };

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
 * The attempts in one hour over one channel.
 */
export type HourRow = { 
/**
 * `call` or `visit`.
 */
channel: string, 
/**
 * The hour, 0 to 23.
 */
hour: number, 
/**
 * How many were made.
 */
attempts: number, 
/**
 * How many were answered.
 */
answered: number, };

/**
 * When calls and visits were answered.
 */
export type HoursView = { 
/**
 * One row an hour and channel.
 */
rows: Array<HourRow>, 
/**
 * The row with most answers, where enough were tried to compare.
 */
best: HourRow | null, 
/**
 * From so many attempts on an hour is compared.
 */
enough: number, 
/**
 * Attempts in all.
 */
attempts: number, };

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
 * Asks for the figures as a file.
 */
export type InsightsExport = { 
/**
 * `xlsx` or `csv`.
 */
format: string, 
/**
 * The language of headings: `zh` or `en`.
 */
lang?: string | null, 
/**
 * A place the door was told of; when left out the file is kept for the door to hand over.
 */
place?: string | null, };

/**
 * The figures as a file.
 */
export type InsightsFile = { 
/**
 * SHA-256 of the file, when no place was named; the door serves it by that.
 */
file: string | null, 
/**
 * A name for it.
 */
name: string, };

/**
 * What the book says. Shares are given with the counts they rest on.
 */
export type InsightsView = { 
/**
 * The day.
 */
today: string, 
/**
 * How old the debts are.
 */
ageing: Array<Bucket>, 
/**
 * By month: twelve looked back on, six ahead, the one of today in both.
 */
months: Array<MonthView>, 
/**
 * Due before today and not paid.
 */
overdue: string, 
/**
 * By class of debtor; classes without a debtor are left out.
 */
classes: Array<ClassRow>, 
/**
 * By way of contact.
 */
channels: Array<AfterRow>, 
/**
 * By the hour in which a call or visit began.
 */
hours: Array<AfterRow>, 
/**
 * What became of promises: `kept`, `partly`, `broken`, `open`.
 */
promises: Array<KeptRow>, 
/**
 * What was spent on collecting.
 */
costs: Array<CostRow>, 
/**
 * All of it.
 */
spent: string, 
/**
 * What came in in all.
 */
recovered: string, 
/**
 * What was spent for each ¥100 that came in; nothing where nothing came.
 */
perHundred: string | null, 
/**
 * What was learnt, the latest first.
 */
reviews: Array<ReviewRow>, 
/**
 * From so many on, a share is worth comparing.
 */
enough: number, 
/**
 * Money within so many days after a contact is counted with it.
 */
soon: number, };

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
 * Sets how long what leads to a person is kept.
 */
export type KeepFor = { 
/**
 * So many months after a case is settled.
 */
months: number, };

/**
 * Keeps a template, or takes one away.
 */
export type KeepPackTemplate = { 
/**
 * Its name: what bore it before is replaced.
 */
name: string, 
/**
 * How packs are made by it; nothing takes it away.
 */
is?: PackMadeView | null, };

/**
 * How long what leads to a person is kept.
 */
export type KeepView = { 
/**
 * So many months after a case is settled.
 */
months: number, 
/**
 * Whether the owner said so herself; otherwise it is our proposal.
 */
own: boolean, 
/**
 * The most that is taken.
 */
most: number, 
/**
 * The first day on which it is kept longer than that; nothing while the case is open.
 */
until: string | null, 
/**
 * Days left to it; below zero when it is past.
 */
daysLeft: number | null, 
/**
 * What the law says of it; it names no number of months.
 */
because: Array<ArticleView>, };

/**
 * Promises that stand alike.
 */
export type KeptRow = { 
/**
 * `kept`, `partly`, `broken` or `open`.
 */
state: string, 
/**
 * How many.
 */
count: number, 
/**
 * What was promised.
 */
promised: string, 
/**
 * What came in time.
 */
came: string, 
/**
 * The share of them by count, in thousandths.
 */
share: number, };

/**
 * Asks for the book as it was known then.
 */
export type KnownAsked = { 
/**
 * The last entry that counts.
 */
entry: number, };

/**
 * The book as it was known then.
 */
export type KnownView = { 
/**
 * The last entry that counts.
 */
entry: number, 
/**
 * When it was entered.
 */
at: string, 
/**
 * The day of that moment; what is late is counted to it.
 */
on: string, 
/**
 * The cases with their figures of then.
 */
cases: CaseList, };

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
 * The last contact.
 */
export type LastContact = { 
/**
 * The day.
 */
on: string, 
/**
 * How.
 */
channel: string, 
/**
 * What was said.
 */
said: string, };

/**
 * A letter that was issued before.
 */
export type LastLetter = { 
/**
 * Its number.
 */
number: string, 
/**
 * The day on it.
 */
on: string, };

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
fields?: { [key in string]: string }, 
/**
 * What was seen of it, as [`LetterDraft::seen`] had it: where it would read otherwise now, it is
 * not issued.
 */
seen?: string | null, };

/**
 * A letter as it would be issued.
 */
export type LetterDraft = { 
/**
 * SHA-256 of the draft PDF; the door serves it by that while the program runs.
 */
file: string, 
/**
 * SHA-256 of the same as a Word file.
 */
word: string, 
/**
 * SHA-256 of its words, to issue it by as it was seen.
 */
seen: string, 
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
 * What its sum is: `claim`, `agreed`, `balance` or `nothing`.
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
 * A letter that could be written.
 */
export type LetterRow = { 
/**
 * The debtor's id.
 */
debtor: string, 
/**
 * The debtor's name.
 */
name: string, 
/**
 * What the letter would come to.
 */
total: string, 
/**
 * Days since the earliest due date that is past and not paid.
 */
daysLate: number | null, 
/**
 * The last day on which somebody wrote to the debtor or spoke with it.
 */
lastContact: string | null, 
/**
 * The last letter of this kind.
 */
lastLetter: LastLetter | null, 
/**
 * What it must have and lacks; no reason issues it then.
 */
missing: Array<Reason>, 
/**
 * What must be settled first.
 */
unsettled: Array<Reason>, };

/**
 * Asks whom a kind of letter could go to.
 */
export type LettersAsked = { 
/**
 * `demand`, `statement`, `fair-dealing`, `schedule` or `breach-notice`.
 */
form: string, 
/**
 * `zh` or `en`.
 */
lang?: string | null, 
/**
 * Only those with something past due.
 */
overdue: boolean, 
/**
 * Only those nobody wrote to or spoke with for so many days.
 */
quietDays?: number | null, 
/**
 * Only those who owe so much or more, in yuan.
 */
least?: string | null, };

/**
 * Whom a kind of letter could go to.
 */
export type LettersView = { 
/**
 * Who it could go to, the largest sum first.
 */
letters: Array<LetterRow>, 
/**
 * How many debtors owe something and were not asked for.
 */
leftOut: number, };

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
 * Says when a locked book is shut by itself.
 */
export type LockAfter = { 
/**
 * After so many minutes in which nobody did anything; 0 is never.
 */
idleMinutes: number, };

/**
 * What opens a locked book: one of the two.
 */
export type LockSecret = { 
/**
 * The passphrase.
 */
passphrase?: string | null, 
/**
 * The recovery key, as it was printed.
 */
recovery?: string | null, };

/**
 * How the open book is locked.
 */
export type LockView = { 
/**
 * Whether it has a lock.
 */
locked: boolean, 
/**
 * It is shut after so many minutes in which nobody did anything; 0 is never.
 */
idleMinutes: number, 
/**
 * The fewest characters of a passphrase.
 */
shortest: number, 
/**
 * Where packs and papers that were made to be handed over lie, which is in the open; nothing
 * while there are none.
 */
inTheOpen: string | null, 
/**
 * How many of them there are.
 */
packs: number, };

/**
 * A locked book that waits for its passphrase.
 */
export type LockedBook = { 
/**
 * Its folder.
 */
dir: string, 
/**
 * The name of its folder: more is not known of it.
 */
name: string, };

/**
 * Asks what files are, before they are kept.
 */
export type LookAt = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * Handles the door gave for the files.
 */
files: Array<string>, };

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
 * Records a point of the list.
 */
export type MarkPoint = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * The point.
 */
point: string, 
/**
 * `kept` or `missing`.
 */
made: string, 
/**
 * The piece of evidence that shows it.
 */
evidence?: string | null, 
/**
 * What is to be said.
 */
remark?: string | null, };

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
 * A month.
 */
export type MonthView = { 
/**
 * `2026-11`.
 */
month: string, 
/**
 * What arrived; nothing in a month to come.
 */
received: string | null, 
/**
 * What falls due by the terms of debts; nothing in a month that is over.
 */
due: string | null, 
/**
 * Instalments of plans that fall due.
 */
planned: string | null, 
/**
 * Promised; in part the same money as what is due.
 */
promised: string | null, 
/**
 * How high the bar of what arrived is, in thousandths of the highest of all.
 */
receivedBar: number, 
/**
 * The same of what is due by terms and plans.
 */
expectedBar: number, };

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
 * Names who is sued beside a debtor.
 */
export type NameDefendants = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * All of them, in the order of the papers.
 */
others: Array<DefendantSaid>, };

/**
 * Names the folder that is looked in for a case, or forgets it.
 */
export type NameFolder = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * A place the door was told of; nothing to forget the folder.
 */
place?: string | null, };

/**
 * A name under which a debtor stands somewhere.
 */
export type NameSeen = { 
/**
 * `paper`, `seal`, `invoice` or `payer`.
 */
place: string, 
/**
 * What kind of paper.
 */
kind: string | null, 
/**
 * The name of the file.
 */
on: string | null, 
/**
 * The name, letter for letter.
 */
name: string, 
/**
 * `differs`, `alias`, `former`, `width` or `exact`.
 */
same: string, };

/**
 * What to do next.
 */
export type NextStep = { 
/**
 * `decide-payments`, `say-due-date`, `wait`, `keep-delivery`, `demand`, `send-letter`,
 * `follow-letter`, `build-pack`, `settled`.
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
 * Records something that happened in or around court, or says it anew.
 */
export type NoteCourt = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * The id of what is said anew; something new when left out.
 */
event?: string | null, 
/**
 * What happened, as in [`CourtEventView::what`].
 */
what: string, 
/**
 * The day; today when left out.
 */
on?: string | null, 
/**
 * The last day, where a paper names one.
 */
until?: string | null, 
/**
 * Which of several it is.
 */
about?: string | null, 
/**
 * The day on which what was to be done was done.
 */
done?: string | null, };

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
 * Asks about one debtor.
 */
export type OfDebtor = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, };

/**
 * One way to offer.
 */
export type OfferView = { 
/**
 * `now`, `instalments` or `extension`.
 */
kind: string, 
/**
 * What is paid when.
 */
parts: Array<DueView>, 
/**
 * Interest given up on condition.
 */
waivedInterest: string, 
/**
 * Price given up on condition.
 */
waivedPrincipal: string, 
/**
 * Interest for the time in between, in the parts.
 */
meanwhile: string, 
/**
 * All that is paid.
 */
sum: string, 
/**
 * What it is worth today.
 */
worth: string, 
/**
 * What it costs beside being paid in full today.
 */
cost: string, 
/**
 * Whether it is worth at least the least.
 */
enough: boolean, 
/**
 * What may go wrong, and what stands against it.
 */
risks: Array<Reason>, };

/**
 * Somebody who could be sued too, and where the book knows it from.
 */
export type OfferedDefendant = { 
/**
 * As it would be named.
 */
said: DefendantSaid, 
/**
 * `plan`, `earlier-guarantor` or `court-day`, with the day.
 */
from: Reason, };

/**
 * Asks what to offer. What is left out is assumed, and shown.
 */
export type OffersAsked = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * The largest share of the claim that may be given up, in per cent.
 */
waive?: string | null, 
/**
 * The most months until all is paid.
 */
months?: number | null, 
/**
 * The least share of the claim that is paid first, in per cent.
 */
first?: string | null, 
/**
 * The months by which the whole is put off where it is secured.
 */
putOff?: number | null, 
/**
 * What the debtor can pay a month after living or running costs.
 */
ability?: string | null, 
/**
 * The chance of getting the money through a court, in per cent.
 */
chance?: string | null, 
/**
 * The months until it comes that way.
 */
courtMonths?: number | null, 
/**
 * What that way costs and does not come back.
 */
courtCosts?: string | null, 
/**
 * The rate at which money to come is counted down, in per cent a year.
 */
rate?: string | null, };

/**
 * Ways to offer, side by side.
 */
export type OffersView = { 
/**
 * The day.
 */
on: string, 
/**
 * What is owed of the price.
 */
principal: string, 
/**
 * What is owed beside it.
 */
interest: string, 
/**
 * All of it.
 */
total: string, 
/**
 * What the offers rest on.
 */
assumed: Assumed, 
/**
 * The least that should be accepted today.
 */
least: string, 
/**
 * What a court would bring in the end.
 */
court: string, 
/**
 * When.
 */
courtOn: string, 
/**
 * The ways; empty where nothing is owed or a plan runs.
 */
offers: Array<OfferView>, 
/**
 * The plan that runs already.
 */
runs: string | null, };

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
 * Whether it has a lock.
 */
locked: boolean, 
/**
 * Why it may only be read.
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
 * Somebody sued beside a debtor.
 */
export type OtherDefendant = { 
/**
 * As the owner said it.
 */
said: DefendantSaid, 
/**
 * What papers lack of it, or what is wrong: `kind-unsaid`, `number-missing`, `number-wrong`,
 * `address-missing`, `representative-missing`.
 */
lacks: Array<Reason>, };

/**
 * Asks for an evidence pack.
 */
export type PackAsked = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * Other debtors of the same case, by id or exact name.
 */
also?: Array<string>, 
/**
 * A place the door was told of; the book's own `packs` folder when left out.
 */
place?: string | null, 
/**
 * What the copies for a court's portal are to be like; none are made when left out.
 */
upload?: UploadAsked | null, 
/**
 * Dividers bound in before the exhibits, for printing on `one` side or on `both`; none when left out.
 */
tabs?: string | null, 
/**
 * The template it is made by, by name. It says what `upload` and `tabs` do not.
 */
template?: string | null, 
/**
 * A pack of a locked book lies in the open: the owner was asked, and said yes. Not needed where
 * she names the place.
 */
inTheOpen?: boolean, 
/**
 * Whether what is written on scans is read by machine and laid over them unseen; as it was last
 * said when left out.
 */
scans?: boolean | null, };

/**
 * Something a court desk would stumble over.
 */
export type PackFinding = { 
/**
 * What it is: `missing`, `changed`, `unread` and `nothing` block; `encrypted`, `damaged`,
 * `unsupported`, `empty`, `tooLarge`, `sideways`, `blank`, `undated`, `unreferenced`,
 * `unsaid` and `too-large-for-portal` do not.
 */
code: string, 
/**
 * Whether no pack can be built while it is so.
 */
blocks: boolean, 
/**
 * The piece of evidence.
 */
evidence: string | null, 
/**
 * What the words are about: the file first.
 */
about: Array<string>, };

/**
 * The packs of a case.
 */
export type PackList = { 
/**
 * The latest first.
 */
packs: Array<PackView>, };

/**
 * How packs are made.
 */
export type PackMadeView = { 
/**
 * What comes first, by kind; what is not named comes after it in the usual order.
 */
order: Array<string>, 
/**
 * Where a page has its stamp: `foot`, `foot-right` or `head-right`.
 */
stamp: string, 
/**
 * Dividers bound in, for printing on `one` side or on `both`.
 */
tabs?: string | null, 
/**
 * Copies for a court's portal.
 */
upload?: UploadAsked | null, 
/**
 * What the cover is headed; the usual word when left out.
 */
heading?: string | null, 
/**
 * Lines on the cover.
 */
lines: Array<string>, };

/**
 * A case and its pack.
 */
export type PackRow = { 
/**
 * The debtor's id.
 */
debtor: string, 
/**
 * The debtor's name.
 */
name: string, 
/**
 * How many pieces of evidence it would have.
 */
pieces: number, 
/**
 * Before a run: `new`, `changed`, `same` or `lost` (its folder is no longer as it was built).
 * After one: `built`, `same`, `before` (built before the run was cut off), `failed` or `left`.
 */
is: string, 
/**
 * The pack: its name in the book's `packs` folder.
 */
pack: string | null, 
/**
 * The day it was built.
 */
built: string | null, 
/**
 * What differs in the evidence since the last pack: `added`, `gone`, `reworded`, `order`;
 * `template` where only what every pack is to have differs.
 */
what: Array<Reason>, 
/**
 * What the book said of the case at the last pack and says otherwise now.
 */
changes: Array<StandsChanged>, 
/**
 * Money that was entered since.
 */
payments: Array<PaidSince>, 
/**
 * Exhibits that could not be shown and have a page in their place; of a pack built just now.
 */
placeholders: Array<Reason>, 
/**
 * What was read off its scans; of a pack built just now.
 */
scans: ReadScans | null, 
/**
 * Why it could not be built.
 */
failure: Failure | null, };

/**
 * What every pack of a run is to have: what the template of a name says, or what is said here.
 */
export type PackTemplate = { 
/**
 * Whether copies for a court's portal are made.
 */
upload: boolean, 
/**
 * The largest file the portal takes, in megabytes; no limit when left out.
 */
largest?: number | null, 
/**
 * Whether the photos in the copies are scaled down.
 */
scale: boolean, 
/**
 * Dividers bound in before the exhibits, for printing on `one` side or on `both`.
 */
tabs?: string | null, 
/**
 * The template they are made by, by name; the rest here counts for nothing then.
 */
named?: string | null, };

/**
 * A template.
 */
export type PackTemplateView = { 
/**
 * Its name.
 */
name: string, 
/**
 * How packs are made by it.
 */
is: PackMadeView, };

/**
 * The templates for packs of the open book.
 */
export type PackTemplatesView = { 
/**
 * In the order of their names.
 */
templates: Array<PackTemplateView>, 
/**
 * Every kind of evidence, in the order in which it is without a template.
 */
kinds: Array<string>, };

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
built: string | null, 
/**
 * How many copies for a portal are beside it.
 */
volumes: number, 
/**
 * How many bytes the largest of them has.
 */
largest: number, 
/**
 * Dividers bound in, for printing on `one` side or on `both`.
 */
tabs: string | null, 
/**
 * When and where it was handed in.
 */
filed: FiledView | null, 
/**
 * What was read off its scans; said of a pack that was built just now.
 */
scans: ReadScans | null, };

/**
 * Asks for the packs of a case.
 */
export type PacksAsked = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, };

/**
 * What a run did.
 */
export type PacksBuilt = { 
/**
 * A row a case of the run.
 */
rows: Array<PackRow>, 
/**
 * How many of each: `built`, `same`, `before`, `failed`, `left`.
 */
counts: { [key in string]: number }, 
/**
 * Whether it was stopped and can be gone on with.
 */
stopped: boolean, };

/**
 * The packs of many cases.
 */
export type PacksView = { 
/**
 * A row a case that has evidence, in the order of names.
 */
rows: Array<PackRow>, 
/**
 * What the packs of the last run were to have.
 */
template: PackTemplate, 
/**
 * The run that was cut off, if one was.
 */
unfinished: Unfinished | null, };

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
 * Money that was entered since.
 */
export type PaidSince = { 
/**
 * The day it arrived.
 */
on: string, 
/**
 * How much of it is this debtor's.
 */
amount: string, };

/**
 * A paper that can be sent, and how it was.
 */
export type PaperOnItsWay = { 
/**
 * The paper.
 */
document: string, 
/**
 * Its number.
 */
number: string, 
/**
 * Its form.
 */
form: string, 
/**
 * The day on it.
 */
on: string, 
/**
 * What to write on the label (内件品名).
 */
label: string, 
/**
 * Where letters reach the debtor.
 */
address: string | null, 
/**
 * Every sending, the latest first.
 */
sendings: Array<SendingView>, };

/**
 * A paper on its way.
 */
export type PaperUnderWay = { 
/**
 * What kind of paper.
 */
form: string, 
/**
 * Its number.
 */
number: string, 
/**
 * `not-sent` (issued on this day), `waits` (sent on this day, nothing known), `failed` (did not
 * arrive) or `not-back` (a statement that was not signed and returned).
 */
state: string, 
/**
 * The day.
 */
on: string, };

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
 * What its sum is: `claim`, `agreed`, `balance` or `nothing`.
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
 * That it was withdrawn, if it was; it stays to be seen.
 */
withdrawn: WithdrawnView | null, 
/**
 * The number of the paper that it stands in the place of.
 */
replaces: string | null, 
/**
 * The act that issued it, to undo it with.
 */
act: string, };

/**
 * A paragraph that reads otherwise.
 */
export type ParagraphChanged = { 
/**
 * Its number in the edited file, from 1; where it was left out, that of what follows.
 */
at: number, 
/**
 * Its words, piece by piece.
 */
parts: Array<PartChanged>, };

/**
 * A piece of a paragraph.
 */
export type PartChanged = { 
/**
 * `same`, `gone` or `new`.
 */
is: string, 
/**
 * The words.
 */
text: string, };

/**
 * Something of a debtor that can be another's as a whole.
 */
export type PartView = { 
/**
 * What it is: `debt`, `invoice`, `account`, `refund`, `paper`, `evidence`, `pack`, `contact`,
 * `promise`, `rest`, `guarded`, `point`, `identity`, `court`, `defendants`, `task`, `answers`, `asset`,
 * `ability`, `class`, `review`.
 */
what: string, 
/**
 * Its entries.
 */
entries: number[], 
/**
 * The day.
 */
on: string | null, 
/**
 * What it is called, or what was said.
 */
text: string, 
/**
 * The kind of paper or event, by code.
 */
kind: string | null, 
/**
 * How much: of a debt what is left of it.
 */
amount: string | null, 
/**
 * The entries of the debts that it is about: it goes with them.
 */
debts: number[], };

/**
 * Asks what of a debtor could be another's; with a choice, also what would come of it.
 */
export type PartsAsked = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * What is to be told apart. It is tried and not entered.
 */
split?: SplitAsked | null, };

/**
 * What the book has of a debtor.
 */
export type PartsView = { 
/**
 * Its id.
 */
debtor: string, 
/**
 * Who it is.
 */
is: PartyDetails, 
/**
 * Its other spellings.
 */
names: Array<string>, 
/**
 * What can be another's, debts first, each in the order entered.
 */
parts: Array<PartView>, 
/**
 * What would come of the choice; nothing where none was made.
 */
sums: SplitSums | null, };

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
 * The line of one defendant.
 */
export type PartyLine = { 
/**
 * The line, in the court's language.
 */
text: string, 
/**
 * What of it is not known, as it stands in the line.
 */
gaps: Array<string>, };

/**
 * What the ledger has of one party.
 */
export type PartySums = { 
/**
 * How many debts.
 */
debts: number, 
/**
 * Their prices after red invoices and other changes.
 */
price: string, 
/**
 * What was paid on them.
 */
paid: string, 
/**
 * What is left of them.
 */
left: string, 
/**
 * What is kept on account.
 */
account: string, };

/**
 * A passage.
 */
export type PassageView = { 
/**
 * Its code.
 */
code: string, 
/**
 * The standard words; empty where the standard paper has none.
 */
standard: string, 
/**
 * The words in use.
 */
text: string, 
/**
 * What may stand in it; what must comes first.
 */
placeholders: Array<PlaceholderView>, };

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
 * Asks about a party.
 */
export type PersonAsked = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * For the paper: `zh` or `en`.
 */
lang?: string | null, };

/**
 * What is kept of several.
 */
export type PersonGroup = { 
/**
 * What they are.
 */
what: string, 
/**
 * How many.
 */
count: number, 
/**
 * The first day.
 */
first: string | null, 
/**
 * The last.
 */
last: string | null, };

/**
 * One thing that is kept.
 */
export type PersonItem = { 
/**
 * What it is: `name`, `registration`, `address`, `phone`, `contact`, `bank`, `account`,
 * `alias`, `point`, `asset` or `ability`.
 */
what: string, 
/**
 * The thing itself.
 */
value: string, 
/**
 * Whose it is, where it is not the party's own.
 */
person: string | null, 
/**
 * Where it came from: `typed`, `import`, or as the owner said it.
 */
from: string, 
/**
 * What it is for: `identify`, `reach`, `pay`, `judge`, or as the owner said it.
 */
purpose: string, 
/**
 * The day it was entered.
 */
on: string | null, };

/**
 * What is kept about one party.
 */
export type PersonView = { 
/**
 * The party's id.
 */
debtor: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Whether it is a human being, or a business that is one: the law on personal data is about
 * them.
 */
natural: boolean, 
/**
 * What is kept, one by one.
 */
items: Array<PersonItem>, 
/**
 * What is kept of several: `debts`, `invoices`, `payments`, `evidence`, `papers`,
 * `contacts`, `promises`, `answers`, `plans`; how many, and the first and last day.
 */
groups: Array<PersonGroup>, 
/**
 * Since when nothing is owed any more; nothing while something is. From then on what was kept
 * to collect is no longer needed for that.
 */
settled: string | null, 
/**
 * Articles of the law that it rests on, by id.
 */
because: Array<string>, };

/**
 * A piece of evidence by its name.
 */
export type PieceNamed = { 
/**
 * The piece.
 */
evidence: string, 
/**
 * SHA-256 of the file.
 */
file: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What kind of file.
 */
media: string, };

/**
 * What may be said of a piece when it is kept or corrected. What is left out is unsaid.
 */
export type PieceSaid = { 
/**
 * What it is.
 */
kind?: string | null, 
/**
 * What it shows, in the owner's words.
 */
purpose?: string | null, 
/**
 * Where the original lies.
 */
lies?: string | null, 
/**
 * How it was come by.
 */
source?: string | null, 
/**
 * The name of the other side as it stands on it.
 */
named?: string | null, 
/**
 * The words on the seal.
 */
sealed?: string | null, 
/**
 * Why the signature binds, in the owner's words.
 */
authority?: string | null, 
/**
 * The id of the piece that shows why it binds.
 */
shownBy?: string | null, 
/**
 * Why it is left out of packs.
 */
leftOut?: string | null, };

/**
 * A piece of evidence with all that is said of it.
 */
export type PieceView = { 
/**
 * The file and what was said first.
 */
is: EvidenceView, 
/**
 * What it is.
 */
kind: string | null, 
/**
 * What it shows, in the owner's words.
 */
purpose: string | null, 
/**
 * Where the original lies.
 */
lies: string | null, 
/**
 * How it was come by.
 */
source: string | null, 
/**
 * The name of the other side as it stands on it.
 */
named: string | null, 
/**
 * The words on the seal.
 */
sealed: string | null, 
/**
 * Why the signature binds, in the owner's words.
 */
authority: string | null, 
/**
 * The piece that shows why it binds.
 */
shownBy: string | null, 
/**
 * Why it is left out of packs.
 */
leftOut: string | null, 
/**
 * Other debtors in whose cases the same file is.
 */
elsewhere: Array<string>, 
/**
 * The sending it belongs to, by the number of the paper.
 */
sending: string | null, };

/**
 * Something of the case that may stand in a passage.
 */
export type PlaceholderView = { 
/**
 * Its code.
 */
code: string, 
/**
 * How it is written between braces.
 */
written: string, 
/**
 * Whether the paper is nothing without it.
 */
must: boolean, 
/**
 * Whether it may stand in any passage.
 */
everywhere: boolean, };

/**
 * Says what was agreed.
 */
export type PlanAsked = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * The day it was agreed; today when left out.
 */
on?: string | null, 
/**
 * The ids of the debts it covers; all that are owed when left out.
 */
debts?: Array<string> | null, 
/**
 * What is to be paid when.
 */
instalments: Array<InstalmentTerms>, 
/**
 * Interest agreed for the time in between, in the instalments.
 */
meanwhile?: string | null, 
/**
 * Interest given up on condition.
 */
waivedInterest?: string | null, 
/**
 * Price given up on condition.
 */
waivedPrincipal?: string | null, 
/**
 * `each-in-time` or `all-by-the-end`.
 */
condition?: string | null, 
/**
 * So many days late are not late.
 */
grace?: number | null, 
/**
 * The last day to pay early.
 */
earlyBy?: string | null, 
/**
 * What need not be paid then.
 */
earlyOff?: string | null, 
/**
 * All may be called in once an instalment is more than so many days late.
 */
afterDays?: number | null, 
/**
 * Interest agreed for breaking it.
 */
late?: RateTerms | null, 
/**
 * What each instalment pays first: `legal` or `principal-first`.
 */
order?: string | null, 
/**
 * Where papers reach the debtor.
 */
service?: string | null, 
/**
 * Who guarantees it.
 */
guarantor?: GuarantorTerms | null, 
/**
 * Who guaranteed the debts before.
 */
earlierGuarantors: Array<EarlierTerms>, 
/**
 * The court agreed on.
 */
forum?: string | null, 
/**
 * Who bears the costs of collecting: `debtor` or `each`.
 */
costs?: string | null, 
/**
 * What else was agreed.
 */
remark?: string | null, };

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
 * A day on which to look after an instalment.
 */
export type PlanCheck = { 
/**
 * The day.
 */
on: string, 
/**
 * `eve` (two days before) or `due`.
 */
what: string, 
/**
 * The instalment's number.
 */
nth: number, 
/**
 * What is still to come of it.
 */
amount: string, };

/**
 * What a plan would come to. Nothing is entered.
 */
export type PlanChecked = { 
/**
 * What is acknowledged of the price.
 */
principal: string, 
/**
 * What is acknowledged beside it.
 */
interest: string, 
/**
 * What the instalments must come to.
 */
toPay: string, 
/**
 * What they come to.
 */
parts: string, 
/**
 * What to think of before signing.
 */
warnings: Array<Reason>, };

/**
 * A debt in a plan.
 */
export type PlanDebt = { 
/**
 * The debt.
 */
debt: string, 
/**
 * As its invoice number or name.
 */
name: string, 
/**
 * What was acknowledged of its price.
 */
principal: string, 
/**
 * What was acknowledged beside it.
 */
interest: string, };

/**
 * A plan that was entered.
 */
export type PlanEntered = { 
/**
 * The act, to undo it with.
 */
act: string, 
/**
 * The last entry.
 */
seq: number, 
/**
 * The plan.
 */
plan: string, };

/**
 * An instalment and how it stands.
 */
export type PlanPart = { 
/**
 * Its number, from 1.
 */
nth: number, 
/**
 * The day agreed.
 */
due: string, 
/**
 * The last day on which paying it is in time.
 */
last: string, 
/**
 * How much.
 */
amount: string, 
/**
 * How much came in.
 */
paid: string, 
/**
 * The day it was paid in full.
 */
paidOn: string | null, 
/**
 * `kept`, `late`, `missed`, `due-today`, `due-soon` or `ahead`.
 */
is: string, };

/**
 * Says that the agreement came back signed.
 */
export type PlanSigned = { 
/**
 * The plan.
 */
plan: string, 
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
 * Who signed or sealed it.
 */
signed: SignedView, };

/**
 * A plan and how it stands.
 */
export type PlanView = { 
/**
 * The plan.
 */
plan: string, 
/**
 * The day it was agreed.
 */
on: string, 
/**
 * The debts it covers.
 */
debts: Array<PlanDebt>, 
/**
 * What was acknowledged of the price.
 */
principal: string, 
/**
 * What was acknowledged beside it.
 */
interest: string, 
/**
 * All instalments.
 */
sum: string, 
/**
 * Of them, interest agreed for the time in between.
 */
meanwhile: string | null, 
/**
 * What came in.
 */
paid: string, 
/**
 * What is still to be paid.
 */
left: string, 
/**
 * Of that, what is due.
 */
dueNow: string, 
/**
 * `running`, `in-grace`, `broken`, `paid`, `kept`, `called-in` or `dropped`.
 */
is: string, 
/**
 * The instalments.
 */
parts: Array<PlanPart>, 
/**
 * Days on which to look: two days before each instalment that is not paid, and its last day.
 */
checks: Array<PlanCheck>, 
/**
 * What is given up, and what became of it.
 */
waiver: WaiverView | null, 
/**
 * The reward for paying early, and what became of it.
 */
early: EarlyView | null, 
/**
 * All may be called in once an instalment is more than so many days late.
 */
afterDays: number | null, 
/**
 * Interest agreed for breaking it.
 */
late: RateTerms | null, 
/**
 * What each instalment pays first.
 */
order: string, 
/**
 * Where papers reach the debtor.
 */
service: string | null, 
/**
 * Who guarantees it.
 */
guarantor: GuarantorTerms | null, 
/**
 * Who guaranteed the debts before.
 */
earlierGuarantors: Array<EarlierTerms>, 
/**
 * The court agreed on.
 */
forum: string | null, 
/**
 * Who bears the costs of collecting.
 */
costs: string, 
/**
 * What else was agreed.
 */
remark: string | null, 
/**
 * The day on the signature; nothing while no signed paper is kept.
 */
signed: string | null, 
/**
 * How and when it ended, and why.
 */
ended: EndedView | null, 
/**
 * All that is owed on its debts on the terms as they were: what the debtor owes if it breaks.
 */
claim: string, 
/**
 * Where it is broken and interest was agreed for that: what is owed as the plan says.
 */
asAgreed: AsAgreed | null, 
/**
 * What to do next, best first.
 */
steps: Array<Reason>, 
/**
 * What to think of.
 */
warnings: Array<Reason>, 
/**
 * Ids of the articles it rests on.
 */
because: Array<string>, };

/**
 * An exhibit as it would be numbered.
 */
export type PlannedExhibit = { 
/**
 * Its number: `12`, or `12-1` for one put in later.
 */
number: string, 
/**
 * Its name.
 */
title: string, 
/**
 * The number of its first page.
 */
firstPage: string, 
/**
 * The number of its last page.
 */
lastPage: string, 
/**
 * How many pages it has.
 */
pages: number, 
/**
 * Whether it was handed in under that number.
 */
wasFiled: boolean, };

/**
 * Asks for the plans of a case.
 */
export type PlansAsked = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * The day; today when left out.
 */
on?: string | null, };

/**
 * The plans of a case.
 */
export type PlansView = { 
/**
 * The latest first.
 */
plans: Array<PlanView>, 
/**
 * Every article cited, once.
 */
articles: Array<ArticleView>, };

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
 * `letter-unknown`, `letter-waits` or `settled`.
 */
because: Array<Reason>, };

/**
 * One point of the list.
 */
export type PointView = { 
/**
 * `profile`, `account-id`, `real-name`, `phone`, `naming` or `address`.
 */
point: string, 
/**
 * What it is, in Chinese.
 */
zh: string, 
/**
 * What it is, in English.
 */
en: string, 
/**
 * How to capture it, in Chinese.
 */
howZh: string, 
/**
 * How to capture it, in English.
 */
howEn: string, 
/**
 * `kept`, `missing`, or `unsaid`.
 */
made: string, 
/**
 * A kept piece shows it, so nobody has to tick it.
 */
byPiece: boolean, 
/**
 * What was remarked.
 */
remark: string | null, 
/**
 * The act that recorded it, to undo it with.
 */
act: string | null, };

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
 * What was found before a pack is built.
 */
export type Preflight = { 
/**
 * What a court desk would stumble over; what blocks comes first.
 */
findings: Array<PackFinding>, 
/**
 * The exhibits as they would be numbered.
 */
exhibits: Array<PlannedExhibit>, 
/**
 * What was handed in and is no longer in the case.
 */
withdrawn: Array<string>, 
/**
 * What differs from the last pack of this case; nothing when there is none.
 */
since: Differs | null, 
/**
 * How many bytes the originals have.
 */
bytes: number, 
/**
 * Pages that have no text: photos and scans.
 */
scans: number, 
/**
 * Those of them that were read by machine before.
 */
scansRead: number, };

/**
 * Asks what stands in the way of a pack.
 */
export type PreflightAsked = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * Other debtors of the same case, by id or exact name.
 */
also?: Array<string>, 
/**
 * The largest file a portal takes, in megabytes.
 */
largest?: number | null, 
/**
 * The template it would be made by, by name.
 */
template?: string | null, };

/**
 * Asks what would be printed.
 */
export type PrintAsked = { 
/**
 * PDFs that can be looked at, by SHA-256: papers, packs, originals, sheets for use.
 */
files?: Array<string>, 
/**
 * The debtor whose set for the court is printed: its papers in their order, and the pack.
 */
filing?: string | null, 
/**
 * How many are sued; as the papers say when left out.
 */
defendants?: number | null, };

/**
 * A PDF that the print system took.
 */
export type PrintJob = { 
/**
 * SHA-256 of what was handed over.
 */
file: string, 
/**
 * What the print system calls the job; empty where it did not say.
 */
job: string, 
/**
 * Copies.
 */
copies: number, };

/**
 * One PDF and how often.
 */
export type PrintPart = { 
/**
 * SHA-256 of the PDF.
 */
file: string, 
/**
 * How many copies; none leaves it out.
 */
copies: number, };

/**
 * Asks for PDFs to be printed.
 */
export type PrintRun = { 
/**
 * One of the printers; the usual one when left out.
 */
printer?: string | null, 
/**
 * On both sides of a sheet, turned over at its long edge.
 */
bothSides: boolean, 
/**
 * For a printer that cannot turn a sheet over: which side is printed now, `fronts`, and then
 * `backs-from-first` or `backs-from-last`, by the sheet of the pile that it draws in first.
 */
byHand?: string | null, 
/**
 * What, in its order.
 */
sheets: Array<PrintPart>, 
/**
 * The debtor whose set for the court this is: one that disagrees is not printed.
 */
filing?: string | null, };

/**
 * One PDF that is printed.
 */
export type PrintSheet = { 
/**
 * SHA-256 of the PDF; the door serves it by that.
 */
file: string, 
/**
 * What kind of paper it is, for a paper.
 */
form: string | null, 
/**
 * The number of a paper or the name of a pack; empty for another PDF.
 */
name: string, 
/**
 * Pages.
 */
pages: number, 
/**
 * Who gets copies: `court`, `defendants`, `recipient`, `lawyer`, `own`.
 */
copies: Array<CopiesFor>, 
/**
 * What to know before it is printed: `stale`, `withdrawn`.
 */
notices: Array<Reason>, };

/**
 * What would be printed, and on what.
 */
export type PrintView = { 
/**
 * `ready`, `absent` where the system has no printing that takes a PDF, `off` where it does not
 * answer, `no-printer` where none is set up.
 */
system: string, 
/**
 * The printers, by the names the system has for them.
 */
printers: Array<string>, 
/**
 * The one the system takes when nobody says otherwise.
 */
usual: string | null, 
/**
 * Those of which the system says that they print on one side only.
 */
oneSided: Array<string>, 
/**
 * What is printed, in its order.
 */
sheets: Array<PrintSheet>, 
/**
 * How many are sued, as the copies are counted by it; nothing where no paper goes to a court.
 */
defendants: number | null, 
/**
 * What stands against handing the set in, as `filing.check` has it.
 */
against: Array<Reason>, 
/**
 * Whether the book is locked: the print system keeps what it prints in the open.
 */
locked: boolean, };

/**
 * What the print system took.
 */
export type Printed = { 
/**
 * The printer.
 */
printer: string, 
/**
 * What was taken, in its order.
 */
jobs: Array<PrintJob>, 
/**
 * Why the rest was not, where it was not.
 */
stopped: Failure | null, };

/**
 * A promise.
 */
export type PromiseMade = { 
/**
 * How much.
 */
amount: string, 
/**
 * Its last day; nothing where the debt was only confirmed.
 */
by?: string | null, 
/**
 * The day it was given; today when left out.
 */
on?: string | null, 
/**
 * `spoken`, `message` or `signed`.
 */
how: string, 
/**
 * The ids of the debts it is about; all when left out.
 */
debts: Array<string>, 
/**
 * The evidence that shows it.
 */
evidence?: string | null, 
/**
 * Their words.
 */
words?: string | null, };

/**
 * A promise, held against the money that came.
 */
export type PromiseView = { 
/**
 * Its id.
 */
promise: string, 
/**
 * How much.
 */
amount: string, 
/**
 * Its last day; nothing where the debt was only confirmed.
 */
by: string | null, 
/**
 * The day it was given.
 */
on: string, 
/**
 * `spoken`, `message` or `signed`.
 */
how: string, 
/**
 * `open`, `kept`, `partly`, `broken` or `confirmed`.
 */
state: string, 
/**
 * What came for it in time.
 */
came: string, 
/**
 * Days since its last day; below zero before it.
 */
daysOver: number | null, 
/**
 * What shows it.
 */
evidence: string | null, 
/**
 * Their words.
 */
words: string | null, 
/**
 * The act that recorded it, to undo it with.
 */
act: string, };

/**
 * One thing to prove.
 */
export type ProofElement = { 
/**
 * Its id in the table.
 */
id: string, 
/**
 * What pieces are offered for it.
 */
proves: string, 
/**
 * What it is called, in Chinese.
 */
zh: string, 
/**
 * What it is called, in English.
 */
en: string, 
/**
 * Why it must be proved, in Chinese.
 */
whyZh: string, 
/**
 * Why it must be proved, in English.
 */
whyEn: string, 
/**
 * The articles it rests on.
 */
articles: Array<ArticleView>, 
/**
 * `missing`, `weak`, `fair` or `strong`: our opinion of the usual case.
 */
grade: string, 
/**
 * The best of what there is; nothing where nothing is.
 */
way: ProofWay | null, 
/**
 * How to mend it this week; nothing when it is strong.
 */
mend: ProofMend | null, 
/**
 * The ids of the pieces that are offered for it.
 */
pieces: Array<string>, 
/**
 * The debts it is least proved of, where it is better proved of others.
 */
weakest: Array<DebtNamed>, };

/**
 * What must be proved about debts of one kind.
 */
export type ProofGraph = { 
/**
 * The kind of debt.
 */
kind: string, 
/**
 * What the table is called, in Chinese.
 */
zh: string, 
/**
 * The same in English.
 */
en: string, 
/**
 * There is no table for this kind of debt and the nearest one stands in.
 */
standsIn: boolean, 
/**
 * How many debts.
 */
debts: number, 
/**
 * What is left on them.
 */
balance: string, 
/**
 * Each thing to prove, the weakest first.
 */
elements: Array<ProofElement>, };

/**
 * A lawful way to prove something better.
 */
export type ProofMend = { 
/**
 * Where it is done: `evidence`, `statement`, `demand`, `dispatch`, `terms` or `party`.
 */
leads: string, 
/**
 * The grade it leads to.
 */
lifts: string, 
/**
 * What to do, in Chinese.
 */
zh: string, 
/**
 * What to do, in English.
 */
en: string, 
/**
 * The sentence to ask the debtor for, in Chinese.
 */
askZh: string | null, 
/**
 * The same in English.
 */
askEn: string | null, 
/**
 * `confirmed` by the articles, or `practice`: to be checked by a lawyer.
 */
status: string, 
/**
 * The articles it rests on.
 */
articles: Array<ArticleView>, };

/**
 * What must be proved against a debtor and how well it is.
 */
export type ProofShown = { 
/**
 * One for each kind of debt on which something is left.
 */
graphs: Array<ProofGraph>, 
/**
 * What ties the chat account to the debtor.
 */
account: ChatAccountView, };

/**
 * Pieces that together prove something so well.
 */
export type ProofWay = { 
/**
 * In Chinese.
 */
zh: string, 
/**
 * In English.
 */
en: string, 
/**
 * `confirmed` by the articles, or `practice`: to be checked by a lawyer.
 */
status: string, };

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
 * `newer-version`, `tampered`, `unsound`, `entries-gone`, `copy` (made for reading),
 * `copy-changed` (made for reading, and not as it was made), `disk-full` or `read-only-disk`.
 */
why: string, 
/**
 * When a copy for reading was made, as RFC 3339.
 */
made: string | null, 
/**
 * The entry up to which it is sound, plus one.
 */
entry: number | null, };

/**
 * What was read off the scans of a pack.
 */
export type ReadScans = { 
/**
 * As in `ScansView`, or `off` where nobody was to read.
 */
engine: string, 
/**
 * Pages that have an unseen text layer, read by machine.
 */
read: number, 
/**
 * Pages without text that have none.
 */
unread: number, 
/**
 * Why, file by file, with the pages: `time`, `broke`, `undrawn`, `given-up`.
 */
faults: Array<Reason>, };

/**
 * A file to take law data from.
 */
export type ReadUpdate = { 
/**
 * Its handle on the tray.
 */
file: string, };

/**
 * A file of wordings.
 */
export type ReadWordings = { 
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
 * A contact that was made.
 */
export type RecordContact = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * The day; today when left out.
 */
on?: string | null, 
/**
 * The time, `HH:MM`; now when left out.
 */
time?: string | null, 
/**
 * How.
 */
channel: string, 
/**
 * `us` when left out, or `them`.
 */
began?: string | null, 
/**
 * As what the person stands to the debt.
 */
to: string, 
/**
 * The person's name.
 */
person?: string | null, 
/**
 * What was said.
 */
said: string, 
/**
 * `spoke`, `no-answer`, `left` or `wrong-person`.
 */
outcome: string, 
/**
 * Who else was there for the owner.
 */
second?: string | null, 
/**
 * The evidence that is its recording.
 */
recording?: string | null, 
/**
 * What it looked like afterwards.
 */
review?: ReviewView | null, 
/**
 * What was promised in it.
 */
promise?: PromiseMade | null, };

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
 * Keeps a contact point with its source and purpose.
 */
export type RecordPoint = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * `phone`, `wechat`, `email` or `address`.
 */
kind: string, 
/**
 * The number, account or place.
 */
value: string, 
/**
 * `debtor`, `co-debtor`, `guarantor`, `agent` or `service-address`.
 */
to: string, 
/**
 * The person's name.
 */
person?: string | null, 
/**
 * Where it was learnt; as in [`ContactPointView::learnt`].
 */
learnt: string, 
/**
 * What it is used for.
 */
purpose: string, };

/**
 * Records a promise.
 */
export type RecordPromise = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * The promise.
 */
promise: PromiseMade, };

/**
 * Leaves a debtor in peace, or no longer.
 */
export type RecordRest = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * `asked-to-stop`, `hardship`, `agreed` or `lifted`.
 */
what: string, 
/**
 * The day it was said; today when left out.
 */
on?: string | null, 
/**
 * The first day on which contact may be made again.
 */
until?: string | null, 
/**
 * How it was said.
 */
note: string, };

/**
 * Records that a paper was sent, or says so anew.
 */
export type RecordSending = { 
/**
 * The paper.
 */
document: string, 
/**
 * The sending that is said anew; a new one when left out.
 */
dispatch?: string | null, 
/**
 * How it was sent.
 */
channel: string, 
/**
 * The day.
 */
on: string, 
/**
 * The waybill's number.
 */
number?: string | null, 
/**
 * What the label says.
 */
label?: string | null, 
/**
 * Where it was sent.
 */
to?: string | null, 
/**
 * `agreed`, `registered`, `used` or `unsaid`; `unsaid` when left out.
 */
address?: string | null, 
/**
 * Who sent it.
 */
by?: string | null, 
/**
 * Handles of files that show it; they are kept as evidence.
 */
files: Array<string>, };

/**
 * What may come in by way of a court, in per cent of the claim, from proof and class.
 */
export type RecoveryBand = { 
/**
 * The least to reckon with.
 */
from: number, 
/**
 * The most to reckon with.
 */
to: number, };

/**
 * A recovery key, to be printed and put where the computer is not.
 */
export type RecoveryKey = { 
/**
 * The key in groups.
 */
recovery: string, };

/**
 * Asks for the sheet with a recovery key.
 */
export type RecoverySheet = { 
/**
 * The key, as it was given out.
 */
recovery: string, 
/**
 * `zh` or `en`.
 */
lang?: string | null, };

/**
 * How much of a claim may come in by way of a court: an assumption, never one figure.
 */
export type RecoveryView = { 
/**
 * The grade of the weakest proof: `missing`, `weak`, `fair` or `strong`.
 */
proof: string, 
/**
 * The class of the debtor.
 */
class: string, 
/**
 * The least to reckon with, in whole per cent of the claim.
 */
from: number, 
/**
 * The most.
 */
to: number, 
/**
 * The least, as a sum.
 */
least: string, 
/**
 * The most, as a sum.
 */
most: string, 
/**
 * The day the table behind it was looked over.
 */
checked: string, };

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
 * A practice call as far as it was answered.
 */
export type Rehearsal = { 
/**
 * What was said, and how each answer does.
 */
said: Array<RehearsalTurn>, 
/**
 * What the other side says now.
 */
now: string, 
/**
 * What may be answered; empty where the call is over.
 */
answers: Array<string>, 
/**
 * Points for clarity so far.
 */
clear: number, 
/**
 * Points for courtesy so far.
 */
courteous: number, 
/**
 * Points for lawfulness so far.
 */
lawful: number, 
/**
 * The most points one could have in each.
 */
most: number, };

/**
 * Asks for a practice call as far as it was answered.
 */
export type RehearsalAsked = { 
/**
 * The call.
 */
call: string, 
/**
 * The answers given so far, by their place among those offered, from 0.
 */
answers: Array<number>, 
/**
 * The language: `zh` or `en`.
 */
lang: string, };

/**
 * A practice call.
 */
export type RehearsalCall = { 
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
en: string, 
/**
 * What it is about, in Chinese.
 */
aboutZh: string, 
/**
 * What it is about, in English.
 */
aboutEn: string, };

/**
 * One answer of a practice call.
 */
export type RehearsalTurn = { 
/**
 * What the other side said.
 */
they: string, 
/**
 * What was answered.
 */
you: string, 
/**
 * `allow`, `warn` or `block`.
 */
light: string, 
/**
 * Points for clarity, of two.
 */
clear: number, 
/**
 * Points for courtesy, of two.
 */
courteous: number, 
/**
 * Points for lawfulness, of two.
 */
lawful: number, 
/**
 * Why: `says-sum`, `says-day`, `asks`, `vague`, `polite`, `no-please`, `shouts`.
 */
because: Array<string>, 
/**
 * The rules that spoke against it.
 */
rules: Array<RuleView>, };

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
 * Asks for the conduct report.
 */
export type ReportAsked = { 
/**
 * One debtor's; everybody's when left out.
 */
debtor?: string | null, 
/**
 * Its first day.
 */
from?: string | null, 
/**
 * Its last day.
 */
until?: string | null, };

/**
 * One line of the conduct report.
 */
export type ReportRow = { 
/**
 * The day.
 */
on: string, 
/**
 * The time.
 */
time: string, 
/**
 * The debtor's id.
 */
debtor: string, 
/**
 * The debtor's name.
 */
name: string, 
/**
 * How.
 */
channel: string, 
/**
 * To whom.
 */
to: string, 
/**
 * `made`, `stopped` or `went-ahead`.
 */
came: string, 
/**
 * What was said, or was to be.
 */
text: string, 
/**
 * The rules that spoke against it; of a contact that was made, looking back.
 */
rules: Array<RuleView>, 
/**
 * Why it was made nevertheless.
 */
because: string | null, };

/**
 * Why a debtor is left in peace.
 */
export type RestView = { 
/**
 * `asked-to-stop`, `hardship` or `agreed`.
 */
what: string, 
/**
 * The day it was said.
 */
on: string, 
/**
 * The first day on which contact may be made again.
 */
until: string | null, 
/**
 * How it was said.
 */
note: string, 
/**
 * The act that recorded it, to undo it with.
 */
act: string, };

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
 * What came of trying a restore out.
 */
export type RestoreTest = { 
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
 * Looks back on a case.
 */
export type ReviewCase = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * The day; today when left out.
 */
on?: string | null, 
/**
 * What worked, or brought the money.
 */
worked: string, 
/**
 * What to do otherwise the next time.
 */
nextTime?: string | null, };

/**
 * Looks back on a contact.
 */
export type ReviewContact = { 
/**
 * The contact.
 */
contact: string, 
/**
 * What it looked like.
 */
review: ReviewView, };

/**
 * What was learnt from a case.
 */
export type ReviewRow = { 
/**
 * The debtor's id.
 */
debtor: string, 
/**
 * The debtor's name.
 */
name: string, 
/**
 * The day.
 */
on: string, 
/**
 * What worked.
 */
worked: string, 
/**
 * What to do otherwise.
 */
nextTime: string | null, };

/**
 * What a contact looked like afterwards.
 */
export type ReviewView = { 
/**
 * Whether they know what they owe: `yes`, `no` or `unsure`.
 */
knows: string, 
/**
 * Whether they want to pay.
 */
willing: string, 
/**
 * What they took otherwise than it is.
 */
misread?: string | null, 
/**
 * Whether the contact did what it was for.
 */
worked: string, };

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
 * A rule of conduct.
 */
export type RuleView = { 
/**
 * Its id.
 */
rule: string, 
/**
 * `law`, `standard` or `caution`.
 */
force: string, 
/**
 * What it says, in Chinese.
 */
zh: string, 
/**
 * What it says, in English.
 */
en: string, };

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
 * Asks what this computer can read off scans, and says whether it is to.
 */
export type ScansAsked = { 
/**
 * Whether packs get an unseen text layer over scans from now on; stays as it is when left out.
 */
on?: boolean | null, };

/**
 * What this computer can read off scans.
 */
export type ScansView = { 
/**
 * Whether packs get an unseen text layer over scans.
 */
on: boolean, 
/**
 * `ready`; `absent` where no program is installed that can; `no-chinese` where it lacks what it
 * needs for Chinese.
 */
engine: string, };

/**
 * Asks what the book can answer of the questions on the roads.
 */
export type ScreeningAsked = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, };

/**
 * What the book answers; what it does not know is left for the owner.
 */
export type ScreeningView = { 
/**
 * What would be claimed today.
 */
amount: string, 
/**
 * Questions of `law.routes` that the book answers with yes, each with why.
 */
yes: Array<Reason>, 
/**
 * Those it answers with no.
 */
no: Array<Reason>, 
/**
 * How much of it may come in by way of a court.
 */
recovery: RecoveryView, };

/**
 * A step of a call.
 */
export type ScriptStep = { 
/**
 * `open`, `state`, `propose` or `confirm`.
 */
step: string, 
/**
 * What may be said.
 */
text: string, };

/**
 * A text with what it is for.
 */
export type ScriptText = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it is for.
 */
title: string, 
/**
 * The text.
 */
text: string, };

/**
 * Asks for scripts, filled in for a debtor.
 */
export type ScriptsAsked = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * The language of the words: `zh` or `en`.
 */
lang: string, 
/**
 * `remind`, `demand` or `broken`; that of the case when left out.
 */
stage?: string | null, 
/**
 * `a`, `b`, `c` or `all`; that of the case when left out, and where it has none of these, all.
 */
class?: string | null, };

/**
 * Scripts, filled in for a debtor.
 */
export type ScriptsView = { 
/**
 * The stage they are for.
 */
stage: string, 
/**
 * The class they are for; `all` where they are for everybody.
 */
class: string, 
/**
 * The four steps of a call.
 */
steps: Array<ScriptStep>, 
/**
 * Short messages.
 */
texts: Array<ScriptText>, 
/**
 * What they may say, and what may be answered.
 */
objections: Array<ScriptText>, 
/**
 * How somebody feels, and what to do.
 */
feelings: Array<ScriptText>, };

/**
 * Asks for a pack as one file under a password.
 */
export type SealPack = { 
/**
 * A pack of the book's own folder, by its name.
 */
pack: string, 
/**
 * What opens it.
 */
password: string, 
/**
 * A place the door was told of; beside the pack when left out.
 */
place?: string | null, 
/**
 * Remove the pack that lies in the open, once the sealed one was read back.
 */
away: boolean, };

/**
 * A pack as one file under a password.
 */
export type SealedPack = { 
/**
 * Its name.
 */
name: string, 
/**
 * Where it is.
 */
at: string, 
/**
 * Its size in bytes.
 */
bytes: number, 
/**
 * Whether the one in the open was removed.
 */
removed: boolean, };

/**
 * A sending of a paper.
 */
export type SendingView = { 
/**
 * The sending.
 */
dispatch: string, 
/**
 * `ems`, `registered`, `courier`, `in-person`, `notary`, `wechat`, `sms` or `email`.
 */
channel: string, 
/**
 * The day it was sent.
 */
on: string, 
/**
 * The waybill's number.
 */
number: string | null, 
/**
 * What the label says.
 */
label: string | null, 
/**
 * Where it was sent.
 */
to: string | null, 
/**
 * `agreed`, `registered`, `used` or `unsaid`.
 */
address: string, 
/**
 * Who sent it.
 */
by: string | null, 
/**
 * What shows that it was sent.
 */
evidence: Array<PieceNamed>, 
/**
 * What came of it; nothing while nobody knows.
 */
arrival: ArrivalView | null, 
/**
 * `proved`, `believed`, `waits` or `failed`.
 */
reached: string, 
/**
 * How it is proved: `signed`, `registered` or `electronic`.
 */
proof: string | null, 
/**
 * Whether its arrival makes the limitation period run anew.
 */
restarts: boolean, 
/**
 * What it lacks: `label`, `number`, `slip`, `record`, `signer`, `address`, `account`, `outcome`.
 */
lacks: Array<string>, 
/**
 * The act that recorded it, to undo it with.
 */
act: string, };

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
 * Asks for a book to be locked.
 */
export type SetLock = { 
/**
 * The passphrase it is to have.
 */
passphrase: string, };

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
 * Whether the system shows a word when something falls due and nobody is at the program.
 */
reminders: boolean, 
/**
 * The folder in which a calendar file is kept up to date.
 */
calendar: string | null, 
/**
 * Books opened before, the latest first.
 */
recent: Array<RecentBook>, 
/**
 * Every book that was opened on this computer and not taken from the list, the first first.
 */
books: Array<RecentBook>, };

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
 * Asks for a copy to share.
 */
export type ShareCopyAsked = { 
/**
 * SHA-256 of what is shared: a piece of evidence, a paper, the bound pages of a pack that was
 * listed, or anything else the door serves.
 */
file: string, 
/**
 * What it is called, to speak of it; it is not in the copy.
 */
name?: string | null, 
/**
 * What is covered.
 */
pages: Array<SharePage>, 
/**
 * The language of a notice that stands for a page that cannot be drawn: `zh` or `en`.
 */
lang?: string | null, 
/**
 * A place the door was told of; beside the packs of the book when left out.
 */
place?: string | null, };

/**
 * A part of a page, in ten-thousandths of its sides as it is shown.
 */
export type ShareCover = { 
/**
 * From the left edge.
 */
left: number, 
/**
 * From the top.
 */
top: number, 
/**
 * Its width.
 */
width: number, 
/**
 * Its height.
 */
height: number, };

/**
 * A copy that was made.
 */
export type ShareMade = { 
/**
 * SHA-256 of the copy; the door serves it by that.
 */
file: string, 
/**
 * Its name, which says nothing of the original.
 */
name: string, 
/**
 * Where it is.
 */
at: string, 
/**
 * Its pages.
 */
pages: number, 
/**
 * Those that have something covered, counted from 1.
 */
covered: Array<number>, 
/**
 * Its size in bytes.
 */
bytes: number, 
/**
 * Pages that could not be drawn and have a notice in their place: `unsupported`, `damaged` or
 * `tooLarge`, each about its number.
 */
missing: Array<Reason>, };

/**
 * What is covered on one page.
 */
export type SharePage = { 
/**
 * The page, counted from 1.
 */
page: number, 
/**
 * Its height by its width in ten-thousandths, where the covers were drawn: a page that is
 * drawn in another shape is not covered by guess.
 */
shape?: number | null, 
/**
 * What is covered.
 */
covers: Array<ShareCover>, };

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
 * Somebody who signed for a debtor.
 */
export type SignerView = { 
/**
 * The name signed.
 */
name: string, 
/**
 * The names of the files.
 */
on: Array<string>, 
/**
 * `unproved`, `said`, `sealed`, `shown` or `own`.
 */
binds: string, };

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
 * As [`super::calendar::CalendarDay::code`].
 */
code: string, 
/**
 * The amount.
 */
amount: string | null, 
/**
 * As [`super::calendar::CalendarDay::about`].
 */
about: Array<string>, };

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
 * Says which of a debtor's is another's.
 */
export type SplitAsked = { 
/**
 * The debtor's id or exact name.
 */
debtor: string, 
/**
 * Who the debtor is from now on: number, account and telephone may have been the other's.
 */
stays: PartyDetails, 
/**
 * Who the other one is.
 */
apart: PartyDetails, 
/**
 * Other spellings of the debtor's name that are the other one's.
 */
names: Array<string>, 
/**
 * What is the other one's: the entries of `party.parts`.
 */
entries: number[], 
/**
 * Why, in the owner's words.
 */
because: string, };

/**
 * What two parties come to, and what the one did.
 */
export type SplitSums = { 
/**
 * The debtor as it is in the book now.
 */
before: PartySums, 
/**
 * The debtor afterwards.
 */
stays: PartySums, 
/**
 * The other one.
 */
apart: PartySums, };

/**
 * Asks about the timestamp of a pack or of a file.
 */
export type StampAsked = { 
/**
 * The pack's name in the book's `packs` folder, or a place the door was told of: a folder with
 * a manifest, or any file.
 */
of: string, };

/**
 * A timestamp beside a pack or a file.
 */
export type StampView = { 
/**
 * The moment the authority says it saw the digest, as RFC 3339.
 */
at: string, 
/**
 * The number of the token at the authority.
 */
serial: string, 
/**
 * The rules the authority keeps to, as an object identifier.
 */
policy: string, 
/**
 * Whose certificate signed it.
 */
by: string, 
/**
 * Who issued that certificate.
 */
issuer: string, 
/**
 * The SHA-256 of that certificate, to compare with what the authority publishes.
 */
certificate: string, 
/**
 * The SHA-256 that is stamped.
 */
digest: string, 
/**
 * Where the token is kept.
 */
token: string, };

/**
 * Something that is otherwise now.
 */
export type StandsChanged = { 
/**
 * `sum.total`, `sum.price`, `creditor.name`, `debtor.address`, `counted-to` and so on.
 */
code: string, 
/**
 * As it stands on the paper.
 */
then: string, 
/**
 * As it is now; empty where it is no more.
 */
now: string, };

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
 * What stopped with a case.
 */
export type StoppedView = { 
/**
 * What.
 */
what: string, 
/**
 * How many.
 */
count: number, };

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
 * Asks for the tabs between the exhibits of a pack.
 */
export type TabsAsked = { 
/**
 * A pack of the book's own folder, by its name.
 */
pack: string, 
/**
 * `zh` or `en`; Chinese when left out.
 */
lang?: string | null, };

/**
 * Keeps the answer of an authority.
 */
export type TakeStamp = { 
/**
 * As in `stamp.request`.
 */
of: string, 
/**
 * A handle the door gave for the answer (`.tsr`).
 */
file: string, };

/**
 * Takes the wordings of a file that was read.
 */
export type TakeWordings = { 
/**
 * Its handle on the tray.
 */
file: string, 
/**
 * SHA-256 of the file that was read.
 */
digest: string, };

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
 * (what, by when, why), `unplaced-payments` (how many), `promise-eve`, `promise-due` and
 * `promise-broken` (the day, the amount, what came in time); `plan-eve`, `plan-due` and `plan-missed`
 * (the number of the instalment, its last day, days over it); `court-day` (what is to be done in
 * Chinese, in English, the day, days left, which of several); of the backups `backup-none` (days
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
 * A run that was cut off.
 */
export type Unfinished = { 
/**
 * The day it began.
 */
began: string, 
/**
 * How many packs of it are built.
 */
done: number, 
/**
 * How many it has.
 */
of: number, };

/**
 * A book that could not be looked into.
 */
export type UnreadBook = { 
/**
 * What it is called in the list.
 */
name: string, 
/**
 * Its folder.
 */
dir: string, 
/**
 * `locked`, `missing`, `busy`, `newer` or `damaged`.
 */
state: string, };

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
 * What a court's portal takes.
 */
export type UploadAsked = { 
/**
 * The largest file it takes, in megabytes; no limit when left out.
 */
largest?: number | null, 
/**
 * Whether photos are scaled down.
 */
scale: boolean, };

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
 * How much the owner gives up with anyone, in per cent.
 */
export type WaivePolicy = { 
/**
 * Of interest and penalties.
 */
late: number, 
/**
 * Of the price.
 */
price: number, };

/**
 * A waiver and what became of it.
 */
export type WaiverView = { 
/**
 * Of interest.
 */
interest: string, 
/**
 * Of the price.
 */
principal: string, 
/**
 * Both.
 */
sum: string, 
/**
 * The condition.
 */
condition: string, 
/**
 * So many days late are not late.
 */
grace: number, 
/**
 * `stands`, `earned` or `revived`.
 */
is: string, 
/**
 * The day from which it is owed again.
 */
since: string | null, };

/**
 * Withdraws a paper.
 */
export type WithdrawPaper = { 
/**
 * The paper.
 */
document: string, 
/**
 * Why.
 */
why: string, 
/**
 * The paper that stands in its place.
 */
by?: string | null, };

/**
 * That a paper was withdrawn.
 */
export type WithdrawnView = { 
/**
 * The day.
 */
on: string, 
/**
 * Why.
 */
why: string, 
/**
 * The number of the paper in its place.
 */
by: string | null, 
/**
 * The act that recorded it, to undo it with.
 */
act: string, };

/**
 * A kind of paper whose words are the owner's.
 */
export type WordedForm = { 
/**
 * Its code.
 */
form: string, 
/**
 * The languages it is made in: `zh`, `en`.
 */
tongues: Array<string>, 
/**
 * Those of them that have the owner's words.
 */
changed: Array<string>, 
/**
 * How many passages it has.
 */
passages: number, };

/**
 * Asks for the words of a kind of paper.
 */
export type WordingAsked = { 
/**
 * The kind of paper.
 */
form: string, 
/**
 * `zh` or `en`.
 */
tongue: string, };

/**
 * Something that is wrong with a passage.
 */
export type WordingFaultView = { 
/**
 * The passage.
 */
passage: string, 
/**
 * `unclosed`, `unopened`, `no-name`, `strong-unclosed`, `unprintable`, `too-long`, `empty`,
 * `no-passage`, `placeholder-unknown`, `placeholder-elsewhere`, `placeholder-missing` or
 * `blocked`.
 */
code: string, 
/**
 * The line, from 1; nothing where it is about the whole.
 */
line: number | null, 
/**
 * The character in the line, from 1.
 */
column: number | null, 
/**
 * The name, number or sentence it is about.
 */
about: string, };

/**
 * What is in a file of wordings. Nothing is entered.
 */
export type WordingFileView = { 
/**
 * Its name.
 */
name: string, 
/**
 * SHA-256 of the file that was read.
 */
digest: string, 
/**
 * What it words otherwise.
 */
wordings: Array<WordingInFile>, };

/**
 * A wording in a file.
 */
export type WordingInFile = { 
/**
 * The kind of paper.
 */
form: string, 
/**
 * `zh` or `en`.
 */
tongue: string, 
/**
 * The passages that are not the standard words.
 */
passages: { [key in string]: string }, 
/**
 * What is wrong with them; the file is not taken while there is any.
 */
faults: Array<WordingFaultView>, 
/**
 * Whether the book has words of the owner's for it, which it would replace.
 */
replaces: boolean, };

/**
 * What became of words that were tried out. Nothing is entered.
 */
export type WordingSeen = { 
/**
 * What is wrong with them; nothing may be set while there is any.
 */
faults: Array<WordingFaultView>, 
/**
 * What the conduct guard says of them.
 */
findings: Array<ConductFinding>, 
/**
 * SHA-256 of the paper as it would be on the case; nothing without a case, or with a fault.
 */
file: string | null, 
/**
 * Its pages.
 */
pages: number, };

/**
 * Words to be tried out or set.
 */
export type WordingTried = { 
/**
 * The kind of paper.
 */
form: string, 
/**
 * `zh` or `en`.
 */
tongue: string, 
/**
 * The words by passage; what is left out or is the standard has the standard words.
 */
passages: { [key in string]: string }, 
/**
 * The debtor whose case it is shown on, by id or exact name.
 */
debtor?: string | null, };

/**
 * A wording as it once was.
 */
export type WordingVersion = { 
/**
 * The entry that set it.
 */
entry: number, 
/**
 * The passages that were not the standard words; none where it went back to those.
 */
passages: { [key in string]: string }, 
/**
 * The numbers of the papers that have it.
 */
papers: Array<string>, };

/**
 * The words of a kind of paper in a language.
 */
export type WordingView = { 
/**
 * The kind of paper.
 */
form: string, 
/**
 * `zh` or `en`.
 */
tongue: string, 
/**
 * Its passages, in the order in which they stand on it.
 */
passages: Array<PassageView>, 
/**
 * Every wording it ever had, the latest first.
 */
versions: Array<WordingVersion>, };

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
  /** Looks into every book of this computer: what each is owed, what is to do, and where a name stands. */
  "books.show": { input: BooksAsked; output: BooksView };
  /** Takes a book from the list; the book itself stays where it is. */
  "books.forget": { input: ForgetBook; output: Nothing };
  /** Says what whoever takes a book over must know: open promises, clocks, next steps, papers on their way. */
  "handover.show": { input: HandoverAsked; output: HandoverView };
  /** Copies the book into a folder where it is only to be read. */
  "handover.copy": { input: CopyBook; output: CopyMade };
  /** Prints it, to be signed by both. */
  "handover.print": { input: HandoverAsked; output: Sheet };
  /** Gives another book the policy, the time to keep data and the words of papers of this one. */
  "books.hand-on": { input: HandOn; output: HandedOn };
  /** Closes the book. */
  "book.close": { input: Nothing; output: BookStatus };
  /** Checks every seal and every file. */
  "book.check": { input: Nothing; output: CheckReport };
  /** Takes the journal as it is where its last entries are gone, and goes on from there. */
  "book.go-on": { input: Nothing; output: BookStatus };
  /** Lists what was done, the latest first. */
  "book.history": { input: HistoryAsked; output: Array<Act> };
  /** Shows the cases with their figures as they were known at an earlier entry. */
  "book.known": { input: KnownAsked; output: KnownView };
  /** Opens the book of samples, and makes it where there is none. */
  "book.sample": { input: Nothing; output: BookStatus };
  /** Undoes an act: its facts count as never made. */
  "book.undo": { input: UndoAsked; output: Entered };
  /** Says how the open book is locked. */
  "lock.show": { input: Nothing; output: LockView };
  /** Locks the book by a passphrase, and gives out its recovery key. */
  "lock.set": { input: SetLock; output: RecoveryKey };
  /** Opens the locked book that waits for it. */
  "lock.unlock": { input: LockSecret; output: BookStatus };
  /** Shuts the locked book until somebody says its passphrase. */
  "lock.shut": { input: Nothing; output: BookStatus };
  /** Gives a locked book another passphrase. */
  "lock.change": { input: ChangePassphrase; output: LockView };
  /** Gives a locked book another recovery key; the one before is void. */
  "lock.renew": { input: LockSecret; output: RecoveryKey };
  /** Takes the lock off a book. */
  "lock.remove": { input: LockSecret; output: LockView };
  /** Prints the sheet with a recovery key. */
  "lock.sheet": { input: RecoverySheet; output: Sheet };
  /** Says after how many idle minutes a locked book is shut by itself. */
  "lock.after": { input: LockAfter; output: LockView };
  /** Says that somebody is there, so that a locked book stays open. */
  "lock.stay": { input: Nothing; output: Nothing };
  /** Says how the open book is backed up, and how that went. */
  "backup.show": { input: Nothing; output: BackupView };
  /** Says where and how often the book is to be backed up. */
  "backup.plan": { input: PlanBackups; output: BackupView };
  /** Makes a backup of the book and reads it back. */
  "backup.write": { input: WriteBackup; output: BackupMade };
  /** Lists the backups in a folder, the latest first. */
  "backup.list": { input: BackupsAsked; output: Array<BackupRow> };
  /** Tries a restore out, and throws the book it made away again. */
  "backup.rehearse": { input: RehearseBackup; output: RestoreTest };
  /** Makes a book from a backup, in a new place. */
  "backup.restore": { input: RestoreBackup; output: RestoredView };
  /** Shows what is kept about a party, since when, from where and what for. */
  "person.show": { input: PersonAsked; output: PersonView };
  /** Prints what is kept about a party, for when the person asks. */
  "person.sheet": { input: PersonAsked; output: Sheet };
  /** Says what of a person can be erased, what stays and why, what is in the way and where copies lie. */
  "erasure.plan": { input: DebtorAsked; output: ErasurePlan };
  /** Erases what leads to a person, for good: totals and the seal stay. */
  "erasure.run": { input: Erase; output: ErasedView };
  /** Makes a new backup and removes those from before the last erasure. */
  "erasure.backups": { input: Nothing; output: BackupsRenewed };
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
  /** Shows what of a debtor can be another's, and tries a choice out. Nothing is entered. */
  "party.parts": { input: PartsAsked; output: PartsView };
  /** Tells two parties apart that the book has as one: the entries named are the other one's. */
  "party.split": { input: SplitAsked; output: Entered };
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
  /** Says whether a case is closed, what stopped with it, and how long what leads to the person is kept. */
  "case.closing": { input: DebtorAsked; output: ClosingView };
  /** Sets how long what leads to a person is kept after a case is settled. */
  "retention.set": { input: KeepFor; output: Entered };
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
  /** Shows what passed between the owner and one debtor. */
  "contact.log": { input: ContactAsked; output: ContactLog };
  /** Judges a planned contact with the log, the clock, the person and the words. */
  "contact.plan": { input: ContactPlanned; output: ContactPlan };
  /** Gives out the words that may be used, and keeps what was spoken against. */
  "contact.keep": { input: ContactPlanned; output: ContactKept };
  /** Records a contact that was made, however it was made. */
  "contact.record": { input: RecordContact; output: ContactRecorded };
  /** Looks back on a contact. */
  "contact.review": { input: ReviewContact; output: Entered };
  /** Leaves a debtor in peace, or no longer. */
  "contact.rest": { input: RecordRest; output: Entered };
  /** Keeps where a debtor is reached, where that was learnt and what it is used for. */
  "contact.point": { input: RecordPoint; output: Entered };
  /** Says what money is known of, before a letter claims it. */
  "contact.arrived": { input: ContactAsked; output: Arrivals };
  /** Records a promise to pay. */
  "promise.record": { input: RecordPromise; output: Entered };
  /** Lists what was sent, when, and what was blocked and why. */
  "conduct.report": { input: ReportAsked; output: ConductReport };
  /** Gives what may be said on a call and in a short message, for a stage and a class. */
  "contact.scripts": { input: ScriptsAsked; output: ScriptsView };
  /** Plays a practice call as far as it was answered, and says how each answer does. */
  "rehearsal.play": { input: RehearsalAsked; output: Rehearsal };
  /** Lists the practice calls. */
  "rehearsal.list": { input: Nothing; output: Array<RehearsalCall> };
  /** Shows the days on which something falls, over all cases. */
  "calendar.show": { input: CalendarAsked; output: CalendarView };
  /** Hands the days over as an iCalendar file. */
  "calendar.export": { input: CalendarExport; output: CalendarFile };
  /** Keeps an iCalendar file up to date in a folder, or no longer. */
  "calendar.follow": { input: CalendarFollow; output: CalendarView };
  /** Lists what happened in and around court in a case, each with the day that follows from it. */
  "court.days": { input: DebtorAsked; output: CourtDaysView };
  /** Records what happened in or around court, or says it anew. */
  "court.note": { input: NoteCourt; output: Entered };
  /** Says what the book shows of how money comes in. */
  "insights.show": { input: Nothing; output: InsightsView };
  /** Hands the same figures out as a workbook or text files. */
  "insights.export": { input: InsightsExport; output: InsightsFile };
  /** Looks back on a case, for the next one. */
  "case.review": { input: ReviewCase; output: Entered };
  /** Says which roads to the money are open, what each costs, needs and risks. */
  "law.routes": { input: RoadsAsked; output: RoadsResult };
  /** Says which courts are open to the creditor, best first. */
  "law.courts": { input: CourtsAsked; output: CourtsResult };
  /** Counts the days that must not be missed in court. */
  "law.deadlines": { input: DeadlinesAsked; output: DeadlinesResult };
  /** Works out what to offer a debtor, side by side, and the least to accept. Nothing is entered. */
  "plan.options": { input: OffersAsked; output: OffersView };
  /** Says what a plan would come to and what to think of. Nothing is entered. */
  "plan.check": { input: PlanAsked; output: PlanChecked };
  /** Enters a plan that was agreed. */
  "plan.agree": { input: PlanAsked; output: PlanEntered };
  /** Records that the agreement of a plan came back signed. */
  "plan.sign": { input: PlanSigned; output: PlanEntered };
  /** Shows the plans of a case and how each stands. */
  "plan.show": { input: PlansAsked; output: PlansView };
  /** Calls in all that is left of a plan that was broken. */
  "plan.accelerate": { input: CallIn; output: PlanEntered };
  /** Ends a plan: it was kept, or both sides drop it. */
  "plan.end": { input: EndPlan; output: PlanEntered };
  /** Keeps files as evidence. */
  "evidence.attach": { input: AttachFiles; output: Attached };
  /** Lists a case's evidence with all that is said of it. */
  "evidence.list": { input: OfDebtor; output: Array<PieceView> };
  /** Says anew what a piece of evidence is and shows; its file never changes. */
  "evidence.correct": { input: CorrectPiece; output: Entered };
  /** Says what files are before they are kept. Nothing enters the book. */
  "evidence.look": { input: LookAt; output: Array<FileSeen> };
  /** Names the folder that is looked in for a case, or forgets it. */
  "folder.name": { input: NameFolder; output: FolderView };
  /** Lists files in the folder of a case that the case has not. Nothing enters the book. */
  "folder.look": { input: OfDebtor; output: FolderView };
  /** Shows what must be proved against a debtor and how well it is, the weakest first. */
  "proof.show": { input: OfDebtor; output: ProofShown };
  /** Checks whether the right one would be sued, and how the complaint names it. */
  "defendant.show": { input: OfDebtor; output: DefendantView };
  /** Shows who is sued beside a debtor, and who could be. */
  "defendants.show": { input: DebtorAsked; output: DefendantsView };
  /** Names who is sued beside a debtor; nobody, where it is sued alone. */
  "defendants.name": { input: NameDefendants; output: Entered };
  /** Records what ties a chat account to a debtor. */
  "identity.mark": { input: MarkPoint; output: Entered };
  /** Lists the papers of a case with how each was sent and what came of it. */
  "dispatch.list": { input: OfDebtor; output: Array<PaperOnItsWay> };
  /** Records that a paper was sent, with what shows it. */
  "dispatch.record": { input: RecordSending; output: Entered };
  /** Records what came of a sending, with what shows it. */
  "dispatch.follow": { input: FollowSending; output: Entered };
  /** Drafts a letter; nothing is issued. */
  "letter.draft": { input: LetterAsked; output: LetterDraft };
  /** Lists every kind of paper, with what each still lacks. */
  "paper.forms": { input: FormsAsked; output: Array<FormView> };
  /** Says what changed since a paper was issued. */
  "paper.changes": { input: ChangesAsked; output: ChangesView };
  /** Says what an edited Word file says otherwise than the paper that was issued. */
  "paper.compare": { input: CompareAsked; output: CompareView };
  /** Says what the book can answer of the questions on the roads to the money. */
  "court.screening": { input: ScreeningAsked; output: ScreeningView };
  /** Shows the papers that would be handed to a court, and whether they agree. */
  "filing.check": { input: FilingAsked; output: FilingView };
  /** Writes those papers to a folder; papers that disagree are refused. */
  "filing.write": { input: FilingWritten; output: FilingFolder };
  /** Makes the folder for a lawyer: a case that can be read and checked without Owed. */
  "counsel.write": { input: CounselAsked; output: CounselFolder };
  /** Issues a letter: its bytes and figures are kept. */
  "letter.issue": { input: LetterAsked; output: PaperView };
  /** Says whom a kind of letter could go to, and what stands in the way of each. */
  "batch.letters": { input: LettersAsked; output: LettersView };
  /** Says of each case what differs since its pack was built by a run. */
  "batch.packs": { input: Nothing; output: PacksView };
  /** Builds packs one after another; what is built stays when it is stopped. */
  "batch.build": { input: BuildPacks; output: PacksBuilt };
  /** Lists the letters and agreements whose words are the owner's. */
  "wording.list": { input: Nothing; output: Array<WordedForm> };
  /** Shows the passages of a letter: the standard words, those in use, and what may stand in them. */
  "wording.show": { input: WordingAsked; output: WordingView };
  /** Tries words out, on a real case where one is named. Nothing is entered. */
  "wording.check": { input: WordingTried; output: WordingSeen };
  /** Sets the owner's words for a letter; none go back to the standard. */
  "wording.set": { input: WordingTried; output: Entered };
  /** Hands all wordings of the book out as a file, for another book. */
  "wording.export": { input: Nothing; output: Sheet };
  /** Reads a file of wordings and says what is in it. Nothing is entered. */
  "wording.read": { input: ReadWordings; output: WordingFileView };
  /** Takes the wordings of a file that was read. */
  "wording.take": { input: TakeWordings; output: Entered };
  /** Withdraws a paper; it stays to be seen, and another may stand in its place. */
  "paper.withdraw": { input: WithdrawPaper; output: Entered };
  /** Records that a statement of account came back signed. */
  "statement.return": { input: ReturnStatement; output: Entered };
  /** Prints the envelope sheet for a letter. */
  "letter.envelope": { input: EnvelopeAsked; output: Sheet };
  /** Builds an evidence pack. */
  "pack.build": { input: PackAsked; output: PackView };
  /** Looks for what a court desk would stumble over, before a pack is built. Nothing is entered. */
  "pack.preflight": { input: PreflightAsked; output: Preflight };
  /** Says what this computer can read off scans, and whether packs get an unseen text layer. */
  "pack.scans": { input: ScansAsked; output: ScansView };
  /** Puts a pack down as handed in: its numbers stay what they are. */
  "pack.file": { input: FilePack; output: Entered };
  /** Lists the packs of the book's own folder that are of a case. */
  "pack.list": { input: PacksAsked; output: PackList };
  /** Makes a copy to share, in which parts of the pages are covered for good. Nothing is entered. */
  "share.make": { input: ShareCopyAsked; output: ShareMade };
  /** Gives what to send to a timestamp authority: a SHA-256 and nothing else. */
  "stamp.request": { input: StampAsked; output: Sheet };
  /** Checks what a timestamp authority answered, and keeps it beside what it is of. */
  "stamp.take": { input: TakeStamp; output: StampView };
  /** Checks the timestamp of a pack or a file, if it has one. */
  "stamp.show": { input: StampAsked; output: StampView | null };
  /** Draws the tabs between the exhibits of a pack, to be printed. */
  "pack.tabs": { input: TabsAsked; output: Sheet };
  /** Lists the templates that packs are made by. */
  "pack.templates": { input: Nothing; output: PackTemplatesView };
  /** Keeps a template that packs are made by, or takes one away. */
  "pack.keep-template": { input: KeepPackTemplate; output: Entered };
  /** Puts a pack into one file that only a password opens. */
  "pack.seal": { input: SealPack; output: SealedPack };
  /** Says what would be printed on which printer, and how many copies each needs. */
  "print.show": { input: PrintAsked; output: PrintView };
  /** Hands PDFs to the system's printing, each in its copies and from a fresh sheet. */
  "print.run": { input: PrintRun; output: Printed };
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
