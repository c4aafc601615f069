//! The shapes drawn on a worksheet of an .xlsx: what they say, and which cells
//! they cover. 資金の流れ is mostly drawn so.
//!
//! Parts and elements: ECMA-376 part 1, 20.5 (SpreadsheetML Drawing) and 21.1
//! (DrawingML).

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::frames::{Cells, Frame, Group};
use super::grid::{MOST_SHAPES, Shape};
use super::package::attribute;

/// Elements within elements; a drawing that goes deeper is read up to there.
const MOST_DEPTH: usize = 256;
/// The last row and column of a worksheet, from 0.
const LAST: (u32, u32) = (1_048_575, 16_383);

/// The shapes with words of a drawing, in the order in which they lie over
/// each other.
pub(super) fn shapes(xml: &str) -> Vec<Shape> {
    let mut reader = Reader::from_str(xml);
    let mut drawing = Drawing::default();
    loop {
        match reader.read_event() {
            Ok(Event::Start(e)) => {
                drawing.begin(&e);
                drawing.open.push(e.local_name().as_ref().to_owned());
                if drawing.open.len() > MOST_DEPTH || drawing.shapes.len() >= MOST_SHAPES {
                    return drawing.shapes;
                }
            }
            Ok(Event::Empty(e)) => {
                drawing.begin(&e);
                drawing.end(e.local_name().as_ref());
            }
            Ok(Event::End(e)) => {
                drawing.open.pop();
                drawing.end(e.local_name().as_ref());
            }
            Ok(Event::Text(e)) => drawing.words(&e.xml_content(XmlVersion::Implicit1_0)),
            Ok(Event::CData(e)) => drawing.words(&e.xml_content(XmlVersion::Implicit1_0)),
            Ok(Event::GeneralRef(e)) => {
                let char = e.resolve_char_ref().ok().flatten();
                let known = || quick_xml::escape::resolve_predefined_entity(&e.xml_content(XmlVersion::Implicit1_0));
                let words = char.map(String::from).or_else(|| known().map(str::to_owned));
                drawing.words(&words.unwrap_or_default());
            }
            Ok(Event::Eof) | Err(_) => return drawing.shapes,
            Ok(_) => {}
        }
    }
}

/// What has been read of a drawing.
#[derive(Default)]
struct Drawing {
    shapes: Vec<Shape>,
    /// The elements that are open, by name.
    open: Vec<String>,
    /// First and last cell of the anchor, row before column.
    from: (u32, u32),
    to: Option<(u32, u32)>,
    groups: Vec<Group>,
    frame: Frame,
    said: String,
    /// Whether nobody sees it.
    hidden: bool,
}

impl Drawing {
    fn is_open(&self, name: &str) -> bool {
        self.open.iter().any(|open| open == name)
    }

    fn begin(&mut self, element: &BytesStart<'_>) {
        match element.local_name().as_ref() {
            "twoCellAnchor" | "oneCellAnchor" | "absoluteAnchor" => {
                (self.from, self.to) = ((0, 0), None);
                self.groups.clear();
            }
            "grpSp" => self.groups.push(Group::default()),
            "sp" => (self.frame, self.said, self.hidden) = (Frame::default(), String::new(), false),
            "cNvPr" if attribute(element, "hidden").is_some_and(|v| v == "1" || v == "true") => self.hidden = true,
            "off" | "ext" | "chOff" | "chExt" => self.measure(element),
            "br" if self.is_open("txBody") => self.said.push('\n'),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "p" if self.is_open("txBody") => self.said.push('\n'),
            "sp" if !self.is_open("Fallback") => self.close_shape(),
            "grpSp" => {
                self.groups.pop();
            }
            _ => {}
        }
    }

    fn words(&mut self, words: &str) {
        if self.open.last().is_some_and(|open| open == "t") {
            self.said.push_str(words);
            return;
        }
        let Ok(number) = words.trim().parse::<u32>() else { return };
        let corner = match self.open.get(self.open.len().saturating_sub(2)).map(String::as_str) {
            Some("from") => &mut self.from,
            Some("to") => self.to.get_or_insert((0, 0)),
            _ => return,
        };
        match self.open.last().map(String::as_str) {
            Some("row") => corner.0 = number.min(LAST.0),
            Some("col") => corner.1 = number.min(LAST.1),
            _ => {}
        }
    }

