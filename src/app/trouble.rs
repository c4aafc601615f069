//! Files that could not be opened as sheets, in the person's language.

use std::io::Error;

use crate::read::Refusal;
use crate::store::{Deed, Language, io_words};

/// Why a file was refused. What the system said is put into words here; what
/// Kensho found in the file stands in the reader's own.
pub(super) fn refusal_words(why: &Refusal, language: Language) -> String {
    match (why, language) {
        (Refusal::Io(said), _) => {
            let code = said.rsplit_once("(os error ").and_then(|(_, code)| code.trim_end_matches(')').parse().ok());
            match code {
                Some(code) => io_words(&Error::from_raw_os_error(code), Deed::Read, language),
                None => why.to_string(),
            }
        }
        (Refusal::Missing, Language::En) => {
            "The file is not there. Check its name, and whether it was moved.".to_owned()
        }
        (Refusal::Denied, Language::En) => {
            "You may not read the file. Check its permissions, or copy it to where you may.".to_owned()
        }
        (Refusal::Folder, Language::En) => {
            "It is a folder. Opened as a folder, the .txt, .tsv, .xlsx, .xlsm and .xls in it are read.".to_owned()
        }
        (Refusal::NotAFile, Language::En) => "It is no ordinary file. Choose a sheet's file.".to_owned(),
        (Refusal::Empty, Language::En) => "The file is empty. Check whether it was made to its end.".to_owned(),
        _ => why.to_string(),
    }
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
