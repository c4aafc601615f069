//! Damage as it happens to sheets: lines and cells lost, doubled or moved,
//! other widths, dashes and encodings, files spliced. Every change follows
//! from the seed.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;

/// A repeatable sequence of numbers (splitmix64).
#[derive(Debug, Clone)]
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0xD1B5_4A32_D192_ED03)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `end`; 0 where that is 0.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        if end == 0 { 0 } else { (self.next() % end as u64) as usize }
    }

    pub(crate) fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }

    fn shuffle<T>(&mut self, list: &mut [T]) {
        for i in (1..list.len()).rev() {
            list.swap(i, self.below(i + 1));
        }
    }

    fn range(&mut self, len: usize, longest: usize) -> std::ops::Range<usize> {
        let from = self.below(len);
        from..(from + 1 + self.below(longest)).min(len)
    }
}

const DASHES: [char; 8] = ['-', '－', '―', '—', 'ー', '–', '‐', '−'];
const NOISE: [&str; 14] = [
    "\u{3000}",
    "\t",
    "\t\t",
    "|",
    "**",
    "<br>",
    "(",
    "）",
    "\u{0}",
    "\u{2028}",
    "𠮷",
    "e\u{301}",
    "999999999999999999",
    "%",
];

type Change = fn(&mut Chance, &str, &str) -> String;

/// Each takes the text and another sheet's.
const CHANGES: &[Change] = &[
    drop_lines,
    double_lines,
    move_lines,
    shuffle_lines,
    drop_cells,
    double_cells,
    shuffle_cells,
    widen,
    narrow,
    other_dashes,
    join_lines,
    split_line,
    noise,
    splice,
    cut,
    spread,
];

/// The text after one to four changes.
pub(crate) fn text(chance: &mut Chance, text: &str, other: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..=chance.below(4) {
        text = chance.pick(CHANGES)(chance, &text, other);
    }
    text
}

/// The bytes in some encoding, with some bytes changed now and then.
pub(crate) fn bytes(chance: &mut Chance, text: &str) -> Vec<u8> {
    use encoding_rs::{EUC_JP, ISO_2022_JP, SHIFT_JIS};
    let mut bytes = match chance.below(7) {
        0 => SHIFT_JIS.encode(text).0.into_owned(),
        1 => EUC_JP.encode(text).0.into_owned(),
        2 => ISO_2022_JP.encode(text).0.into_owned(),
        3 => [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect(),
        4 => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        5 => ["\u{FEFF}", text].concat().replace('\n', "\r\n").into_bytes(),
        _ => text.as_bytes().to_vec(),
    };
    if chance.below(3) == 0 {
        damage(chance, &mut bytes);
    }
    bytes
}

/// Some bytes changed, lost, doubled.
pub(crate) fn damage(chance: &mut Chance, bytes: &mut Vec<u8>) {
    for _ in 0..=chance.below(6) {
        if bytes.is_empty() {
            return;
        }
        let range = chance.range(bytes.len(), 40);
        match chance.below(4) {
            0 => bytes[range.start] = chance.below(256) as u8,
            1 => drop(bytes.drain(range)),
            2 => {
                let doubled = bytes[range.clone()].to_vec();
                bytes.splice(range.start..range.start, doubled);
            }
            _ => bytes.truncate(range.end.max(bytes.len() / 2)),
        }
    }
}

/// A workbook's parts with elements lost, doubled, moved, and references and
/// numbers changed; the archive itself stays whole.
pub(crate) fn workbook(chance: &mut Chance, bytes: &[u8]) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut part = Vec::new();
        entry.read_to_end(&mut part).unwrap();
        let worth = name.contains("worksheets/") || name.contains("sharedStrings") || chance.below(8) == 0;
        if let (true, Ok(xml)) = (worth && name.ends_with(".xml"), std::str::from_utf8(&part)) {
            part = elements(chance, xml).into_bytes();
        }
        out.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        out.write_all(&part).unwrap();
    }
    out.finish().unwrap().into_inner()
}

fn elements(chance: &mut Chance, xml: &str) -> String {
    let mut parts: Vec<String> = xml.split_inclusive('>').map(str::to_owned).collect();
    for _ in 0..=chance.below(12) {
        let at = chance.below(parts.len());
        match chance.below(6) {
            0 => drop(parts.remove(at)),
            1 => parts.insert(at, parts[at].clone()),
            2 => {
                let other = chance.below(parts.len());
                parts.swap(at, other);
            }
            3 => parts[at] = digits(chance, &parts[at]),
            4 => parts[at] = parts[at].replace("t=\"s\"", "t=\"n\""),
            _ => {
                let range = chance.range(parts.len(), 30);
                chance.shuffle(&mut parts[range]);
            }
        }
        if parts.is_empty() {
            break;
        }
    }
    parts.concat()
}

