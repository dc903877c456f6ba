//! What one can do: every command, named once, for all three doors.
