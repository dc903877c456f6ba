//! `owed`: the commands from a terminal.
fn main() {}
