//! What people and rules decide, by its name in the person's language.

use super::{State, Text};
use crate::check::Severity;
use crate::review::{NoteState, Role, Status};

/// What has a name in both languages. The core knows the Japanese one, which
/// is what files and the record of changes say.
pub trait Named: Copy {
    /// The name.
    fn named(self) -> Text;
}

impl Named for Severity {
    fn named(self) -> Text {
        match self {
            Self::Info => Text::SeverityInfo,
            Self::Caution => Text::SeverityCaution,
            Self::Error => Text::SeverityError,
        }
    }
}

impl Named for Status {
    fn named(self) -> Text {
        match self {
            Self::Unchecked => Text::StatusUnchecked,
            Self::Flagged => Text::StatusFlagged,
            Self::Corrected => Text::StatusCorrected,
            Self::Confirmed => Text::StatusConfirmed,
            Self::NotApplicable => Text::StatusNotApplicable,
        }
    }
}

impl Named for NoteState {
    fn named(self) -> Text {
        match self {
            Self::Open => Text::NoteOpen,
            Self::Answered => Text::NoteAnswered,
            Self::Cleared => Text::NoteCleared,
        }
    }
}

impl Named for Role {
    fn named(self) -> Text {
        match self {
            Self::Prepared => Text::RolePrepared,
            Self::Reviewed => Text::RoleReviewed,
        }
    }
}

impl State {
    /// The name of what was decided.
    pub fn word(&self, what: impl Named) -> &'static str {
        self.t(what.named())
    }

    /// `（…）` behind a word.
    pub fn bracketed(&self, text: &str) -> String {
        self.fill(Text::Bracketed, text)
    }
}

#[cfg(test)]
mod tests {
    use strum::IntoEnumIterator;

    use super::*;
    use crate::store::Language;

    fn agrees(what: impl Named, word: &str) {
        assert_eq!(what.named().in_language(Language::Ja), word);
        assert!(what.named().in_language(Language::En).is_ascii(), "{word}");
    }

    #[test]
    fn what_was_decided_is_called_alike_in_the_window_and_in_files() {
        for severity in [Severity::Info, Severity::Caution, Severity::Error] {
            agrees(severity, severity.word());
        }
        Status::iter().for_each(|s| agrees(s, s.word()));
        NoteState::iter().for_each(|s| agrees(s, s.word()));
        Role::iter().for_each(|r| agrees(r, r.word()));
    }
}
