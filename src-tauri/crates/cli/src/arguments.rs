//! The verbs and flags. They stay: later versions add to them and take none away.

pub(crate) mod calc;
pub(crate) mod counsel;
pub(crate) mod lock;
pub(crate) mod returned;
pub(crate) mod stamp;
pub(crate) mod update;

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Parser, Subcommand, ValueEnum};

/// Keeps track of what you are owed, works out what may be claimed, and writes the papers.
#[derive(Debug, Parser)]
#[command(name = "owed", version, propagate_version = true)]
pub(crate) struct Arguments {
    /// Work everything out for this day instead of today
    #[arg(long, global = true, value_name = "YYYY-MM-DD")]
    pub(crate) today: Option<NaiveDate>,
    /// Speak `zh` or `en`; as the machine does when left out
    #[arg(long, global = true, value_name = "LANG")]
    pub(crate) lang: Option<String>,
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Make a book in DIR
    New {
        dir: PathBuf,
        /// Whose book it is
        #[arg(long)]
        creditor: String,
    },
    /// Lock the book in DIR by a passphrase, and print its recovery key
    ///
    /// A passphrase is asked for at the terminal. Where there is none it is read from the file that
    /// OWED_PASSPHRASE_FILE names, or from OWED_PASSPHRASE; a new one from OWED_NEW_PASSPHRASE_FILE
    /// or OWED_NEW_PASSPHRASE. Never from the command line, which others can see.
    Lock {
        dir: PathBuf,
        /// Write the sheet with the recovery key, to be printed
        #[arg(long, value_name = "PDF")]
        sheet: Option<PathBuf>,
    },
    /// Take the lock off the book in DIR
    Unlock {
        dir: PathBuf,
        /// Open it with the recovery key
        #[arg(long)]
        recovery: bool,
    },
    /// Give the locked book in DIR another passphrase, or another recovery key
    Passphrase(lock::Passphrase),
    /// Read files, show what they say, and enter it once confirmed
    Import {
        dir: PathBuf,
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Payment was due so many days after each invoice
        #[arg(long, value_name = "N")]
        due_days: Option<u32>,
        /// Enter it without asking
        #[arg(long)]
        yes: bool,
        /// Print what the command answered
        #[arg(long)]
        json: bool,
    },
    /// List payments nobody has decided about, or decide about one
    Match {
        dir: PathBuf,
        /// The payment: its id, the bank's number for it, or its row as `match` lists it
        row: Option<String>,
        /// It pays this: a debt's id, an invoice number, or a debtor's name or id
        #[arg(long, value_name = "DEBT", requires = "row", conflicts_with = "none")]
        to: Option<String>,
        /// It pays nothing that is owed here
        #[arg(long, requires = "row")]
        none: bool,
        /// What it pays first
        #[arg(long, value_enum)]
        order: Option<Order>,
        /// Why; kept with the decision
        #[arg(long)]
        because: Option<String>,
        /// It was paid before the debt arose
        #[arg(long)]
        advance: bool,
        #[arg(long)]
        json: bool,
    },
    /// Say when payment was due and what follows from paying late
    Terms {
        dir: PathBuf,
        debtor: String,
        /// Payment was due on this day
        #[arg(long, value_name = "DATE", conflicts_with = "due_days")]
        due: Option<NaiveDate>,
        /// Payment was due so many days after each debt arose
        #[arg(long, value_name = "N")]
        due_days: Option<u32>,
        /// The agreed rate: `6%`, `0.05%/day`, `2%/month`
        #[arg(long, conflicts_with_all = ["times", "floating", "fixed"])]
        rate: Option<String>,
        /// Nothing was agreed: so many times the loan prime rate
        #[arg(long, value_name = "N")]
        times: Option<String>,
        /// The loan prime rate of each month
        #[arg(long, conflicts_with = "fixed")]
        floating: bool,
        /// The loan prime rate of the day of breach throughout
        #[arg(long)]
        fixed: bool,
    },
    /// List who owes what
    Debts {
        dir: PathBuf,
        #[arg(long)]
        json: bool,
    },
    /// Work out what may be claimed on a day, line by line
    Claim {
        dir: PathBuf,
        debtor: Option<String>,
        #[arg(long, value_name = "YYYY-MM-DD")]
        on: Option<NaiveDate>,
        #[arg(long)]
        json: bool,
    },
    /// Keep files as evidence
    Attach {
        dir: PathBuf,
        debtor: String,
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// What they are offered to prove
        #[arg(long, value_enum, required = true)]
        proves: Vec<Proves>,
        /// What the file is of the thing itself
        #[arg(long, value_enum)]
        original: Option<Original>,
        /// The day the thing itself was made
        #[arg(long, value_name = "DATE")]
        made: Option<NaiveDate>,
        /// Where it comes from
        #[arg(long)]
        remark: Option<String>,
    },
    /// Issue a letter, or draft one
    Letter {
        dir: PathBuf,
        debtor: String,
        /// `demand`, `schedule`, `statement`, or another form that the window lists
        #[arg(long)]
        form: String,
        /// What stands in a field of the form: `agent-name=王敏`
        #[arg(long = "field", value_name = "CODE=WORDS")]
        fields: Vec<String>,
        /// Where to write the PDF; a Word file where the name ends in `.docx`
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// Only draft it: nothing is recorded
        #[arg(long)]
        draft: bool,
        /// Issue it although something is not settled; the reason is recorded
        #[arg(long = "override", value_name = "REASON")]
        override_because: Option<String>,
        /// The letter's language
        #[arg(long = "letter-lang", value_enum, default_value = "zh")]
        letter_lang: LetterLang,
        /// Pay by this day, or reply by it; seven working days when left out
        #[arg(long, value_name = "DATE")]
        pay_by: Option<NaiveDate>,
        /// For a statement: the first day of its period
        #[arg(long, value_name = "DATE")]
        since: Option<NaiveDate>,
    },
    /// Enter a statement of account that came back signed
    StatementReturned(Box<returned::Returned>),
    /// Build an evidence pack
    Pack {
        dir: PathBuf,
        debtor: String,
        /// The folder to make; it must not be there yet
        #[arg(long, value_name = "DIR2")]
        out: PathBuf,
        /// The template of the book that it is made by
        #[arg(long, value_name = "NAME")]
        template: Option<String>,
        /// Leave out the unseen text that is read off photos and scans by machine
        #[arg(long)]
        no_scan_text: bool,
    },
    /// Make the folder for a lawyer: a case that can be read and checked without Owed
    Counsel(counsel::Counsel),
    /// Hand over everything in the book, for another program
    #[command(group(clap::ArgGroup::new("as").required(true)))]
    Export {
        dir: PathBuf,
        /// A workbook: a sheet a table
        #[arg(long, value_name = "FILE", group = "as")]
        xlsx: Option<PathBuf>,
        /// A folder of text files, one a table
        #[arg(long, value_name = "FOLDER", group = "as")]
        csv: Option<PathBuf>,
        /// A copy to ask in SQL; it can be thrown away and is no book
        #[arg(long, value_name = "FILE", group = "as")]
        sqlite: Option<PathBuf>,
        /// A journal for hledger, which compares its balances with ours
        #[arg(long, value_name = "FILE", group = "as")]
        hledger: Option<PathBuf>,
        /// Work claims out for this day
        #[arg(long, value_name = "YYYY-MM-DD")]
        on: Option<NaiveDate>,
        /// Write over what is there
        #[arg(long)]
        force: bool,
        #[arg(long)]
        json: bool,
    },
    /// Check an evidence pack against its manifest
    Verify { dir: PathBuf },
    /// Ask for the timestamp of a pack or of any file, keep it, or check it
    Stamp(stamp::Stamp),
    /// Check every seal and every file of a book
    Check { dir: PathBuf },
    /// Check by its signature that a file that came as an update is from the makers; needs no network
    VerifyUpdate(update::VerifyUpdate),
    /// Back a book up into one file, which is read back before it counts
    Backup {
        dir: PathBuf,
        /// The folder to put it in; the planned one, or one beside the book, when left out
        #[arg(long, value_name = "FOLDER")]
        to: Option<PathBuf>,
        /// List the backups that are there instead
        #[arg(long, conflicts_with = "rehearse")]
        list: bool,
        /// Try a restore of the last backup out instead
        #[arg(long, conflicts_with = "to")]
        rehearse: bool,
        #[arg(long)]
        json: bool,
    },
    /// Make a book in DIR, where there is none, from a backup
    Restore {
        /// The backup's file
        backup: PathBuf,
        dir: PathBuf,
        #[arg(long)]
        json: bool,
    },
    /// Work out interest, line by line; needs no book, as all below
    Interest(Box<calc::Interest>),
    /// Work out what going to court costs
    Fees(calc::Fees),
    /// Work out until when a claim can be enforced
    Limitation(calc::Limitation),
    /// Find the day that is so many working days after another
    Workdays(calc::Workdays),
    /// Put an amount or a day in Chinese words, or words of an amount in figures
    Words(calc::Text),
    /// Check a unified social credit code or an identity card number
    Number(calc::Text),
    /// Run one command of the table: `owed commands` lists them
    Call {
        dir: PathBuf,
        name: String,
        json: String,
    },
    /// List the commands of the table
    Commands {
        #[arg(long)]
        json: bool,
    },
    /// Serve the window's pages to this machine's browser
    Serve {
        /// The book, or the folder to make one in
        dir: PathBuf,
        /// The port; any free one when left out
        #[arg(long, default_value_t = 0)]
        port: u16,
    },
}

/// What a payment pays first.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Order {
    /// Costs, then interest, then principal
    Legal,
    /// The price first
    PrincipalFirst,
}

/// What evidence is offered to prove.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Proves {
    Contract,
    Delivery,
    Amount,
    DueDate,
    Demand,
    Identity,
    Other,
}

/// What a file is of the thing itself.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Original {
    #[value(name = "paper-original")]
    Paper,
    Copy,
    Electronic,
    Unsaid,
}

/// The language of a letter.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum LetterLang {
    Zh,
    En,
}

/// The word of an option as it stands on the wire.
pub(crate) fn word(value: impl ValueEnum) -> String {
    value
        .to_possible_value()
        .map(|value| value.get_name().to_owned())
        .unwrap_or_default()
}
