//! What findings say and what rules are called, in the person's language.

use std::borrow::Cow;

use crate::app::State;
use crate::check::english;
use crate::store::Language;

impl State {
    /// What a finding says, in the person's language.
    pub fn said<'a>(&self, message: &'a str) -> Cow<'a, str> {
        match self.settings.language {
            Language::Ja => Cow::Borrowed(message),
            Language::En => english::message(message),
        }
    }

    /// The name of a rule, in the person's language.
    pub fn rule_title(&self, id: &str, title: &'static str) -> &'static str {
        self.settings.language.pick(title, english::title(id, title))
    }
}