    /// A measure of the shape or the group that is open.
    fn measure(&mut self, element: &BytesStart<'_>) {
        let number = |name| attribute(element, name).and_then(|v| v.parse::<f64>().ok()).filter(|n| n.is_finite());
        let name = element.local_name();
        let sides = if name.as_ref().to_ascii_lowercase().ends_with("off") { ("x", "y") } else { ("cx", "cy") };
        let Some(measure) = number(sides.0).zip(number(sides.1)) else { return };
        let of_group = self.open.iter().rev().find_map(|open| match open.as_str() {
            "grpSpPr" => Some(true),
            "spPr" => Some(false),
            _ => None,
        });
        let mut spare = Frame::default();
        let group = self.groups.last_mut();
        let frame = match (of_group, name.as_ref(), group) {
            (Some(false), ..) => &mut self.frame,
            (Some(true), "chOff" | "chExt", Some(group)) => &mut group.inner,
            (Some(true), _, Some(group)) => &mut group.outer,
            _ => &mut spare,
        };
        if sides.0 == "x" { frame.offset = measure } else { frame.extent = measure }
    }

    fn close_shape(&mut self) {
        let text = std::mem::take(&mut self.said);
        if text.trim().is_empty() || self.hidden {
            return;
        }
        let (first, last) = Cells::between(self.from, self.to.unwrap_or(self.from)).of(self.frame, &self.groups);
        self.shapes.push(Shape { first, last, text: text.trim().to_owned() });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn anchored(inside: &str) -> String {
        format!(
            "<xdr:wsDr xmlns:xdr=\"x\" xmlns:a=\"a\"><xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:colOff>9</xdr:colOff>\
             <xdr:row>10</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:row>30</xdr:row></xdr:to>\
             {inside}<xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>"
        )
    }

    fn shape(at: (u32, u32), words: &str) -> String {
        format!(
            "<xdr:sp><xdr:nvSpPr><xdr:cNvPr id=\"2\" name=\"正方形\"/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x=\"{}\" y=\"{}\"/>\
             <a:ext cx=\"100\" cy=\"100\"/></a:xfrm></xdr:spPr><xdr:txBody><a:bodyPr/><a:p>{words}</a:p></xdr:txBody></xdr:sp>",
            at.0, at.1
        )
    }

    #[test]
    fn a_shape_says_its_lines_and_covers_the_cells_of_its_anchor() {
        let words = "<a:r><a:t>Ａ．（株）山川</a:t></a:r><a:r><a:t>工業&amp;共同</a:t></a:r></a:p><a:p><a:r><a:t>12</a:t></a:r><a:br/><a:r><a:t>百万円</a:t></a:r>";
        let found = shapes(&anchored(&shape((0, 0), words)));
        let wanted = Shape {
            first: (10, 2), last: (30, 12), text: "Ａ．（株）山川工業&共同\n12\n百万円".to_owned()
        };
        assert_eq!(found, [wanted]);
    }

    #[test]
    fn shapes_of_a_group_share_its_cells() {
        let group = |inside: &str| {
            format!(
                "<xdr:grpSp><xdr:grpSpPr><a:xfrm><a:off x=\"1000\" y=\"2000\"/><a:ext cx=\"500\" cy=\"1000\"/>\
                 <a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"1000\" cy=\"2000\"/></a:xfrm></xdr:grpSpPr>{inside}</xdr:grpSp>"
            )
        };
        let said = |words: &str| format!("<a:r><a:t>{words}</a:t></a:r>");
        let inside = shape((0, 0), &said("上")) + &shape((500, 1000), &said("下")) + &shape((0, 0), "");
        let cells: Vec<_> = shapes(&anchored(&group(&inside))).into_iter().map(|s| (s.first, s.last, s.text)).collect();
        assert_eq!(cells, [((10, 2), (11, 3), "上".to_owned()), ((20, 7), (21, 8), "下".to_owned())]);
    }

    #[test]
    fn a_copy_for_older_programs_and_broken_xml_say_nothing_twice() {
        let one = shape((0, 0), "<a:r><a:t>一</a:t></a:r>");
        assert!(shapes(&anchored(&one.replace("<xdr:cNvPr ", "<xdr:cNvPr hidden=\"1\" "))).is_empty());
        let both = format!(
            "<mc:AlternateContent><mc:Choice>{one}</mc:Choice><mc:Fallback>{one}</mc:Fallback></mc:AlternateContent>"
        );
        assert_eq!(shapes(&anchored(&both)).len(), 1);
        assert!(shapes(&"<p>".repeat(1_000_000)).is_empty(), "no drawing is so deep");
        let xml = anchored(&one);
        let cut = (0..xml.len()).filter_map(|end| xml.get(..end));
        assert!(cut.into_iter().all(|xml| shapes(xml).len() <= 1));
    }
}