fn digits(chance: &mut Chance, text: &str) -> String {
    text.chars().map(|c| if c.is_ascii_digit() { char::from(b'0' + chance.below(10) as u8) } else { c }).collect()
}

fn lines(text: &str) -> Vec<&str> {
    text.split('\n').collect()
}

fn drop_lines(chance: &mut Chance, text: &str, _: &str) -> String {
    let mut all = lines(text);
    let range = chance.range(all.len(), 8);
    all.drain(range);
    all.join("\n")
}

fn double_lines(chance: &mut Chance, text: &str, _: &str) -> String {
    let mut all = lines(text);
    let range = chance.range(all.len(), 8);
    let doubled = all[range.clone()].to_vec();
    all.splice(range.end..range.end, doubled);
    all.join("\n")
}

fn move_lines(chance: &mut Chance, text: &str, _: &str) -> String {
    let mut all = lines(text);
    let range = chance.range(all.len(), 12);
    let moved: Vec<&str> = all.drain(range).collect();
    let to = chance.below(all.len() + 1);
    all.splice(to..to, moved);
    all.join("\n")
}

fn shuffle_lines(chance: &mut Chance, text: &str, _: &str) -> String {
    let mut all = lines(text);
    let range = chance.range(all.len(), 30);
    chance.shuffle(&mut all[range]);
    all.join("\n")
}

fn on_cells(chance: &mut Chance, text: &str, change: impl Fn(&mut Chance, &mut Vec<&str>)) -> String {
    let mut out: Vec<String> = Vec::new();
    for line in lines(text) {
        let mut cells: Vec<&str> = line.split('\t').collect();
        if chance.below(12) == 0 {
            change(chance, &mut cells);
        }
        out.push(cells.join("\t"));
    }
    out.join("\n")
}

fn drop_cells(chance: &mut Chance, text: &str, _: &str) -> String {
    on_cells(chance, text, |chance, cells| {
        cells.remove(chance.below(cells.len()));
    })
}

fn double_cells(chance: &mut Chance, text: &str, _: &str) -> String {
    on_cells(chance, text, |chance, cells| cells.insert(chance.below(cells.len()), cells[0]))
}

fn shuffle_cells(chance: &mut Chance, text: &str, _: &str) -> String {
    on_cells(chance, text, |chance, cells| chance.shuffle(cells))
}

fn widen(_: &mut Chance, text: &str, _: &str) -> String {
    let wide = |c: char| char::from_u32(u32::from(c) + 0xFEE0).unwrap_or(c);
    text.chars().map(|c| if c.is_ascii_graphic() { wide(c) } else { c }).collect()
}

fn narrow(_: &mut Chance, text: &str, _: &str) -> String {
    let thin = |c: char| char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c);
    text.chars().map(|c| if ('！'..='～').contains(&c) { thin(c) } else { c }).collect()
}

fn other_dashes(chance: &mut Chance, text: &str, _: &str) -> String {
    text.chars().map(|c| if DASHES.contains(&c) { *chance.pick(&DASHES) } else { c }).collect()
}

fn join_lines(chance: &mut Chance, text: &str, _: &str) -> String {
    let all = lines(text);
    let range = chance.range(all.len(), 20);
    [&all[..range.start].join("\n"), "\n", &all[range.clone()].concat(), "\n", &all[range.end..].join("\n")].concat()
}

fn split_line(chance: &mut Chance, text: &str, _: &str) -> String {
    let mut all: Vec<char> = text.chars().collect();
    for _ in 0..=chance.below(20) {
        let at = chance.below(all.len() + 1);
        all.insert(at, *chance.pick(&['\n', ' ', '\t', '\u{c}']));
    }
    all.into_iter().collect()
}

fn noise(chance: &mut Chance, text: &str, _: &str) -> String {
    let mut all: Vec<String> = text.chars().map(String::from).collect();
    for _ in 0..=chance.below(12) {
        let at = chance.below(all.len() + 1);
        all.insert(at, (*chance.pick(&NOISE)).to_owned());
    }
    all.concat()
}

fn splice(chance: &mut Chance, text: &str, other: &str) -> String {
    let (ours, theirs) = (lines(text), lines(other));
    let (a, b) = (chance.below(ours.len() + 1), chance.below(theirs.len() + 1));
    [&ours[..a], &theirs[b..]].concat().join("\n")
}

fn cut(chance: &mut Chance, text: &str, _: &str) -> String {
    let all: Vec<char> = text.chars().collect();
    let range = chance.range(all.len(), all.len().max(1));
    all[range].iter().collect()
}

fn spread(chance: &mut Chance, text: &str, _: &str) -> String {
    let blank = *chance.pick(&["\n\n", "\n\n\n\n", " \n"]);
    text.replace('\n', blank)
}
