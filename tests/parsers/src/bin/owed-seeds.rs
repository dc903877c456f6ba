//! Writes the seeds of a door into a folder, for a fuzzer: `owed-seeds DOOR FOLDER`; without
//! arguments, lists the doors.
#![expect(clippy::print_stdout, reason = "it is asked for a list")]

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.as_slice() {
        [] => {
            for door in owed_parsers::DOORS {
                println!("{}", door.name);
            }
            ExitCode::SUCCESS
        }
        [door, folder] if owed_parsers::door(door).is_some() => {
            let (seeds, _) = owed_parsers::seeds(door);
            match write(Path::new(folder), &seeds) {
                Ok(()) => ExitCode::SUCCESS,
                Err(e) => {
                    eprintln!("owed-seeds: {folder}: {e}");
                    ExitCode::FAILURE
                }
            }
        }
        _ => {
            eprintln!("usage: owed-seeds [DOOR FOLDER]");
            ExitCode::from(2)
        }
    }
}

fn write(folder: &Path, seeds: &[owed_parsers::Seed]) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    for (at, (_, bytes)) in seeds.iter().enumerate() {
        std::fs::write(folder.join(format!("seed-{at:04}")), bytes)?;
    }
    Ok(())
}
