//! The shapes drawn on a worksheet of an .xls.
//!
//! Where they stand is in the drawing records, one stream cut into pieces by
//! what belongs to each shape: [MS-XLS] 2.4.171 and [MS-ODRAW] 2.2. What they
//! say is in a text record and its continuations: [MS-XLS] 2.4.329.

use super::frames::{Cells, Frame, Group};
use super::grid::{MOST_SHAPES, Shape};
use super::records::Record;

const CONTINUE: u16 = 0x003C;
const OBJECT: u16 = 0x005D;
const DRAWING: u16 = 0x00EC;
const TEXT: u16 = 0x01B6;

/// An object that is a note on a cell, which nobody drew.
const NOTE: u16 = 0x0019;

/// Of the drawing stream: groups, shapes, the frames of groups, and places.
const GROUP: u16 = 0xF003;
const SHAPE: u16 = 0xF004;
const GROUP_FRAME: u16 = 0xF009;
const IN_GROUP: u16 = 0xF00F;
const IN_CELLS: u16 = 0xF010;

/// A drawing with more groups within groups is read up to there.
const MOST_GROUPS: usize = 32;

/// The drawing of a worksheet, record by record.
#[derive(Default)]
pub(super) struct Drawing {
    shapes: Vec<Shape>,
    /// Whether the last record was a piece of the drawing stream.
    goes_on: bool,
    /// How much of the drawing stream has been read, how much of what comes is
    /// of no use, and a header that is not whole yet.
    at: u64,
    skipped: usize,
    begun: Vec<u8>,
    /// Whether it has become too deep or too much.
    given_up: bool,
    /// The groups that are open, each to where it ends; the first holds the
    /// whole drawing.
    groups: Vec<(u64, Option<Group>)>,
    /// The frame of the group that is being opened.
    opening: Option<Frame>,
    /// The cells of the shape or of its outermost group, and its frame.
    cells: Option<Cells>,
    frame: Frame,
    /// Whether it is a note.
    is_note: bool,
    /// How many characters of the shape's words are still to come.
    left: usize,
    said: String,
}

impl Drawing {
    /// Takes the next record of the worksheet.
    pub(super) fn take(&mut self, record: &Record<'_>) {
        let is_place = record.kind == DRAWING || record.kind == CONTINUE && self.goes_on;
        self.goes_on = is_place;
        match record.kind {
            _ if self.given_up => {}
            _ if is_place => self.places(record.data),
            CONTINUE if self.left > 0 => self.words(record),
            OBJECT => self.is_note = record.u16(4) == Some(NOTE),
            TEXT => {
                self.close_shape();
                self.left = record.u16(10).map_or(0, usize::from);
            }
            _ => {}
        }
    }

    /// The shapes with words.
    pub(super) fn shapes(mut self) -> Vec<Shape> {
        self.close_shape();
        self.shapes
    }

    fn words(&mut self, record: &Record<'_>) {
        let Some((wide, chars)) = record.data.split_first() else { return };
        let units: Vec<u16> = if wide & 1 == 1 {
            chars.as_chunks::<2>().0.iter().take(self.left).map(|pair| u16::from_le_bytes(*pair)).collect()
        } else {
            chars.iter().take(self.left).map(|byte| u16::from(*byte)).collect()
        };
        self.left -= units.len();
        self.said.push_str(&String::from_utf16_lossy(&units));
        if self.left == 0 {
            self.close_shape();
        }
    }

    /// A piece of the drawing stream: containers are gone into, of the rest
    /// the places are read.
    fn places(&mut self, data: &[u8]) {
        let skipped = self.skipped.min(data.len());
        self.skipped -= skipped;
        let mut whole = std::mem::take(&mut self.begun);
        whole.extend_from_slice(data.get(skipped..).unwrap_or_default());
        let mut rest = whole.as_slice();
        while let Some(([a, _, c, d, e, f, g, h], tail)) = rest.split_first_chunk::<8>() {
            let (kind, length) = (u16::from_le_bytes([*c, *d]), u32::from_le_bytes([*e, *f, *g, *h]));
            let holds_others = a & 0xF == 0xF;
            while self.groups.last().is_some_and(|(end, _)| *end <= self.at) {
                self.groups.pop();
            }
            self.at += 8;
            if holds_others {
                if kind == GROUP {
                    self.groups.push((self.at + u64::from(length), None));
                    self.given_up |= self.groups.len() > MOST_GROUPS;
                } else if kind == SHAPE {
                    self.opening = None;
                }
                rest = tail;
                continue;
            }
            let all = usize::try_from(length).unwrap_or(usize::MAX);
            let (data, next) = tail.split_at(all.min(tail.len()));
            self.place(kind, &Record { kind, data });
            self.at += u64::from(length);
            self.skipped = all - data.len();
            rest = next;
        }
        self.begun = rest.to_vec();
    }

    fn place(&mut self, kind: u16, record: &Record<'_>) {
        match kind {
            GROUP_FRAME => self.opening = frame(record),
            IN_CELLS => {
                let number = |at: usize| record.u16(at).map(u32::from);
                let from = number(6).zip(number(2));
                self.cells = from.zip(number(14).zip(number(10))).map(|(from, to)| Cells::between(from, to));
                let whole = self.opening.unwrap_or_default();
                self.stand(whole);
            }
            IN_GROUP => {
                if let Some(frame) = frame(record) {
                    self.stand(frame);
                }
            }
            _ => {}
        }
    }

    /// The shape stands there, or the group that is being opened.
    fn stand(&mut self, frame: Frame) {
        match self.opening.take() {
            Some(inner) => {
                if let Some((_, group)) = self.groups.last_mut() {
                    *group = Some(Group { outer: frame, inner });
                }
            }
            None => self.frame = frame,
        }
    }

    fn close_shape(&mut self) {
        let said = std::mem::take(&mut self.said);
        self.left = 0;
        let drawn = !said.trim().is_empty() && !self.is_note;
        let Some(cells) = self.cells.filter(|_| drawn) else { return };
        let groups: Vec<Group> = self.groups.iter().filter_map(|(_, group)| *group).collect();
        let (first, last) = cells.of(self.frame, &groups);
        self.shapes.push(Shape { first, last, text: said.trim().to_owned() });
        self.given_up |= self.shapes.len() >= MOST_SHAPES;
    }
}

/// A frame by its left, upper, right and lower edge.
fn frame(record: &Record<'_>) -> Option<Frame> {
    let edge = |at: usize| record.u32(at).map(|edge| f64::from(edge.cast_signed()));
    let (left, top, right, bottom) = (edge(0)?, edge(4)?, edge(8)?, edge(12)?);
    Some(Frame { offset: (left, top), extent: (right - left, bottom - top) })
}
