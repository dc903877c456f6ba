//! Where it is kept: the journal in SQLite, files in a vault named by their hash.
