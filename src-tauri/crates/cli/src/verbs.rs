//! What each verb does: one or two commands of the table.

mod backup;
mod calc;
mod check;
mod counsel;
mod lock;
mod rate;
mod returned;
mod stamp;
pub(crate) mod update;

use std::fs;
use std::io::{IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};
use owed_app::{COMMANDS, Clock, Code, Desk, Failure, Home};
use serde_json::{Value, json};

use crate::arguments::{Arguments, LetterLang, Verb, word};
use crate::words::Lang;
use crate::{serve, tell, words};

/// Runs a verb.
pub(crate) fn run(arguments: Arguments, lang: Lang) -> Result<ExitCode> {
    let clock = arguments.today.map_or_else(Clock::default, Clock::fixed);
    let book = |dir: &Path| -> Result<Desk> {
        let desk = Desk::new(clock, Some(Home::In(dir.to_owned())));
        lock::open(&desk, dir, lang)?;
        Ok(desk)
    };
    match arguments.verb {
        Verb::New { dir, creditor } => {
            let desk = Desk::new(clock, Some(Home::In(dir.clone())));
            call(
                &desk,
                "book.create",
                json!({ "creditor": { "name": creditor } }),
            )?;
            say!("{}", words::made(lang, &dir));
        }
        Verb::Lock { dir, sheet } => lock::set(&book(&dir)?, lang, sheet.as_deref())?,
        Verb::Unlock { dir, recovery } => lock::remove(clock, lang, &dir, recovery)?,
        Verb::Passphrase(said) => lock::passphrase(clock, lang, &said)?,
        Verb::Import {
            dir,
            files,
            due_days,
            yes,
            json,
        } => {
            return import(&book(&dir)?, lang, &files, due_days, yes, json);
        }
        Verb::Match {
            dir,
            row,
            to,
            none,
            order,
            because,
            advance,
            json,
        } => {
            let desk = book(&dir)?;
            match row {
                None => {
                    let open = call(&desk, "payments.open", json!({}))?;
                    let rest = call(&desk, "reconcile.show", json!({}))?;
                    show(json, &open, || {
                        let payments = tell::open_payments(lang, &open);
                        [payments, tell::unexplained(lang, &rest)].concat()
                    })?;
                }
                Some(row) if to.is_some() || none => {
                    let input = json!({
                        "payment": row, "to": to, "order": order.map(word),
                        "because": because, "advance": advance,
                    });
                    let entered = call(&desk, "payment.match", input)?;
                    show(json, &entered, || tell::entered(lang, &entered))?;
                }
                Some(_) => anyhow::bail!("{}", words::say_to_or_none(lang)),
            }
        }
        Verb::Terms {
            dir,
            debtor,
            due,
            due_days,
            rate,
            times,
            floating,
            fixed,
        } => {
            let desk = book(&dir)?;
            let late = match (rate, times) {
                (Some(rate), _) => Some(rate::agreed(&rate)?),
                (None, times) if times.is_some() || floating || fixed => Some(json!({
                    "is": "unagreed",
                    "times": times.unwrap_or_else(|| "1.5".into()),
                    "moves": if fixed { "fixed" } else { "floating" },
                })),
                (None, _) => None,
            };
            let input = json!({
                "debtor": debtor, "due": due.map(|day| day.to_string()), "dueDays": due_days,
                "late": late,
            });
            let entered = call(&desk, "terms.state", input)?;
            say!("{}", tell::entered(lang, &entered));
        }
        Verb::Debts { dir, json } => {
            let list = call(&book(&dir)?, "cases.list", json!({}))?;
            show(json, &list, || tell::debts(lang, &list))?;
        }
        Verb::Claim {
            dir,
            debtor,
            on,
            json,
        } => return claim(&book(&dir)?, lang, debtor, on, json),
        Verb::Attach {
            dir,
            debtor,
            files,
            proves,
            original,
            made,
            remark,
        } => {
            let desk = book(&dir)?;
            let input = json!({
                "debtor": debtor, "files": tray(&desk, &files)?,
                "proves": proves.into_iter().map(word).collect::<Vec<_>>(),
                "original": original.map(word), "made": made.map(|day| day.to_string()),
                "remark": remark,
            });
            let attached = call(&desk, "evidence.attach", input)?;
            say!("{}", tell::attached(lang, &attached));
            for failed in list(&attached, "failed") {
                let failure: Failure = serde_json::from_value(failed["why"].clone())?;
                eprintln!("{}", words::failure(lang, &failure));
            }
            if !list(&attached, "failed").is_empty() {
                return Ok(ExitCode::FAILURE);
            }
        }
        Verb::Letter {
            dir,
            debtor,
            form,
            fields,
            out,
            draft,
            override_because,
            letter_lang,
            pay_by,
            since,
        } => {
            let desk = book(&dir)?;
            let word = out.extension().is_some_and(|ending| ending == "docx");
            let fields: serde_json::Map<_, _> = fields
                .iter()
                .filter_map(|field| field.split_once('='))
                .map(|(code, words)| (code.to_owned(), words.into()))
                .collect();
            let letter_lang = match letter_lang {
                LetterLang::Zh => "zh",
                LetterLang::En => "en",
            };
            let input = json!({
                "debtor": debtor, "form": form, "lang": letter_lang,
                "payBy": pay_by.map(|day| day.to_string()), "override": override_because,
                "since": since.map(|day| day.to_string()), "fields": fields,
            });
            let command = if draft {
                "letter.draft"
            } else {
                "letter.issue"
            };
            let made = call(&desk, command, input)?;
            let file = text(&made, if word { "word" } else { "file" })
                .parse()
                .context("the answer has no file")?;
            write_whole(&out, &desk.file(file)?)?;
            say!("{}", tell::letter(lang, &made, &out, draft));
        }
        Verb::StatementReturned(said) => returned::returned(&book(&said.dir)?, lang, *said)?,
        Verb::Pack {
            dir,
            debtor,
            out,
            template,
            no_scan_text,
        } => {
            let desk = book(&dir)?;
            if out.exists() {
                let detail = format!("{} exists already; name another folder", out.display());
                let failure = Failure::new(Code::FolderExists, detail);
                return Err(failure.with("dir", out.display()).into());
            }
            let place = desk.tray.place(&out);
            let scans = no_scan_text.then_some(false);
            let input = json!({
                "debtor": debtor, "place": place.file, "template": template, "scans": scans,
            });
            let pack = call(&desk, "pack.build", input)?;
            say!("{}", tell::pack(lang, &pack));
        }
        Verb::Counsel(said) => counsel::write(&book(&said.dir)?, lang, &said)?,
        Verb::Export {
            dir,
            xlsx,
            csv,
            sqlite,
            hledger,
            on,
            force,
            json,
        } => {
            let places = [
                ("xlsx", xlsx),
                ("csv", csv),
                ("sqlite", sqlite),
                ("hledger", hledger),
            ];
            let asked = places
                .into_iter()
                .find_map(|(format, place)| Some((format, place?)));
            let (format, place) = asked.context("say what to export to")?;
            let desk = book(&dir)?;
            let input = json!({
                "format": format, "place": desk.tray.place(&place).file, "force": force,
                "on": on.map(|day| day.to_string()),
                "lang": match lang { Lang::Zh => "zh", Lang::En => "en" },
            });
            let exported = call(&desk, "export.write", input)?;
            show(json, &exported, || tell::exported(lang, &exported))?;
        }
        Verb::Verify { dir } => return check::pack(clock, lang, &dir),
        Verb::Stamp(said) => stamp::stamp(lang, &said)?,
        Verb::VerifyUpdate(said) => update::verify(lang, &said)?,
        Verb::Check { dir } => return check::book(&book(&dir)?, lang),
        Verb::Backup {
            dir,
            to,
            list,
            rehearse,
            json,
        } => {
            let what = match (list, rehearse) {
                (true, _) => backup::What::List,
                (false, true) => backup::What::Rehearse,
                (false, false) => backup::What::Write,
            };
            return backup::run(&book(&dir)?, lang, what, to.as_deref(), json);
        }
        Verb::Restore { backup, dir, json } => {
            return backup::restore(clock, lang, &backup, &dir, json);
        }
        Verb::Interest(asked) => calc::interest(clock, lang, *asked)?,
        Verb::Fees(asked) => calc::fees(clock, lang, asked)?,
        Verb::Limitation(asked) => calc::limitation(clock, lang, asked)?,
        Verb::Workdays(asked) => calc::workdays(clock, lang, asked)?,
        Verb::Words(asked) => calc::words(clock, lang, asked)?,
        Verb::Number(asked) => {
            if !calc::number(clock, lang, asked)? {
                return Ok(ExitCode::FAILURE);
            }
        }
        Verb::Call { dir, name, json } => {
            let desk = Desk::new(clock, Some(Home::In(dir.clone())));
            if let Err(why) = lock::open(&desk, &dir, lang) {
                // Some commands need no book, and one makes it.
                match why.downcast_ref::<Failure>() {
                    Some(failure) if failure.code == Code::NotABook => {}
                    Some(_) | None => return Err(why),
                }
            }
            let input = serde_json::from_str(&json).map_err(Failure::from)?;
            say!(
                "{}",
                serde_json::to_string_pretty(&call(&desk, &name, input)?)?
            );
        }
        Verb::Commands { json } => {
            if json {
                let all = COMMANDS
                    .iter()
                    .map(|(name, doc)| json!({ "name": name, "does": doc.trim() }));
                say!(
                    "{}",
                    serde_json::to_string_pretty(&all.collect::<Vec<_>>())?
                );
            } else {
                for (name, doc) in COMMANDS {
                    say!("{name:18}{doc}");
                }
            }
        }
        Verb::Serve { dir, port } => serve::serve(clock, &dir, port, lang)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn call(desk: &Desk, name: &str, input: Value) -> Result<Value, Failure> {
    owed_app::call(desk, name, input, None)
}

fn show(json: bool, answer: &Value, tell: impl FnOnce() -> String) -> Result<()> {
    if json {
        say!("{answer:#}");
    } else {
        say!("{}", tell());
    }
    Ok(())
}

fn import(
    desk: &Desk,
    lang: Lang,
    files: &[std::path::PathBuf],
    due_days: Option<u32>,
    yes: bool,
    json: bool,
) -> Result<ExitCode> {
    let mut proposal = call(desk, "import.read", json!({ "files": tray(desk, files)? }))?;
    every_row(desk, &mut proposal)?;
    if !json {
        say!("{}", tell::proposal(lang, &proposal));
    }
    // A file that could not be read shows in the exit code, whether or not the rest is entered.
    let mut code = ExitCode::SUCCESS;
    for file in list(&proposal, "files") {
        if !file["problem"].is_null() {
            let failure: Failure = serde_json::from_value(file["problem"].clone())?;
            eprintln!("{}", words::failure(lang, &failure));
            code = ExitCode::FAILURE;
        }
    }
    if !yes && !confirmed(lang)? {
        show(json, &proposal, || words::nothing_entered(lang).into())?;
        return Ok(code);
    }
    let input = json!({ "proposal": proposal["proposal"], "dueDays": due_days });
    let imported = call(desk, "import.confirm", input)?;
    show(json, &imported, || tell::imported(lang, &imported))?;
    Ok(code)
}

/// Fetches what a proposal has beyond the first rows: a terminal scrolls, and a script wants it whole.
fn every_row(desk: &Desk, proposal: &mut Value) -> Result<()> {
    for name in ["parties", "invoices", "money", "aside"] {
        loop {
            let from = list(proposal, name).len();
            let asked = json!({ "proposal": proposal["proposal"], "list": name, "from": from, "most": 500 });
            let mut page = call(desk, "import.rows", asked)?;
            let (Some(more), Some(rows)) =
                (page[name].as_array_mut(), proposal[name].as_array_mut())
            else {
                break;
            };
            if more.is_empty() {
                break;
            }
            rows.append(more);
        }
    }
    Ok(())
}

/// Asks on a terminal; anywhere else nobody could answer, and nothing is entered.
fn confirmed(lang: Lang) -> Result<bool> {
    if !std::io::stdin().is_terminal() {
        return Ok(false);
    }
    write!(std::io::stdout(), "{} ", words::enter_this(lang))?;
    std::io::stdout().flush()?;
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer)?;
    Ok(matches!(
        answer.trim().to_lowercase().as_str(),
        "y" | "yes" | "是"
    ))
}

fn claim(
    desk: &Desk,
    lang: Lang,
    debtor: Option<String>,
    on: Option<chrono::NaiveDate>,
    json: bool,
) -> Result<ExitCode> {
    let on = on.map(|day| day.to_string());
    let debtors: Vec<String> = match debtor {
        Some(debtor) => vec![debtor],
        None => {
            let cases = call(desk, "cases.list", json!({}))?;
            list(&cases, "cases")
                .iter()
                .map(|case| text(case, "debtor").to_owned())
                .collect()
        }
    };
    let mut claims = Vec::new();
    for debtor in &debtors {
        claims.push(call(
            desk,
            "claim.show",
            json!({ "debtor": debtor, "on": on }),
        )?);
    }
    match claims.as_slice() {
        [only] => show(json, only, || tell::claim(lang, only))?,
        all if json => say!("{:#}", json!({ "claims": all })),
        all => {
            for claim in all {
                say!("{}", tell::claim(lang, claim));
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Puts files on the tray, by their handles.
fn tray(desk: &Desk, files: &[std::path::PathBuf]) -> Result<Vec<String>> {
    files
        .iter()
        .map(|path| Ok(desk.tray.put(path)?.file))
        .collect()
}

/// Writes a file so that a fault leaves no half of it, and nothing that was there is lost.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let dir = match path.parent() {
        Some(dir) if !dir.as_os_str().is_empty() => dir,
        _ => Path::new("."),
    };
    let write = || -> std::io::Result<()> {
        fs::create_dir_all(dir)?;
        let mut file = tempfile::NamedTempFile::new_in(dir)?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        file.persist(path).map_err(|e| e.error)?;
        Ok(())
    };
    write().map_err(|e| Failure::io(path, &e).into())
}

/// A text of an answer.
pub(crate) fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_default()
}

/// A list of an answer.
pub(crate) fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value[name]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default()
}
