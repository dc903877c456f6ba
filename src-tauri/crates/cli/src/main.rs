//! `owed`: the commands from a terminal, and the same UI on loopback.
//!
//! Every verb here is one or two rows of the command table of `owed-app`; nothing is worked out in
//! this crate. What is printed for people is English or Chinese, as the machine speaks; `--json`
//! prints what the command answered, unchanged.
#![expect(clippy::print_stdout, reason = "a program for the terminal")]

mod arguments;
mod serve;
mod tell;
mod verbs;
mod words;

use std::process::ExitCode;

use clap::Parser;

use arguments::Arguments;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let lang = words::Lang::of(arguments.lang.as_deref());
    match verbs::run(arguments, lang) {
        Ok(code) => code,
        Err(e) => {
            match e.downcast_ref::<owed_app::Failure>() {
                Some(failure) => eprintln!("{}", words::failure(lang, failure)),
                None => eprintln!("{e:#}"),
            }
            ExitCode::FAILURE
        }
    }
}
