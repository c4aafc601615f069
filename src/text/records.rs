use super::{LineIndex, Span};

/// A cell goes on over no more lines than this: a mark that is never closed is
/// a mark of the author's.
const MOST_LINES: usize = 60;

/// A row of a text whose cells are divided by one character.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The whole row, without its line end.
    pub span: Span,
    /// Its cells, quotation marks and blanks included.
    pub cells: Vec<Span>,
}

impl Record {
    /// A row that is one line.
    pub fn of_line(text: &str, line: Span, divider: char) -> Self {
        let body = line.slice(text).unwrap_or_default();
        let mut at = line.start;
        let cell = |raw: &str| {
            let cell = Span::new(at, at + raw.len());
            at = cell.end + divider.len_utf8();
            cell
        };
        Self { span: line, cells: body.split(divider).map(cell).collect() }
    }
}

/// The rows of a text. A cell in quotation marks may go on over lines and,
/// but for tabs, hold the character that divides cells (RFC 4180, any divider).
/// A mark that nothing closes as it should is the author's.
pub fn records(text: &str, lines: &LineIndex, divider: char) -> Vec<Record> {
    let mut out = Vec::new();
    let mut line = 0;
    while line < lines.count() {
        let first = lines.span(text, line);
        let mut cells = Vec::new();
        let mut at = first.start;
        let end = loop {
            let end = lines.span(text, line).end;
            let mut cell = Span::new(at, cell_end(text, at, end, divider));
            if let Some(close) = quoted_end(text, cell, divider) {
                line = lines.line_of(close);
                let end = lines.span(text, line).end;
                cell = Span::new(at, cell_end(text, close, end, divider));
            }
            cells.push(cell);
            let end = lines.span(text, line).end;
            if cell.end >= end {
                break end;
            }
            at = cell.end + divider.len_utf8();
        };
        out.push(Record { span: Span::new(first.start, end), cells });
        line += 1;
    }
    out
}

/// Where the cell that has `at` in it ends: at the next divider, or the line's end.
fn cell_end(text: &str, at: usize, end: usize, divider: char) -> usize {
    text.get(at..end).and_then(|rest| rest.find(divider)).map_or(end.max(at), |n| at + n)
}

/// Behind the mark that closes the one which opens `cell`; nothing but blanks
/// may follow it in its cell.
fn quoted_end(text: &str, cell: Span, divider: char) -> Option<usize> {
    let lead = cell.slice(text)?.trim_start_matches(' ');
    let open = cell.end - lead.len();
    let body = text.get(open..)?.strip_prefix('"')?;
    let mut breaks = 0;
    let mut chars = body.char_indices().peekable();
    while let Some((i, c)) = chars.next() {
        match c {
            '"' if chars.next_if(|(_, next)| *next == '"').is_some() => {}
            '"' => {
                let behind = body.get(i + 1..)?.trim_start_matches(' ');
                let closes = behind.is_empty() || behind.starts_with([divider, '\n', '\r']);
                return closes.then_some(open + i + 2);
            }
            '\t' if divider == '\t' => return None,
            '\n' | '\r' if breaks == MOST_LINES => return None,
            '\n' => breaks += 1,
            '\r' if chars.peek().is_none_or(|(_, next)| *next != '\n') => breaks += 1,
            _ => {}
        }
    }
    None
}

/// What stands within the marks of a cell that is in marks, doubled ones as
/// one; `None` for any other cell.
pub fn unquoted(cell: &str) -> Option<String> {
    let body = cell.trim_matches(' ').strip_prefix('"')?.strip_suffix('"')?;
    let lone = body.replace("\"\"", "").contains('"');
    (!lone).then(|| body.replace("\"\"", "\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str, divider: char) -> Vec<Vec<&str>> {
        let rows = records(text, &LineIndex::new(text), divider);
        rows.iter().map(|r| r.cells.iter().map(|c| c.slice(text).unwrap()).collect()).collect()
    }

    #[test]
    fn a_cell_in_marks_may_hold_dividers_and_line_ends() {
        assert_eq!(
            cells("事業名,\"A,\"\"B\"\"\r\nC\" ,\r\n計,5", ','),
            [vec!["事業名", "\"A,\"\"B\"\"\r\nC\" ", ""], vec!["計", "5"]]
        );
        assert_eq!(cells("a; \"b;c\"\r\"d\"\r", ';'), [vec!["a", " \"b;c\""], vec!["\"d\""], vec![""]]);
        assert_eq!(unquoted(" \"A,\"\"B\"\"\""), Some("A,\"B\"".to_owned()));
    }

    #[test]
    fn marks_of_the_author_divide_as_other_characters_do() {
        assert_eq!(cells("\"見本\"の,b\n\"c,d", ','), [vec!["\"見本\"の", "b"], vec!["\"c", "d"]]);
        assert_eq!(cells("\"見本\t5\n見本\"", '\t'), [vec!["\"見本", "5"], vec!["見本\""]]);
        let open = format!("\"{}b\"", "a\n".repeat(MOST_LINES + 1));
        assert_eq!(cells(&open, ',').len(), MOST_LINES + 2);
        assert_eq!(cells("", ','), [vec![""]]);
        assert_eq!((unquoted("\"見本\"の\"事業\""), unquoted("\""), unquoted("a")), (None, None, None));
    }
}
