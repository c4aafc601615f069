//! Scrambled text: a PDF's cells in layout order.

use super::Sink;
use crate::read::Document;

/// Reads a scrambled sheet into `sink`.
pub(super) fn parse(_document: &Document, _sink: &mut Sink<'_>) {}
