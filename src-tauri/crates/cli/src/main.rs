//! `owed`: the commands from a terminal, and the same UI on loopback.
//!
//! Every verb here is one or two rows of the command table of `owed-app`; nothing is worked out in
//! this crate. What is printed for people is English or Chinese, as the machine speaks; `--json`
//! prints what the command answered, unchanged.

/// Prints a line. A reader that went away (`owed … | head`) is an error, which [`main`] takes
/// quietly, and not the panic that `println!` makes of it.
macro_rules! say {
    ($($line:tt)*) => {
        std::io::Write::write_fmt(
            &mut std::io::stdout(),
            format_args!("{}\n", format_args!($($line)*)),
        )?
    };
}

mod arguments;
mod serve;
mod tell;
mod verbs;
mod words;

use std::process::ExitCode;

use clap::Parser;

use arguments::Arguments;

fn main() -> ExitCode {
    if let Some(code) = owed_app::reader_main() {
        return code;
    }
    let arguments = Arguments::parse();
    let lang = words::Lang::of(arguments.lang.as_deref());
    match verbs::run(arguments, lang) {
        Ok(code) => code,
        Err(e) if nobody_reads(&e) => ExitCode::SUCCESS,
        Err(e) => {
            match e.downcast_ref::<owed_app::Failure>() {
                Some(failure) => eprintln!("{}", words::failure(lang, failure)),
                None => eprintln!("{e:#}"),
            }
            ExitCode::FAILURE
        }
    }
}

/// Whether it failed because whoever read the output has read enough.
fn nobody_reads(e: &anyhow::Error) -> bool {
    e.downcast_ref::<std::io::Error>()
        .is_some_and(|e| e.kind() == std::io::ErrorKind::BrokenPipe)
}
