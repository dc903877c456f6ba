//! One story in the real window.
