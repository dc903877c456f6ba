//! Measures, against the floor and against others, in one run: `./dev bench [SECTION]`.
//!
//! A measurement is only worth its ratio to something done on the same machine in the same
//! minutes, so the rounds of all that is compared take turns, and medians are shown. What is
//! compared must first come to the same figures.
#![expect(clippy::print_stdout, reason = "a bench prints")]

mod book;
mod claims;
mod desk;
mod import;
mod keep;
mod letters;
mod loops;
mod machine;
mod made;
mod pack;
mod peers;
mod reading;
mod rounds;
mod statement;
mod table;

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

use made::Size;

type Done<T> = Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    // Files of others are read by a second process of this program, as by every one of ours.
    if let Some(code) = owed_app::reader_main() {
        return code;
    }
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("bench: {e}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Done<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        [] => {
            say_where();
            book::bench()?;
            claims::bench()?;
            import::bench()?;
            pack::bench()?;
            letters::bench()?;
            keep::bench()
        }
        ["book"] => {
            say_where();
            book::bench()
        }
        ["claims"] => {
            say_where();
            claims::bench()
        }
        ["import"] => {
            say_where();
            import::bench()
        }
        ["pack"] => {
            say_where();
            pack::bench()
        }
        ["letters"] => {
            say_where();
            letters::bench()
        }
        ["keep"] => {
            say_where();
            keep::bench()
        }
        // Each in a process of its own, so that what one takes is not counted for another.
        ["make", "usual", dir] => made::make(Path::new(dir), Size::USUAL),
        ["make", "large", dir] => made::make(Path::new(dir), Size::LARGE),
        ["make", "owed", dir] => statement::make_book(Path::new(dir)),
        ["table", how, file] => table::read(how, Path::new(file)),
        ["import", file, dir] => desk::import(Path::new(file), Path::new(dir)),
        ["enter", file, dir, copy] => desk::enter(Path::new(file), Path::new(dir), Path::new(copy)),
        ["read", how, dir] => reading::read(how, Path::new(dir)),
        ["keep", how, dir] => keep::one(how, Path::new(dir)),
        ["pack", how, dir] => pack::one(how, Path::new(dir)),
        ["letters", how, dir] => letters::one(how, Path::new(dir)),
        _ => Err("the sections are: book, claims, import, pack, letters, keep".into()),
    }
}

fn say_where() {
    println!("{}", machine::line());
    println!(
        "load {} when it began: others at work make all figures of a run worse alike",
        machine::load()
    );
}
