//! Shared by the integration tests.
#![allow(
    dead_code,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "shared by test binaries, each of which uses its own part"
)]

pub(crate) mod killing;
pub(crate) mod score;
pub(crate) mod window;
pub(crate) mod years;

use std::path::PathBuf;

/// The folder of shared sheets, if it is on this machine: `KENSHO_SHARED` or
/// `../shared`.
pub(crate) fn shared() -> Option<PathBuf> {
    let named = std::env::var_os("KENSHO_SHARED").map(PathBuf::from);
    let beside = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared"));
    named.into_iter().chain([beside]).find(|p| p.is_dir())
}
