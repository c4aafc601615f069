//! Reads the long parts of files from the lines in which Kensho writes them:
//! a sheet's machine values, which make nearly all of a project, and the files
//! of a kept state. The general reader takes several times as long; it reads
//! whatever is not found in just this form.

use std::collections::BTreeMap;

use super::SpanDto;
use super::machine::{CandidateDto, FoundDto, HowDto, MachineDto};

/// Takes the machine's values out of a sheet's text: the text without them,
/// and what they say. `None` if anything is not in the form that Kensho writes.
pub(super) fn machine(text: &str) -> Option<(String, Vec<MachineDto>)> {
    let (head, lines) = split(text, "\n    machine: [\n", "    ],\n)\n")?;
    let mut machine = Vec::with_capacity(lines.bytes().filter(|b| *b == b'\n').count());
    let mut at = At(lines);
    while !at.0.is_empty() {
        machine.push(at.cell()?);
    }
    Some((head, machine))
}

/// The same for the files of a kept state, by name.
pub(super) fn files(text: &str) -> Option<(String, BTreeMap<String, String>)> {
    let (head, lines) = split(text, "\n    files: {\n", "    },\n)\n")?;
    let mut files = BTreeMap::new();
    let mut at = At(lines);
    while !at.0.is_empty() {
        at.take("        ")?;
        let name = at.string()?;
        at.take(": ")?;
        files.insert(name, at.string()?);
        at.take(",\n")?;
    }
    Some((head, files))
}

/// The record without its last part, and the lines of that.
fn split<'a>(text: &'a str, begin: &str, end: &str) -> Option<(String, &'a str)> {
    let (head, rest) = text.split_once(begin)?;
    Some((format!("{head}\n)\n"), rest.strip_suffix(end)?))
}

/// What is still to be read.
struct At<'a>(&'a str);

impl At<'_> {
    fn take(&mut self, expected: &str) -> Option<()> {
        self.0 = self.0.strip_prefix(expected)?;
        Some(())
    }

    fn is_next(&mut self, expected: &str) -> bool {
        self.take(expected).is_some()
    }

    fn cell(&mut self) -> Option<MachineDto> {
        self.take("        (cell: ")?;
        let cell = self.string()?;
        self.take(", found: ")?;
        let found = if self.is_next("Placed(value: ") { self.placed()? } else { self.missing()? };
        self.take("),\n")?;
        Some(MachineDto { cell, found })
    }

    fn placed(&mut self) -> Option<FoundDto> {
        let value = self.string()?;
        self.take(", spans: ")?;
        let spans = self.list(Self::span)?;
        self.take(", how: ")?;
        let (word, rest) = self.0.split_once(')')?;
        self.0 = rest;
        Some(FoundDto::Placed { value, spans, how: HowDto::named(word)? })
    }

    fn missing(&mut self) -> Option<FoundDto> {
        self.take("Missing(looked: ")?;
        let looked = self.string()?;
        let mut within = None;
        if self.is_next(", within: Some(") {
            within = Some(self.span()?);
            self.take(")")?;
        }
        let candidates = if self.is_next(", candidates: ") { self.list(Self::candidate)? } else { Vec::new() };
        self.take(")")?;
        Some(FoundDto::Missing { looked, within, candidates })
    }

    fn candidate(&mut self) -> Option<CandidateDto> {
        self.take("(value: ")?;
        let value = self.string()?;
        self.take(", spans: ")?;
        let spans = self.list(Self::span)?;
        self.take(", why: ")?;
        let why = self.string()?;
        self.take(")")?;
        Some(CandidateDto { value, spans, why })
    }

    fn span(&mut self) -> Option<SpanDto> {
        self.take("(")?;
        let start = self.number()?;
        self.take(", ")?;
        let end = self.number()?;
        self.take(")")?;
        Some(SpanDto(start, end))
    }

    fn number(&mut self) -> Option<usize> {
        let digits = self.0.bytes().take_while(u8::is_ascii_digit).count();
        let (number, rest) = self.0.split_at_checked(digits)?;
        self.0 = rest;
        number.parse().ok()
    }

    fn list<T>(&mut self, mut one: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        self.take("[")?;
        let mut all = Vec::new();
        if self.is_next("]") {
            return Some(all);
        }
        loop {
            all.push(one(self)?);
            if self.is_next("]") {
                all.shrink_to_fit();
                return Some(all);
            }
            self.take(", ")?;
        }
    }

    fn string(&mut self) -> Option<String> {
        self.take("\"")?;
        let end = self.0.find(['"', '\\'])?;
        let (plain, rest) = self.0.split_at_checked(end)?;
        if let Some(rest) = rest.strip_prefix('"') {
            self.0 = rest;
            return Some(plain.to_owned());
        }
        self.0 = rest;
        self.escaped(plain.to_owned())
    }

    /// The rest of a string from its first escape on.
    fn escaped(&mut self, mut text: String) -> Option<String> {
        loop {
            let mut rest = self.0.chars();
            let next = rest.next()?;
            self.0 = rest.as_str();
            match next {
                '"' => return Some(text),
                '\\' => text.push(self.escape()?),
                plain => text.push(plain),
            }
        }
    }

    fn escape(&mut self) -> Option<char> {
        let mut rest = self.0.chars();
        let word = rest.next()?;
        self.0 = rest.as_str();
        match word {
            'n' => Some('\n'),
            'r' => Some('\r'),
            't' => Some('\t'),
            '0' => Some('\0'),
            '\\' | '"' | '\'' => Some(word),
            'u' => {
                self.take("{")?;
                let (digits, rest) = self.0.split_once('}')?;
                self.0 = rest;
                char::from_u32(u32::from_str_radix(digits, 16).ok()?)
            }
            _ => None,
        }
    }
}

