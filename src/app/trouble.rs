//! Files that could not be opened as sheets, in the person's language.

use std::io::Error;

use crate::read::Refusal;
use crate::store::{Deed, Language, io_words};

/// Why a file was refused. What the system said is put into words here; what
/// Kensho found in the file stands in the reader's own.
pub(super) fn refusal_words(why: &Refusal, language: Language) -> String {
    let own = || language.pick(why.to_string(), why.in_english());
    let Refusal::Io(said) = why else { return own() };
    let code = said.rsplit_once("(os error ").and_then(|(_, code)| code.trim_end_matches(')').parse().ok());
    code.map_or_else(own, |code| io_words(&Error::from_raw_os_error(code), Deed::Read, language))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_said_of_a_sheet_is_put_into_words() {
        let io = Refusal::from_io(&Error::from_raw_os_error(5));
        let ja = refusal_words(&io, Language::Ja);
        assert!(!ja.contains("os error") && ja.contains("装置か接続"), "{ja}");
        assert!(refusal_words(&Refusal::Missing, Language::En).is_ascii());
    }
}
