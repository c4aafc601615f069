use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{DecoderResult, EUC_JP, Encoding, ISO_2022_JP, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE};
use serde::{Deserialize, Serialize};
use strum::EnumIter;

/// The encodings in which Japanese text files come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter, Serialize, Deserialize)]
pub enum TextEncoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Shift_JIS as Windows means it (CP932).
    ShiftJis,
    /// EUC-JP.
    EucJp,
    /// ISO-2022-JP ("JIS").
    Iso2022Jp,
}

impl TextEncoding {
    /// Its name for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::ShiftJis => "Shift_JIS (CP932)",
            Self::EucJp => "EUC-JP",
            Self::Iso2022Jp => "ISO-2022-JP",
        }
    }

    fn codec(self) -> &'static Encoding {
        match self {
            Self::Utf8 => UTF_8,
            Self::Utf16Le => UTF_16LE,
            Self::Utf16Be => UTF_16BE,
            Self::ShiftJis => SHIFT_JIS,
            Self::EucJp => EUC_JP,
            Self::Iso2022Jp => ISO_2022_JP,
        }
    }

    fn of_codec(codec: &'static Encoding) -> Option<Self> {
        [Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::ShiftJis, Self::EucJp, Self::Iso2022Jp]
            .into_iter()
            .find(|e| e.codec() == codec)
    }
}

/// A text and how its bytes were understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark, with its line ends as they came.
    pub text: String,
    /// The encoding used.
    pub encoding: TextEncoding,
    /// Whether a byte order mark was there.
    pub bom: bool,
    /// Whether some bytes made no character; they stand as U+FFFD.
    pub malformed: bool,
}

/// Decodes `bytes` in the encoding asked for, or in the one they look like.
/// Never fails: bytes that make no character become U+FFFD and set `malformed`.
pub fn decode(bytes: &[u8], asked: Option<TextEncoding>) -> Decoded {
    let mark = Encoding::for_bom(bytes);
    let encoding = asked
        .or_else(|| mark.and_then(|(codec, _)| TextEncoding::of_codec(codec)))
        .or_else(|| utf16_without_mark(bytes))
        .or_else(|| is_nearly_utf8(bytes).then_some(TextEncoding::Utf8))
        .unwrap_or_else(|| detect(bytes));
    let bom_len = match mark {
        Some((codec, len)) if codec == encoding.codec() => len,
        _ => 0,
    };
    let body = bytes.get(bom_len..).unwrap_or_default();
    let (text, malformed) = encoding.codec().decode_without_bom_handling(body);
    Decoded { text: text.into_owned(), encoding, bom: bom_len > 0, malformed }
}

/// Bytes that make no character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stray {
    /// The first of them, counted from 0 in the file.
    pub byte: usize,
    /// Where U+FFFD stands for them in the decoded text.
    pub text: usize,
}

/// Where bytes make no character, in order.
pub fn stray_bytes(bytes: &[u8], encoding: TextEncoding) -> Vec<Stray> {
    let codec = encoding.codec();
    let bom = Encoding::for_bom(bytes).map_or(0, |(of, len)| if of == codec { len } else { 0 });
    let mut decoder = codec.new_decoder_without_bom_handling();
    let (mut at, mut text, mut out) = (bom, 0, Vec::new());
    let mut buffer = String::with_capacity(4096);
    loop {
        let rest = bytes.get(at..).unwrap_or_default();
        let (result, read) = decoder.decode_to_string_without_replacement(rest, &mut buffer, true);
        at += read;
        text += buffer.len();
        buffer.clear();
        match result {
            DecoderResult::InputEmpty => return out,
            DecoderResult::OutputFull => {}
            DecoderResult::Malformed(bad, behind) => {
                out.push(Stray { byte: at.saturating_sub(usize::from(bad) + usize::from(behind)), text });
                text += char::REPLACEMENT_CHARACTER.len_utf8();
            }
        }
    }
}

/// So many characters of UTF-8 for each byte that is none: other encodings
/// of Japanese have it the other way round.
const CHARACTERS_FOR_A_STRAY: usize = 20;

/// Whether bytes are UTF-8 but for a few that a copy or a cut damaged.
fn is_nearly_utf8(bytes: &[u8]) -> bool {
    let (mut wide, mut stray) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        wide += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        stray += usize::from(!chunk.invalid().is_empty());
    }
    stray > 0 && wide >= stray * CHARACTERS_FOR_A_STRAY
}

