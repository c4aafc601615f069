use serde::{Deserialize, Serialize};

/// A source's bytes within a project in one file: as text where they are
/// UTF-8, so that people and `diff` can read them, else as Base64 (RFC 4648).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) enum SourceText {
    /// The lines, each with its line end.
    Lines(Vec<String>),
    /// Base64 in pieces of 76 characters.
    Base64(Vec<String>),
}

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/// Bytes in one piece.
const PIECE: usize = 57;

impl SourceText {
    pub(in crate::store) fn of(bytes: &[u8]) -> Self {
        match std::str::from_utf8(bytes) {
            Ok(text) => Self::Lines(text.split_inclusive('\n').map(str::to_owned).collect()),
            Err(_not_utf8) => Self::Base64(bytes.chunks(PIECE).map(to_base64).collect()),
        }
    }

    /// The bytes; none for Base64 that is none.
    pub(in crate::store) fn bytes(&self) -> Option<Vec<u8>> {
        match self {
            Self::Lines(lines) => Some(lines.concat().into_bytes()),
            Self::Base64(pieces) => {
                let mut bytes = Vec::new();
                for piece in pieces {
                    from_base64(piece, &mut bytes)?;
                }
                Some(bytes)
            }
        }
    }
}

fn to_base64(bytes: &[u8]) -> String {
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let bits = (0..3).fold(0_u32, |bits, i| (bits << 8) | u32::from(chunk.get(i).copied().unwrap_or(0)));
        for (i, shift) in [18, 12, 6, 0].into_iter().enumerate() {
            let digit = DIGITS.get(((bits >> shift) & 63) as usize).copied().unwrap_or(b'A');
            text.push(if i <= chunk.len() { char::from(digit) } else { '=' });
        }
    }
    text
}

fn from_base64(text: &str, bytes: &mut Vec<u8>) -> Option<()> {
    let body = text.trim_end_matches('=').as_bytes();
    if !text.len().is_multiple_of(4) || text.len() - body.len() > 2 {
        return None;
    }
    for chunk in body.chunks(4) {
        let mut bits = 0_u32;
        for digit in chunk {
            bits = (bits << 6) | u32::try_from(DIGITS.iter().position(|d| d == digit)?).ok()?;
        }
        bits <<= 6 * (4 - chunk.len());
        let [_, triple @ ..] = bits.to_be_bytes();
        bytes.extend(triple.iter().take(chunk.len() - 1));
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_bytes_come_back_identical() {
        let utf8 = "平成\r\n\u{0}\t\"\\ ﾌﾞﾛｯｸ\n\n末尾".as_bytes().to_vec();
        let all: Vec<u8> = (0..=255).collect();
        for bytes in [utf8, Vec::new(), b"\n".to_vec(), all.clone(), all.repeat(3)] {
            for len in [bytes.len(), bytes.len().saturating_sub(1), bytes.len().saturating_sub(2)] {
                let part = &bytes[..len];
                assert_eq!(SourceText::of(part).bytes().as_deref(), Some(part));
            }
        }
        assert_eq!(SourceText::of(&[0xff, 0xfe]), SourceText::Base64(vec!["//4=".into()]));
    }

    #[test]
    fn what_is_no_base64_is_refused() {
        for text in ["abc", "ab=c", "a===", "あいう!"] {
            assert_eq!(SourceText::Base64(vec![text.into()]).bytes(), None, "{text}");
        }
    }
}
