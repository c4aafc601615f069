//! Tabular text: tab-separated tables as OCR gives them.

use super::Sink;
use crate::read::Document;

/// Reads a tabular sheet into `sink`.
pub(super) fn parse(_document: &Document, _sink: &mut Sink<'_>) {}