fn detect(bytes: &[u8]) -> TextEncoding {
    // Bytes above ASCII make UTF-8 by no chance.
    if !bytes.is_ascii() && std::str::from_utf8(bytes).is_ok() {
        return TextEncoding::Utf8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    let guess = detector.guess(Some(b"jp"), Utf8Detection::Allow);
    // A sheet is Japanese: a guess outside the list is short or damaged UTF-8.
    TextEncoding::of_codec(guess).unwrap_or(TextEncoding::Utf8)
}

/// Line feeds, tabs, spaces and digits of a UTF-16 text have a zero byte on
/// one side, and make a good part of it; on the other side zero bytes are of
/// a few characters (U+3000, U+4E00), and other encodings have them by damage
/// only.
fn utf16_without_mark(bytes: &[u8]) -> Option<TextEncoding> {
    if bytes.len() < 4 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let (mut even, mut odd, mut pairs) = (0_usize, 0_usize, 0_usize);
    for pair in bytes.as_chunks::<2>().0.iter().take(4096) {
        pairs += 1;
        match pair {
            [0, b'\t' | b'\n' | b'\r' | b' '..=b'~'] => even += 1,
            [b'\t' | b'\n' | b'\r' | b' '..=b'~', 0] => odd += 1,
            [0, 0] => return None,
            _ => {}
        }
    }
    match (even, odd) {
        (e, o) if e * 20 > pairs && e > o * 4 => Some(TextEncoding::Utf16Be),
        (e, o) if o * 20 > pairs && o > e * 4 => Some(TextEncoding::Utf16Le),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHEET: &str = "平成29年度行政事業レビューシート\t(総務省)\r\n事業番号\t0057\r\n①②③ ○△× ﾌﾞﾛｯｸ ▲1,234\r\n";

    fn utf16(text: &str, big: bool, mark: bool) -> Vec<u8> {
        let units = mark.then_some(0xFEFF).into_iter().chain(text.encode_utf16());
        units.flat_map(|u| if big { u.to_be_bytes() } else { u.to_le_bytes() }).collect()
    }

    #[track_caller]
    fn check(bytes: &[u8], encoding: TextEncoding, bom: bool) {
        let decoded = decode(bytes, None);
        assert_eq!((decoded.encoding, decoded.bom, decoded.malformed), (encoding, bom, false));
        assert_eq!(decoded.text, SHEET);
    }

    #[test]
    fn a_sheet_saved_by_any_japanese_editor_reads_the_same() {
        check(SHEET.as_bytes(), TextEncoding::Utf8, false);
        check(&[b"\xEF\xBB\xBF", SHEET.as_bytes()].concat(), TextEncoding::Utf8, true);
        check(&utf16(SHEET, false, true), TextEncoding::Utf16Le, true);
        check(&utf16(SHEET, true, true), TextEncoding::Utf16Be, true);
        check(&utf16(SHEET, false, false), TextEncoding::Utf16Le, false);
        check(&utf16(SHEET, true, false), TextEncoding::Utf16Be, false);
        check(&SHIFT_JIS.encode(SHEET).0, TextEncoding::ShiftJis, false);
        check(&EUC_JP.encode(SHEET).0, TextEncoding::EucJp, false);
    }

    #[test]
    fn a_damaged_file_keeps_its_encoding_and_tells_its_stray_bytes() {
        let mut bytes = [b"\xEF\xBB\xBF", SHEET.as_bytes()].concat();
        bytes.insert(3, 0xFF);
        bytes.extend_from_slice(&"備".as_bytes()[..2]);
        let decoded = decode(&bytes, None);
        assert_eq!((decoded.encoding, decoded.malformed), (TextEncoding::Utf8, true));
        let stray = stray_bytes(&bytes, TextEncoding::Utf8);
        assert_eq!(stray, [Stray { byte: 3, text: 0 }, Stray { byte: bytes.len() - 2, text: decoded.text.len() - 3 }]);
        assert!(stray.iter().all(|s| decoded.text.get(s.text..).unwrap().starts_with('\u{fffd}')));
        let mut bytes = SHIFT_JIS.encode(SHEET).0.into_owned();
        bytes.push(0x81);
        assert_eq!(stray_bytes(&bytes, TextEncoding::ShiftJis).len(), 1);
        assert_eq!(
            decode(&SHEET.replace(' ', "\u{3000}").replace('a', "\0").into_bytes(), None).encoding,
            TextEncoding::Utf8
        );
        assert_eq!(
            decode(&utf16(&SHEET.replacen(' ', "\u{3000}一", 1), false, false), None).encoding,
            TextEncoding::Utf16Le
        );
    }

    #[test]
    fn the_encoding_asked_for_is_used_even_if_it_does_not_fit() {
        let decoded = decode(SHEET.as_bytes(), Some(TextEncoding::ShiftJis));
        assert_eq!(decoded.encoding, TextEncoding::ShiftJis);
        assert_ne!(decoded.text, SHEET);
    }
}
