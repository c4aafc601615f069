//! The records of project files, as plain types of their own: what a file
//! looks like changes only when somebody changes it here.
//!
//! Rules that keep old files readable: no flattened, untagged or internally
//! tagged types; a field that is added has `#[serde(default)]`; maps are
//! sorted. A field that holds its default is left out of the file.

mod edit;
mod files;
mod human;
mod journal;
mod judgement;
mod link;
mod machine;
mod own_lines;
mod reading;
mod source_text;

pub(super) use edit::LogEntryDto;
pub(super) use files::{Contents, Generation, IndexEntry, PendingFile, ProjectFile, SheetFile, Unfinished};
pub(super) use human::StampDto;
pub(super) use journal::{HeaderDto, RecordDto};
pub(super) use source_text::SourceText;

use serde::{Deserialize, Serialize};

/// Declares a file's twin of a fieldless enum, with both conversions. A
/// variant added on one side only does not compile.
macro_rules! twin {
    ($dto:ident of $domain:ident { $($variant:ident),+ $(,)? }) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        pub(in crate::store) enum $dto { $($variant),+ }

        impl From<$domain> for $dto {
            fn from(value: $domain) -> Self {
                match value { $($domain::$variant => Self::$variant),+ }
            }
        }

        impl From<$dto> for $domain {
            fn from(value: $dto) -> Self {
                match value { $($dto::$variant => Self::$variant),+ }
            }
        }
    };
}
use twin;

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Converts each, in order.
fn each<A, B: From<A>>(items: impl IntoIterator<Item = A>) -> Vec<B> {
    items.into_iter().map(B::from).collect()
}

/// First byte and one past the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct SpanDto(pub usize, pub usize);

impl From<crate::text::Span> for SpanDto {
    fn from(span: crate::text::Span) -> Self {
        Self(span.start, span.end)
    }
}

impl From<SpanDto> for crate::text::Span {
    fn from(SpanDto(start, end): SpanDto) -> Self {
        Self::new(start, end)
    }
}
