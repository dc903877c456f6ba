//! What a user can do: every command, named once.
//!
//! The window, the loopback server and the command line all come in through [`call`], so a
//! command that one of them knows, all of them know. From each row come the dispatch arm, the
//! TypeScript type and the line of `owed commands`.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

pub mod backup;
pub mod batch;
pub mod book;
pub mod books;
pub mod calc;
pub mod calendar;
pub mod cases;
pub mod claims;
pub mod closing;
pub mod conduct;
pub mod contact;
pub mod counsel;
pub mod court;
pub mod defendants;
pub mod erasure;
pub mod export;
pub mod handover;
pub mod import;
pub mod insights;
pub mod interview;
pub mod judged;
pub mod known;
pub mod law;
pub mod lock;
pub mod packs;
pub mod papers;
pub mod person;
pub mod plans;
pub mod printing;
pub mod proof;
pub mod reconcile;
pub mod rehearsal;
pub mod sample;
pub mod share;
pub mod split;
pub mod stamp;
pub mod today;
mod typescript;
pub(crate) mod wire;

pub use today::{Reminder, reminder};
pub use typescript::typescript;

/// A command that needs nothing to be said.
#[derive(Debug, Default, Serialize, Deserialize, TS)]
pub struct Nothing {}

macro_rules! commands {
    ($( $(#[doc = $doc:literal])* $name:literal => $run:path : $input:ty => $output:ty; )*) => {
        /// Every command: its name, and what it does.
        pub const COMMANDS: &[(&str, &str)] = &[ $( ($name, concat!($($doc),*)), )* ];

        /// Runs the command called `name`; `job` is what its caller will cancel it by.
        ///
        /// # Errors
        /// When there is no such command, the input cannot be read, or it could not be done.
        pub fn call(
            desk: &Desk,
            name: &str,
            input: Value,
            job: Option<&str>,
        ) -> Result<Value, Failure> {
            let watch: Watch<'_> = desk.jobs.start(job);
            desk.touch();
            match name {
                $( $name => {
                    let input: $input = serde_json::from_value(input)?;
                    let output: $output = $run(desk, input, &watch)?;
                    calendar::keep_up(desk);
                    Ok(serde_json::to_value(output)?)
                } )*
                _ => Err(Failure::new(Code::UnknownCommand, format!("there is no command {name:?}"))
                    .with("name", name)),
            }
        }

        fn declare(types: &mut typescript::Types) {
            $( types.command::<$input, $output>($name, concat!($($doc),*)); )*
        }
    };
}

commands! {
    /// Says which book is open, and the day and law it is looked at with.
    "book.status" => book::status: Nothing => book::BookStatus;
    /// Makes a book and opens it.
    "book.create" => book::create: book::CreateBook => book::BookStatus;
    /// Opens a book.
    "book.open" => book::open: book::OpenBook => book::BookStatus;
    /// Looks into every book of this computer: what each is owed, what is to do, and where a name stands.
    "books.show" => books::show: books::BooksAsked => books::BooksView;
    /// Takes a book from the list; the book itself stays where it is.
    "books.forget" => books::forget: books::ForgetBook => Nothing;
    /// Says what whoever takes a book over must know: open promises, clocks, next steps, papers on their way.
    "handover.show" => handover::show: handover::HandoverAsked => handover::HandoverView;
    /// Copies the book into a folder where it is only to be read.
    "handover.copy" => handover::copy: handover::CopyBook => handover::CopyMade;
    /// Prints it, to be signed by both.
    "handover.print" => handover::print: handover::HandoverAsked => papers::Sheet;
    /// Gives another book the policy, the time to keep data and the words of papers of this one.
    "books.hand-on" => books::hand_on: books::HandOn => books::HandedOn;
    /// Closes the book.
    "book.close" => book::close: Nothing => book::BookStatus;
    /// Checks every seal and every file.
    "book.check" => book::check: Nothing => book::CheckReport;
    /// Takes the journal as it is where its last entries are gone, and goes on from there.
    "book.go-on" => book::go_on: Nothing => book::BookStatus;
    /// Lists what was done, the latest first.
    "book.history" => book::history: book::HistoryAsked => Vec<book::Act>;
    /// Shows the cases with their figures as they were known at an earlier entry.
    "book.known" => known::show: known::KnownAsked => known::KnownView;
    /// Opens the book of samples, and makes it where there is none.
    "book.sample" => sample::open: Nothing => book::BookStatus;
    /// Undoes an act: its facts count as never made.
    "book.undo" => book::undo: book::UndoAsked => book::Entered;
    /// Says how the open book is locked.
    "lock.show" => lock::show: Nothing => lock::LockView;
    /// Locks the book by a passphrase, and gives out its recovery key.
    "lock.set" => lock::set: lock::SetLock => lock::RecoveryKey;
    /// Opens the locked book that waits for it.
    "lock.unlock" => lock::unlock: lock::LockSecret => book::BookStatus;
    /// Shuts the locked book until somebody says its passphrase.
    "lock.shut" => lock::shut: Nothing => book::BookStatus;
    /// Gives a locked book another passphrase.
    "lock.change" => lock::change: lock::ChangePassphrase => lock::LockView;
    /// Gives a locked book another recovery key; the one before is void.
    "lock.renew" => lock::renew: lock::LockSecret => lock::RecoveryKey;
    /// Takes the lock off a book.
    "lock.remove" => lock::remove: lock::LockSecret => lock::LockView;
    /// Prints the sheet with a recovery key.
    "lock.sheet" => lock::print: lock::RecoverySheet => papers::Sheet;
    /// Says after how many idle minutes a locked book is shut by itself.
    "lock.after" => lock::after: lock::LockAfter => lock::LockView;
    /// Says that somebody is there, so that a locked book stays open.
    "lock.stay" => lock::stay: Nothing => Nothing;
    /// Says how the open book is backed up, and how that went.
    "backup.show" => backup::show: Nothing => backup::BackupView;
    /// Says where and how often the book is to be backed up.
    "backup.plan" => backup::plan: backup::PlanBackups => backup::BackupView;
    /// Makes a backup of the book and reads it back.
    "backup.write" => backup::write: backup::WriteBackup => backup::BackupMade;
    /// Lists the backups in a folder, the latest first.
    "backup.list" => backup::list: backup::BackupsAsked => Vec<backup::BackupRow>;
    /// Tries a restore out, and throws the book it made away again.
    "backup.rehearse" => backup::rehearse: backup::RehearseBackup => backup::RestoreTest;
    /// Makes a book from a backup, in a new place.
    "backup.restore" => backup::restore: backup::RestoreBackup => backup::RestoredView;

    /// Shows what is kept about a party, since when, from where and what for.
    "person.show" => person::show: person::PersonAsked => person::PersonView;
    /// Prints what is kept about a party, for when the person asks.
    "person.sheet" => person::print: person::PersonAsked => papers::Sheet;
    /// Says what of a person can be erased, what stays and why, what is in the way and where copies lie.
    "erasure.plan" => erasure::plan: judged::DebtorAsked => erasure::ErasurePlan;
    /// Erases what leads to a person, for good: totals and the seal stay.
    "erasure.run" => erasure::erase: erasure::Erase => erasure::ErasedView;
    /// Makes a new backup and removes those from before the last erasure.
    "erasure.backups" => erasure::renew: Nothing => erasure::BackupsRenewed;
    /// Describes a party anew.
    "party.describe" => book::describe_party: book::DescribeParty => book::Entered;

    /// Reads files and proposes what to enter. Nothing enters the book.
    "import.read" => import::read: import::ReadFiles => import::ImportProposal;
    /// Gives a page of the rows of a proposal.
    "import.rows" => import::rows: import::RowsAsked => import::ImportRows;
    /// Shows the tables of a file with a guess at their columns, to be named otherwise.
    "import.columns" => import::columns: import::ColumnsAsked => Vec<import::ColumnGuess>;
    /// Enters a proposal as it was decided.
    "import.confirm" => import::confirm: import::ConfirmImport => import::Imported;
    /// Works out what the book would show if a proposal were entered as it is decided.
    "import.sums" => import::sums: import::ConfirmImport => import::ImportSums;

    /// Shows everything in the book that is not explained yet.
    "reconcile.show" => reconcile::show: Nothing => reconcile::Reconciliation;
    /// Sets the amount up to which money of nobody does not hold up a letter.
    "reconcile.allow" => reconcile::allow: reconcile::AllowAsked => book::Entered;
    /// Takes another spelling as a party's name.
    "party.same" => reconcile::same_party: reconcile::NameAsked => book::Entered;
    /// Tells a name apart from a party.
    "party.different" => reconcile::different_party: reconcile::NameAsked => book::Entered;
    /// Makes two parties of the book one.
    "party.join" => reconcile::join: reconcile::JoinAsked => book::Entered;
    /// Shows what of a debtor can be another's, and tries a choice out. Nothing is entered.
    "party.parts" => split::show: split::PartsAsked => split::PartsView;
    /// Tells two parties apart that the book has as one: the entries named are the other one's.
    "party.split" => split::split: split::SplitAsked => book::Entered;
    /// Records that a party changed its registered name; the old one stays known.
    "party.rename" => reconcile::rename: reconcile::RenameAsked => book::Entered;
    /// Ties a red invoice to the blue one it takes back, or to none of this book.
    "invoice.link" => reconcile::link: reconcile::LinkAsked => book::Entered;
    /// Sets a payment aside as the same money as another.
    "payment.same" => reconcile::same_money: reconcile::TwinsAsked => book::Entered;
    /// Tells two payments apart that look like the same money.
    "payment.different" => reconcile::different_money: reconcile::TwinsAsked => book::Entered;
    /// Puts payments down as paying nothing that is owed here.
    "payment.none" => reconcile::none_of_these: reconcile::NoneAsked => book::Entered;
    /// Decides what money that went out gives back.
    "refund.decide" => reconcile::return_money: reconcile::ReturnAsked => book::Entered;
    /// Lets what is kept on a debtor's account pay what the debtor owes.
    "account.apply" => reconcile::apply: reconcile::ApplyAsked => book::Entered;

    /// Lists all debtors and what they owe.
    "cases.list" => cases::list: Nothing => cases::CaseList;
    /// Shows one case, whole.
    "case.show" => cases::show: cases::CaseAsked => cases::CaseView;
    /// Says whether a case is closed, what stopped with it, and how long what leads to the person is kept.
    "case.closing" => closing::show: judged::DebtorAsked => closing::ClosingView;
    /// Sets how long what leads to a person is kept after a case is settled.
    "retention.set" => closing::keep: closing::KeepFor => book::Entered;
    /// Records a debt by hand.
    "debt.record" => cases::record_debt: cases::RecordDebt => book::Entered;
    /// Changes the price of a debt without an invoice.
    "debt.adjust" => cases::adjust: cases::AdjustDebt => book::Entered;
    /// Records what was spent on collecting a debt.
    "cost.record" => cases::record_cost: cases::RecordCost => book::Entered;
    /// Records when payment was due and what follows from paying late.
    "terms.state" => cases::state_terms: cases::StateTerms => book::Entered;
    /// Lists payments nobody has decided about.
    "payments.open" => cases::open_payments: Nothing => cases::OpenPayments;
    /// Records a payment by hand.
    "payment.record" => cases::record_payment: cases::RecordPayment => book::Entered;
    /// Decides what a payment pays.
    "payment.match" => cases::match_payment: cases::MatchPayment => book::Entered;

    /// Works out what may be claimed on a day, line by line.
    "claim.show" => claims::show: claims::ClaimAsked => claims::ClaimView;

    /// Works out interest on an amount, line by line. Needs no book, as all of `calc`.
    "calc.interest" => calc::interest: calc::CalcInterest => calc::InterestResult;
    /// Works out what going to court costs.
    "calc.fees" => calc::fees: calc::CalcFees => calc::FeeResult;
    /// Works out until when a claim can be enforced.
    "calc.limitation" => calc::limitation: calc::CalcLimit => calc::LimitResult;
    /// Finds the day that is so many working days after another.
    "calc.workdays" => calc::workdays: calc::CalcDays => calc::DaysReached;
    /// Puts an amount or a day in Chinese words, and an amount in words in figures.
    "calc.words" => calc::words: calc::CalcText => calc::WordsResult;
    /// Checks a company's credit code or an identity card number.
    "calc.number" => calc::number: calc::CalcText => calc::NumberResult;

    /// Judges words and contacts before they are made. Nothing is entered or sent.
    "conduct.check" => conduct::check: conduct::ConductAsked => conduct::ConductRuling;
    /// Lists whose rules of conduct can be asked about.
    "conduct.profiles" => conduct::list: Nothing => Vec<conduct::ConductProfile>;

    /// Shows what passed between the owner and one debtor.
    "contact.log" => contact::show: contact::ContactAsked => contact::ContactLog;
    /// Judges a planned contact with the log, the clock, the person and the words.
    "contact.plan" => contact::plan: contact::ContactPlanned => contact::ContactPlan;
    /// Gives out the words that may be used, and keeps what was spoken against.
    "contact.keep" => contact::keep: contact::ContactPlanned => contact::ContactKept;
    /// Records a contact that was made, however it was made.
    "contact.record" => contact::contacted: contact::RecordContact => contact::ContactRecorded;
    /// Looks back on a contact.
    "contact.review" => contact::review: contact::ReviewContact => book::Entered;
    /// Leaves a debtor in peace, or no longer.
    "contact.rest" => contact::rest: contact::RecordRest => book::Entered;
    /// Keeps where a debtor is reached, where that was learnt and what it is used for.
    "contact.point" => contact::point: contact::RecordPoint => book::Entered;
    /// Says what money is known of, before a letter claims it.
    "contact.arrived" => contact::arrived: contact::ContactAsked => contact::Arrivals;
    /// Records a promise to pay.
    "promise.record" => contact::promise: contact::RecordPromise => book::Entered;
    /// Lists what was sent, when, and what was blocked and why.
    "conduct.report" => contact::report: contact::ReportAsked => contact::ConductReport;

    /// Gives what may be said on a call and in a short message, for a stage and a class.
    "contact.scripts" => rehearsal::scripts: rehearsal::ScriptsAsked => rehearsal::ScriptsView;
    /// Plays a practice call as far as it was answered, and says how each answer does.
    "rehearsal.play" => rehearsal::play: rehearsal::RehearsalAsked => rehearsal::Rehearsal;
    /// Lists the practice calls.
    "rehearsal.list" => rehearsal::list: Nothing => Vec<rehearsal::RehearsalCall>;

    /// Shows the days on which something falls, over all cases.
    "calendar.show" => calendar::show: calendar::CalendarAsked => calendar::CalendarView;
    /// Hands the days over as an iCalendar file.
    "calendar.export" => calendar::export: calendar::CalendarExport => calendar::CalendarFile;
    /// Keeps an iCalendar file up to date in a folder, or no longer.
    "calendar.follow" => calendar::follow: calendar::CalendarFollow => calendar::CalendarView;

    /// Lists what happened in and around court in a case, each with the day that follows from it.
    "court.days" => court::days: judged::DebtorAsked => court::CourtDaysView;
    /// Records what happened in or around court, or says it anew.
    "court.note" => court::note: court::NoteCourt => book::Entered;

    /// Says what the book shows of how money comes in.
    "insights.show" => insights::show: Nothing => insights::InsightsView;
    /// Hands the same figures out as a workbook or text files.
    "insights.export" => insights::export: insights::InsightsExport => insights::InsightsFile;
    /// Looks back on a case, for the next one.
    "case.review" => insights::review: insights::ReviewCase => book::Entered;

    /// Says which roads to the money are open, what each costs, needs and risks.
    "law.routes" => calc::roads: calc::RoadsAsked => calc::RoadsResult;
    /// Says which courts are open to the creditor, best first.
    "law.courts" => calc::courts: calc::CourtsAsked => calc::CourtsResult;
    /// Counts the days that must not be missed in court.
    "law.deadlines" => calc::deadlines: calc::DeadlinesAsked => calc::DeadlinesResult;

    /// Works out what to offer a debtor, side by side, and the least to accept. Nothing is entered.
    "plan.options" => plans::options: plans::OffersAsked => plans::OffersView;
    /// Says what a plan would come to and what to think of. Nothing is entered.
    "plan.check" => plans::check: plans::PlanAsked => plans::PlanChecked;
    /// Enters a plan that was agreed.
    "plan.agree" => plans::agree: plans::PlanAsked => plans::PlanEntered;
    /// Records that the agreement of a plan came back signed.
    "plan.sign" => plans::sign: plans::PlanSigned => plans::PlanEntered;
    /// Shows the plans of a case and how each stands.
    "plan.show" => plans::show: plans::PlansAsked => plans::PlansView;
    /// Calls in all that is left of a plan that was broken.
    "plan.accelerate" => plans::accelerate: plans::CallIn => plans::PlanEntered;
    /// Ends a plan: it was kept, or both sides drop it.
    "plan.end" => plans::end: plans::EndPlan => plans::PlanEntered;

    /// Keeps files as evidence.
    "evidence.attach" => papers::attach: papers::AttachFiles => papers::Attached;
    /// Lists a case's evidence with all that is said of it.
    "evidence.list" => proof::list_pieces: proof::OfDebtor => Vec<proof::PieceView>;
    /// Says anew what a piece of evidence is and shows; its file never changes.
    "evidence.correct" => proof::correct: proof::CorrectPiece => book::Entered;
    /// Says what files are before they are kept. Nothing enters the book.
    "evidence.look" => proof::look: proof::LookAt => Vec<proof::FileSeen>;
    /// Names the folder that is looked in for a case, or forgets it.
    "folder.name" => proof::name_folder: proof::NameFolder => proof::FolderView;
    /// Lists files in the folder of a case that the case has not. Nothing enters the book.
    "folder.look" => proof::look_in_folder: proof::OfDebtor => proof::FolderView;
    /// Shows what must be proved against a debtor and how well it is, the weakest first.
    "proof.show" => proof::show: proof::OfDebtor => proof::ProofShown;
    /// Checks whether the right one would be sued, and how the complaint names it.
    "defendant.show" => proof::show_defendant: proof::OfDebtor => proof::DefendantView;
    /// Shows who is sued beside a debtor, and who could be.
    "defendants.show" => defendants::show: judged::DebtorAsked => defendants::DefendantsView;
    /// Names who is sued beside a debtor; nobody, where it is sued alone.
    "defendants.name" => defendants::name: defendants::NameDefendants => book::Entered;
    /// Records what ties a chat account to a debtor.
    "identity.mark" => proof::mark: proof::MarkPoint => book::Entered;
    /// Lists the papers of a case with how each was sent and what came of it.
    "dispatch.list" => proof::list_dispatches: proof::OfDebtor => Vec<proof::PaperOnItsWay>;
    /// Records that a paper was sent, with what shows it.
    "dispatch.record" => proof::record: proof::RecordSending => book::Entered;
    /// Records what came of a sending, with what shows it.
    "dispatch.follow" => proof::follow: proof::FollowSending => book::Entered;
    /// Drafts a letter; nothing is issued.
    "letter.draft" => papers::draft_letter: papers::LetterAsked => papers::LetterDraft;
    /// Lists every kind of paper, with what each still lacks.
    "paper.forms" => papers::list_forms: papers::FormsAsked => Vec<papers::FormView>;
    /// Says what changed since a paper was issued.
    "paper.changes" => papers::changes: papers::ChangesAsked => papers::ChangesView;
    /// Says what an edited Word file says otherwise than the paper that was issued.
    "paper.compare" => papers::compare: papers::CompareAsked => papers::CompareView;
    /// Says what the book can answer of the questions on the roads to the money.
    "court.screening" => papers::screening: papers::ScreeningAsked => papers::ScreeningView;
    /// Shows the papers that would be handed to a court, and whether they agree.
    "filing.check" => papers::check_filing: papers::FilingAsked => papers::FilingView;
    /// Writes those papers to a folder; papers that disagree are refused.
    "filing.write" => papers::write_filing: papers::FilingWritten => papers::FilingFolder;
    /// Makes the folder for a lawyer: a case that can be read and checked without Owed.
    "counsel.write" => counsel::write: counsel::CounselAsked => counsel::CounselFolder;
    /// Issues a letter: its bytes and figures are kept.
    "letter.issue" => papers::issue_letter: papers::LetterAsked => cases::PaperView;
    /// Says whom a kind of letter could go to, and what stands in the way of each.
    "batch.letters" => batch::choose: batch::LettersAsked => batch::LettersView;
    /// Says of each case what differs since its pack was built by a run.
    "batch.packs" => batch::show: Nothing => batch::PacksView;
    /// Builds packs one after another; what is built stays when it is stopped.
    "batch.build" => batch::build: batch::BuildPacks => batch::PacksBuilt;
    /// Lists the letters and agreements whose words are the owner's.
    "wording.list" => papers::wording::list: Nothing => Vec<papers::wording::WordedForm>;
    /// Shows the passages of a letter: the standard words, those in use, and what may stand in them.
    "wording.show" => papers::wording::show: papers::wording::WordingAsked => papers::wording::WordingView;
    /// Tries words out, on a real case where one is named. Nothing is entered.
    "wording.check" => papers::wording::check: papers::wording::WordingTried => papers::wording::WordingSeen;
    /// Sets the owner's words for a letter; none go back to the standard.
    "wording.set" => papers::wording::set: papers::wording::WordingTried => book::Entered;
    /// Hands all wordings of the book out as a file, for another book.
    "wording.export" => papers::wording::export: Nothing => papers::Sheet;
    /// Reads a file of wordings and says what is in it. Nothing is entered.
    "wording.read" => papers::wording::read: papers::wording::ReadWordings => papers::wording::WordingFileView;
    /// Takes the wordings of a file that was read.
    "wording.take" => papers::wording::take: papers::wording::TakeWordings => book::Entered;
    /// Withdraws a paper; it stays to be seen, and another may stand in its place.
    "paper.withdraw" => papers::withdraw: papers::WithdrawPaper => book::Entered;
    /// Records that a statement of account came back signed.
    "statement.return" => papers::return_statement: papers::ReturnStatement => book::Entered;
    /// Prints the envelope sheet for a letter.
    "letter.envelope" => papers::envelope: papers::EnvelopeAsked => papers::Sheet;
    /// Builds an evidence pack.
    "pack.build" => packs::build: packs::PackAsked => packs::PackView;
    /// Looks for what a court desk would stumble over, before a pack is built. Nothing is entered.
    "pack.preflight" => packs::preflight: packs::PreflightAsked => packs::Preflight;
    /// Says what this computer can read off scans, and whether packs get an unseen text layer.
    "pack.scans" => packs::scans: packs::ScansAsked => packs::ScansView;
    /// Puts a pack down as handed in: its numbers stay what they are.
    "pack.file" => packs::file: packs::FilePack => book::Entered;
    /// Lists the packs of the book's own folder that are of a case.
    "pack.list" => packs::list: packs::PacksAsked => packs::PackList;
    /// Makes a copy to share, in which parts of the pages are covered for good. Nothing is entered.
    "share.make" => share::make: share::ShareCopyAsked => share::ShareMade;
    /// Gives what to send to a timestamp authority: a SHA-256 and nothing else.
    "stamp.request" => stamp::request: stamp::StampAsked => papers::Sheet;
    /// Checks what a timestamp authority answered, and keeps it beside what it is of.
    "stamp.take" => stamp::take: stamp::TakeStamp => stamp::StampView;
    /// Checks the timestamp of a pack or a file, if it has one.
    "stamp.show" => stamp::show: stamp::StampAsked => Option<stamp::StampView>;
    /// Draws the tabs between the exhibits of a pack, to be printed.
    "pack.tabs" => packs::tabs: packs::TabsAsked => papers::Sheet;
    /// Lists the templates that packs are made by.
    "pack.templates" => packs::templates::show: Nothing => packs::templates::PackTemplatesView;
    /// Keeps a template that packs are made by, or takes one away.
    "pack.keep-template" => packs::templates::keep: packs::templates::KeepPackTemplate => book::Entered;
    /// Puts a pack into one file that only a password opens.
    "pack.seal" => packs::seal: packs::SealPack => packs::SealedPack;
    /// Says what would be printed on which printer, and how many copies each needs.
    "print.show" => printing::show: printing::PrintAsked => printing::PrintView;
    /// Hands PDFs to the system's printing, each in its copies and from a fresh sheet.
    "print.run" => printing::run: printing::PrintRun => printing::Printed;
    /// Checks a pack against its manifest.
    "pack.verify" => packs::verify: packs::VerifyAsked => packs::VerifyReport;

    /// Says how a debtor is to be treated, why, and what to do next.
    "class.show" => judged::class: judged::DebtorAsked => judged::ClassView;
    /// Decides how a debtor is to be treated; with a reason, otherwise than was worked out.
    "class.decide" => judged::decide_class: judged::DecideClass => book::Entered;
    /// Records answers about how a debtor behaves, each with how it is known.
    "answers.record" => judged::record_answers: judged::RecordAnswers => book::Entered;
    /// Records a clue to something a debtor has, with how it is known.
    "asset.record" => judged::record_asset: judged::RecordAsset => book::Entered;
    /// Records what a debtor takes in and must spend in a month.
    "ability.record" => judged::record_ability: judged::RecordAbility => book::Entered;
    /// Says what a debtor can spare a month.
    "ability.show" => judged::ability: judged::DebtorAsked => Option<judged::AbilityView>;
    /// Says what the owner keeps to with every debtor.
    "policy.show" => judged::policy: Nothing => judged::PolicyView;
    /// Sets what the owner keeps to with every debtor.
    "policy.set" => judged::set_policy: judged::SetPolicy => book::Entered;
    /// Sets something to do by a day.
    "task.set" => judged::set_task: judged::SetTask => book::Entered;
    /// Ends a task: done, or with a reason dropped.
    "task.done" => judged::end_task: judged::EndTask => book::Entered;

    /// Gives the draft of the interview about a new debt, if one was begun.
    "interview.read" => interview::read: Nothing => interview::InterviewDraft;
    /// Keeps the draft of the interview. Nothing enters the book.
    "interview.keep" => interview::keep: interview::Interview => Nothing;
    /// Throws the draft of the interview away.
    "interview.drop" => interview::discard: Nothing => Nothing;
    /// Takes papers into the draft, and reads those that are electronic invoices.
    "interview.papers" => interview::papers: interview::InterviewPapers => Vec<interview::InterviewPaper>;
    /// Enters everything the interview says, by one act.
    "interview.enter" => interview::enter: interview::Interview => interview::InterviewEntered;

    /// Hands over everything in the book, for another program.
    "export.write" => export::write: export::ExportAsked => export::Exported;

    /// Says what is known of the law, how well, and what the owner added.
    "law.status" => law::status: Nothing => law::LawView;
    /// Looks articles up, each with an explanation.
    "law.articles" => law::articles: law::ArticlesAsked => Vec<claims::ArticleView>;
    /// Reads a file of law data and compares it with what is in use. Nothing enters the book.
    "law.read" => law::read: law::ReadUpdate => law::UpdateView;
    /// Takes law data from a file that was compared.
    "law.confirm" => law::confirm: law::ConfirmUpdate => book::Entered;
    /// Adds rates that were published since.
    "rate.add" => law::add_rates: law::AddRates => book::Entered;
    /// Adds the holidays of a year.
    "year.add" => law::add_year: law::AddYear => book::Entered;
    /// Adds the limits of small claims of a province.
    "threshold.add" => law::add_threshold: law::AddThreshold => book::Entered;

    /// Says what to do first.
    "today.show" => today::show: Nothing => today::TodayView;
    /// Says how the window looks and speaks.
    "settings.read" => today::read_settings: Nothing => today::Settings;
    /// Changes how the window looks and speaks.
    "settings.change" => today::change_settings: today::ChangeSettings => today::Settings;
}
