//! Scoring as `kensho score` does it, for tests that hold floors.

use std::path::Path;

#[allow(unused_imports, reason = "each test binary uses its own part of this")]
pub(crate) use kensho::cli::score::{Gold, Score, compare};

/// Reads a gold CSV with the columns `key` and `value`.
pub(crate) fn read_gold(path: &Path) -> Gold {
    kensho::cli::score::read_gold(path).unwrap()
}