impl HowDto {
    fn named(word: &str) -> Option<Self> {
        let all = [Self::Label, Self::Grid, Self::Pattern, Self::Order, Self::Arithmetic];
        let names = ["Label", "Grid", "Pattern", "Order", "Arithmetic"];
        names.iter().zip(all).find_map(|(name, how)| (*name == word).then_some(how))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::parse::{Candidate, Finding, How};
    use crate::review::{CellId, MachineCell, Sheet};
    use crate::store::codec::{decode, encode};
    use crate::store::dto::{Generation, SheetFile, StampDto};
    use crate::text::Span;

    fn sheet_with(found: Vec<Finding>) -> Sheet {
        let document = crate::read::Document::from_text("試験.txt", "事業番号\t0001\n");
        let mut sheet = Sheet::from_parsed(&document, &crate::parse::parse(&document));
        let cell = |(n, found)| MachineCell { cell: CellId::from_written(format!("欄{n}")), found };
        sheet.machine = found.into_iter().enumerate().map(cell).collect();
        sheet
    }

    fn finding() -> impl Strategy<Value = Finding> {
        let span = (0..100_000_usize, 0..900_usize).prop_map(|(a, n)| Span::new(a, a + n));
        let spans = proptest::collection::vec(span, 0..4);
        let how =
            prop_oneof![Just(How::Label), Just(How::Grid), Just(How::Pattern), Just(How::Order), Just(How::Arithmetic)];
        let placed =
            (any::<String>(), spans.clone(), how).prop_map(|(value, spans, how)| Finding::Placed { value, spans, how });
        let candidate = (any::<String>(), spans.clone(), any::<String>()).prop_map(|(value, spans, why)| Candidate {
            value,
            spans,
            why,
        });
        let candidates = proptest::collection::vec(candidate, 0..3);
        let missing = (any::<String>(), spans, candidates).prop_map(|(looked, spans, candidates)| Finding::Missing {
            looked,
            within: spans.first().copied(),
            candidates,
        });
        prop_oneof![placed, missing]
    }

    proptest! {
        #[test]
        fn the_files_of_a_kept_state_are_read_the_quick_way(
            files in proptest::collection::btree_map(any::<String>(), "[0-9a-f]{64}", 1..5)
        ) {
            let stamp = crate::review::Stamp { author: "監査 花子".into(), at: jiff::Timestamp::UNIX_EPOCH };
            let kept = StampDto::from(stamp);
            let written = encode(&Generation { format_version: 1, kept, files: files.clone() }).unwrap();
            let text = std::str::from_utf8(&written).unwrap();
            prop_assert_eq!(super::files(text).expect("a line is not read the quick way").1, files.clone());
            prop_assert_eq!(decode::<Generation>(&written).unwrap().value.files, files);
        }

        #[test]
        fn the_quick_way_reads_every_line_that_is_written_and_as_the_general_one_does(
            found in proptest::collection::vec(finding(), 1..6)
        ) {
            let sheet = sheet_with(found);
            let written = encode(&SheetFile::of(&sheet, Vec::new())).unwrap();
            let text = std::str::from_utf8(&written).unwrap();
            let (_, machine) = machine(text).expect("a line is not read the quick way");
            prop_assert_eq!(&machine, &super::super::each::<_, MachineDto>(sheet.machine.clone()));
            // Without its check line nobody knows who wrote it: the general way.
            let (_, body) = text.split_once('\n').unwrap();
            let general = decode::<SheetFile>(body.as_bytes()).unwrap().value.into_sheet().unwrap().0;
            let quick = decode::<SheetFile>(&written).unwrap().value.into_sheet().unwrap().0;
            prop_assert_eq!(&general, &sheet);
            prop_assert_eq!(&quick, &sheet);
        }

        #[test]
        fn damaged_lines_are_left_to_the_general_reader_or_read(at in 0..400_usize, with in any::<char>()) {
            let found = Finding::Placed { value: "1,234".into(), spans: vec![Span::new(3, 8)], how: How::Grid };
            let written = String::from_utf8(encode(&SheetFile::of(&sheet_with(vec![found]), Vec::new())).unwrap()).unwrap();
            let mut damaged: Vec<char> = written.chars().collect();
            let at = at % damaged.len();
            damaged[at] = with;
            // Never a panic; what it gives is checked by the hash before.
            drop(machine(&damaged.into_iter().collect::<String>()));
        }
    }
}
