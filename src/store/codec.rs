use ron::ser::PrettyConfig;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::fault::Fault;
use crate::text::ContentHash;

/// The format this version writes. It reads this and every older one.
pub(super) const FORMAT_VERSION: u32 = 1;

/// A kind of file of a project.
pub(super) trait Record: Serialize + DeserializeOwned {
    /// The word before the opening parenthesis.
    const NAME: &'static str;
    /// The format it was written in.
    fn version(&self) -> u32;
    /// How deep the text is broken into lines: one record, one line.
    fn depth(&self) -> usize {
        2
    }
    /// A quicker way to read the text as [`encode`] writes it, without the
    /// name; asked only where the check line fits. `None`: the general way.
    fn read_own(_text: &str) -> Option<Self> {
        None
    }
}

/// A file as read.
#[derive(Debug)]
pub(super) struct Decoded<T> {
    pub value: T,
    /// Whether the bytes are those that Kensho wrote: neither damaged nor
    /// edited elsewhere.
    pub intact: bool,
    /// The format it was written in, if that is newer than ours.
    pub newer: Option<u32>,
}

/// Why bytes are no such file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum DecodeError {
    /// Not readable from here on; both count from 1.
    Syntax { line: usize, column: usize, detail: Fault },
    /// Written by a newer version, in a form that this one can't read.
    Newer(u32),
    /// Another kind of file.
    OtherKind(String),
}

impl DecodeError {
    /// What was met, without the place.
    pub(super) fn fault(self) -> Fault {
        match self {
            Self::Syntax { detail, .. } => detail,
            Self::Newer(version) => {
                Fault::new(format!("新しい版の形式 {version}"), format!("the newer form {version}"))
            }
            Self::OtherKind(found) => Fault::new(format!("別の種類の記録 {found}"), format!("another record, {found}")),
        }
    }
}

/// The comment in the first line, before the hash of the rest.
const CHECK_LINE: &str = "// kensho sha256 ";

/// The words with which files of ours begin.
const KINDS: &[&str] = &["Project", "Sheet", "Generation", "Unfinished", "Settings", "Lock"];

/// As bytes: a line with the hash of what follows, then RON.
pub(super) fn encode<T: Record>(value: &T) -> Result<Vec<u8>, ron::Error> {
    // Escaped strings: one value, one line, whatever it contains.
    let config = PrettyConfig::new().new_line("\n").depth_limit(value.depth()).escape_strings(true);
    let body = format!("{}{}\n", T::NAME, ron::ser::to_string_pretty(value, config)?);
    Ok(format!("{CHECK_LINE}{}\n{body}", body_hash(&body)).into_bytes())
}

/// Reads what [`encode`] wrote, also after people edited it by hand.
pub(super) fn decode<T: Record>(bytes: &[u8]) -> Result<Decoded<T>, DecodeError> {
    let text = std::str::from_utf8(bytes).map_err(|e| {
        let good = bytes.get(..e.valid_up_to()).and_then(|b| std::str::from_utf8(b).ok()).unwrap_or_default();
        let line = good.matches('\n').count() + 1;
        let column = good.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        DecodeError::Syntax { line, column, detail: Fault::new("UTF-8 ではない文字", "not UTF-8") }
    })?;
    let (intact, at) = check(text);
    let body = text.get(at..).unwrap_or_default();
    let name: String = body.trim_start().chars().take_while(char::is_ascii_alphanumeric).collect();
    if !name.is_empty() && name != T::NAME {
        // In a file of ours an unknown word is a damaged one.
        if at == 0 || KINDS.contains(&name.as_str()) {
            return Err(DecodeError::OtherKind(name));
        }
        let detail = Fault::new(format!("{name} は {} のはず", T::NAME), format!("{name} should be {}", T::NAME));
        return Err(DecodeError::Syntax { line: 2, column: 1, detail });
    }
    if intact && let Some(value) = body.trim_start().strip_prefix(&name).and_then(T::read_own) {
        let newer = Some(value.version()).filter(|v| *v > FORMAT_VERSION);
        return Ok(Decoded { value, intact, newer });
    }
    let plain = blank_name(text, at, &name);
    match ron::from_str::<T>(&plain) {
        Ok(value) => {
            let newer = Some(value.version()).filter(|v| *v > FORMAT_VERSION);
            Ok(Decoded { value, intact, newer })
        }
        Err(e) => Err(newer_version(&plain).unwrap_or_else(|| DecodeError::Syntax {
            line: e.span.start.line,
            column: e.span.start.col,
            detail: Fault::from(&e.code),
        })),
    }
}

/// Whether the check line fits, and where the rest begins.
fn check(text: &str) -> (bool, usize) {
    let Some((first, body)) = text.split_once('\n') else { return (false, 0) };
    match first.trim_end_matches('\r').strip_prefix(CHECK_LINE) {
        Some(hash) => (hash == body_hash(body).as_str(), text.len() - body.len()),
        None => (false, 0),
    }
}

/// The hash of the text without regard to line ends, which version control
/// may translate; within strings they are escaped and count.
fn body_hash(body: &str) -> ContentHash {
    if body.contains('\r') {
        return ContentHash::of(body.replace('\r', "").trim_end().as_bytes());
    }
    ContentHash::of(body.trim_end().as_bytes())
}

/// Blanks in the name's place, so that positions stay those of the file.
fn blank_name(text: &str, at: usize, name: &str) -> String {
    let (head, body) = text.split_at_checked(at).unwrap_or(("", text));
    format!("{head}{}", body.replacen(name, &" ".repeat(name.len()), 1))
}

fn newer_version(plain: &str) -> Option<DecodeError> {
    #[derive(serde::Deserialize)]
    struct Head {
        format_version: u32,
    }
    let head: Head = ron::from_str(plain).ok()?;
    (head.format_version > FORMAT_VERSION).then_some(DecodeError::Newer(head.format_version))
}
