use serde::{Deserialize, Serialize};
use strum::EnumIter;

use crate::form::Generation;
use crate::sheet::FieldKey;
use crate::text::Span;

/// How a value was found. A word that people can judge, not a percentage.
/// In order of evidence: a figure placed by `Arithmetic` is no evidence for
/// the identity that placed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, Serialize, Deserialize)]
pub enum How {
    /// Beside its label.
    Label,
    /// By row and column of a table.
    Grid,
    /// By its shape (a 13-digit number, a title line).
    Pattern,
    /// By the form's reading order.
    Order,
    /// The only placement that satisfies the sheet's own identities.
    Arithmetic,
}

impl How {
    /// Its name in exports.
    pub fn id(self) -> &'static str {
        match self {
            Self::Label => "label",
            Self::Grid => "grid",
            Self::Pattern => "pattern",
            Self::Order => "order",
            Self::Arithmetic => "arithmetic",
        }
    }
}

/// One cell of the sheet as the parser sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Which cell.
    pub key: FieldKey,
    /// What it says, and how we know; or that it was not found.
    pub found: Finding,
}

/// Whether a cell was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Finding {
    /// Read from the text.
    Placed {
        /// As written, less layout. `-` for a dash.
        value: String,
        /// The characters it came from, in order; normally one span.
        spans: Vec<Span>,
        /// By what evidence.
        how: How,
    },
    /// Expected by the form and not placed.
    Missing {
        /// Where it was looked for, in words.
        looked: String,
        /// The part of the text that was searched, if there is one.
        within: Option<Span>,
        /// Readings that the text leaves open.
        candidates: Vec<Candidate>,
    },
}

/// A reading that the text allows but does not decide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// The value it would give.
    pub value: String,
    /// Its characters.
    pub spans: Vec<Span>,
    /// What speaks for it, in words.
    pub why: String,
}

/// How much a diagnostic matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// Good to know.
    Info,
    /// A person should look.
    Warning,
}

/// Something the reader should know about how the text was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// How much it matters.
    pub severity: Severity,
    /// What was seen, in Japanese.
    pub message: String,
    /// Where.
    pub span: Option<Span>,
    /// What may help.
    pub hint: Option<String>,
}

/// Everything a parse gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parsed {
    /// The form whose table was used.
    pub generation: Generation,
    /// The cells, in the form's order; every key once.
    pub fields: Vec<Field>,
    /// What to know about the reading, in text order.
    pub diagnostics: Vec<Diagnostic>,
    /// Text that a label or a value explains: sorted, not overlapping.
    pub claimed: Vec<Span>,
    /// Text that nothing explains, without the white space around it: sorted,
    /// not overlapping.
    pub unclaimed: Vec<Span>,
}

impl Field {
    /// The value, if the cell was found.
    pub fn value(&self) -> Option<&str> {
        match &self.found {
            Finding::Placed { value, .. } => Some(value),
            Finding::Missing { .. } => None,
        }
    }

    /// The characters it came from; none if it was not found.
    pub fn spans(&self) -> &[Span] {
        match &self.found {
            Finding::Placed { spans, .. } => spans,
            Finding::Missing { .. } => &[],
        }
    }

    /// By what evidence it was found.
    pub fn how(&self) -> Option<How> {
        match &self.found {
            Finding::Placed { how, .. } => Some(*how),
            Finding::Missing { .. } => None,
        }
    }
}

impl Parsed {
    /// The field with this key.
    pub fn field(&self, key: &str) -> Option<&Field> {
        self.fields.iter().find(|f| f.key.as_str() == key)
    }

    /// The share of the text's characters, white space aside, that is
    /// explained: 0 to 1; 1 for a text without characters.
    pub fn explained_share(&self, text: &str) -> f64 {
        let count = |spans: &[Span]| -> usize {
            let inked = |s: &Span| s.slice(text).unwrap_or_default().chars().filter(|c| !c.is_whitespace()).count();
            spans.iter().map(inked).sum()
        };
        let (claimed, open) = (count(&self.claimed), count(&self.unclaimed));
        if claimed + open == 0 { 1.0 } else { claimed as f64 / (claimed + open) as f64 }
    }
}
