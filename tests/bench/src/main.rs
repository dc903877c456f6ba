//! Measures, against the floor and against others, in one run: `./dev bench [SECTION]`.
//!
//! A measurement is only worth its ratio to something done on the same machine in the same
//! minutes, so the rounds of all that is compared take turns, and medians are shown. What is
//! compared must first come to the same figures.
#![expect(clippy::print_stdout, reason = "a bench prints")]

mod book;
mod claims;
mod loops;
mod machine;
mod made;
mod peers;
mod reading;
mod rounds;

use std::error::Error;
use std::path::Path;

use made::Size;

type Done<T> = Result<T, Box<dyn Error>>;

fn main() -> Done<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        [] => {
            say_where();
            book::bench()?;
            claims::bench()
        }
        ["book"] => {
            say_where();
            book::bench()
        }
        ["claims"] => {
            say_where();
            claims::bench()
        }
        // Each in a process of its own, so that what one takes is not counted for another.
        ["make", "usual", dir] => made::make(Path::new(dir), Size::USUAL),
        ["make", "large", dir] => made::make(Path::new(dir), Size::LARGE),
        ["read", how, dir] => reading::read(how, Path::new(dir)),
        _ => Err("the sections are: book, claims".into()),
    }
}

fn say_where() {
    println!("{}", machine::line());
    println!(
        "load {} when it began: others at work make all figures of a run worse alike",
        machine::load()
    );
}
