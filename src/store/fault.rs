//! What is wrong inside a file of ours, in the person's language: what the
//! reader of the format met, or what a file says that it cannot mean.

use std::fmt;

use ron::Error;

use super::settings::Language;

/// What is wrong, in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault(Box<Words>);

/// Apart, so that the errors which hold one stay small.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Words {
    ja: String,
    en: String,
}

impl Fault {
    pub(super) fn new(ja: impl Into<String>, en: impl Into<String>) -> Self {
        Self(Box::new(Words { ja: ja.into(), en: en.into() }))
    }

    /// What is wrong, in the person's language; without the stop at its end.
    pub fn words(&self, language: Language) -> &str {
        language.pick(&self.0.ja, &self.0.en)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.ja)
    }
}

/// The reader's own words are English.
impl From<&Error> for Fault {
    fn from(error: &Error) -> Self {
        let ja = in_japanese(error).unwrap_or_else(|| format!("RON の形式に合いません: {error}"));
        Self::new(ja, error.to_string())
    }
}

/// What damage and editing by hand bring about; the rest has the reader's words.
fn in_japanese(error: &Error) -> Option<String> {
    if let Some(expected) = expected(error) {
        return Some(format!("{expected}があるはずの所です"));
    }
    Some(match error {
        Error::Eof => "途中で終わっています".to_owned(),
        Error::TrailingCharacters => "終わりの後に余分な文字があります".to_owned(),
        Error::UnclosedBlockComment => "コメント /* が閉じていません".to_owned(),
        Error::UnexpectedChar(c) => format!("ここにあるはずのない文字「{c}」"),
        Error::InvalidEscape(_) => "文字列の中の \\ の後が正しくありません".to_owned(),
        Error::IntegerOutOfBounds => "整数が範囲を超えています".to_owned(),
        Error::InvalidIntegerDigit { digit, .. } => format!("整数に使えない文字「{digit}」"),
        Error::Utf8Error(_) => "UTF-8 ではない文字".to_owned(),
        Error::InvalidIdentifier(name) => format!("名前として正しくない「{name}」"),
        Error::NoSuchStructField { found, .. } => format!("知らない項目「{found}」"),
        Error::MissingStructField { field, .. } => format!("項目「{field}」がありません"),
        Error::DuplicateStructField { field, .. } => format!("項目「{field}」が二つあります"),
        Error::NoSuchEnumVariant { found, .. } => format!("知らない種別「{found}」"),
        Error::ExpectedDifferentStructName { expected, found } => format!("{found} は {expected} のはず"),
        Error::InvalidValueForType { .. } | Error::ExpectedDifferentLength { .. } => {
            format!("値の種類か数が合いません: {error}")
        }
        Error::ExceededRecursionLimit => "入れ子が深すぎます".to_owned(),
        _ => return None,
    })
}

/// What should stand there.
fn expected(error: &Error) -> Option<&'static str> {
    Some(match error {
        Error::ExpectedArray => "始めの括弧 [ ",
        Error::ExpectedArrayEnd => "終わりの括弧 ] ",
        Error::ExpectedMap => "始めの括弧 { ",
        Error::ExpectedMapEnd => "終わりの括弧 } ",
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => "始めの括弧 ( ",
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => "終わりの括弧 ) ",
        Error::ExpectedMapColon => "コロン : ",
        Error::ExpectedComma => "コンマ , ",
        Error::ExpectedString => "文字列 \"…\" ",
        Error::ExpectedStringEnd => "文字列の終わり \" ",
        Error::ExpectedInteger => "整数",
        Error::ExpectedFloat => "数",
        Error::ExpectedBoolean => "true か false ",
        Error::ExpectedOption => "Some(…) か None ",
        Error::ExpectedIdentifier | Error::ExpectedStructName(_) => "名前",
        Error::ExpectedUnit => "() ",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damage_is_told_in_the_persons_language() {
        let fault = Fault::from(&Error::ExpectedStructLikeEnd);
        assert_eq!(fault.words(Language::Ja), "終わりの括弧 ) があるはずの所です");
        assert_eq!(fault.words(Language::En), "Expected closing `)`");
        let missing = Fault::from(&Error::MissingStructField { field: "cells", outer: Some("Sheet".to_owned()) });
        assert_eq!(missing.to_string(), "項目「cells」がありません");
        // What is rare keeps the reader's own words, and says what they are about.
        let rare = Fault::from(&Error::ExpectedRangeSyntax);
        assert!(rare.to_string().starts_with("RON の形式に合いません: "), "{rare}");
    }
}
