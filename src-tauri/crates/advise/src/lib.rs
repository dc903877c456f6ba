//! What is wise: the next step, what is proved and what is still missing.
