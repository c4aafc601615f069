use super::Span;

/// Where the lines of a text begin. LF, CR LF and a lone CR all end a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineIndex {
    starts: Vec<usize>,
    len: usize,
}

/// A place for people: both count from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineColumn {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl LineIndex {
    /// Indexes `text`.
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for (i, b) in bytes.iter().enumerate() {
            let ends = match b {
                b'\n' => true,
                b'\r' => bytes.get(i + 1) != Some(&b'\n'),
                _ => false,
            };
            if ends {
                starts.push(i + 1);
            }
        }
        Self { starts, len: text.len() }
    }

    /// Number of lines; a text without line ends has one.
    pub fn count(&self) -> usize {
        self.starts.len()
    }

    /// The span of line `n` (from 0) without its line end; empty past the end.
    pub fn span(&self, text: &str, n: usize) -> Span {
        let Some(&start) = self.starts.get(n) else { return Span::new(self.len, self.len) };
        let end = self.starts.get(n + 1).copied().unwrap_or(self.len);
        let body = text.get(start..end).unwrap_or_default().trim_end_matches(['\n', '\r']);
        Span { start, end: start + body.len() }
    }

    /// The line (from 0) that holds `offset`.
    pub fn line_of(&self, offset: usize) -> usize {
        self.starts.partition_point(|&s| s <= offset).saturating_sub(1)
    }

    /// The place of `offset` for people.
    pub fn line_column(&self, text: &str, offset: usize) -> LineColumn {
        let line = self.line_of(offset);
        let start = self.starts.get(line).copied().unwrap_or(0);
        let column = text.get(start..offset).map_or(0, |s| s.chars().count());
        LineColumn { line: line + 1, column: column + 1 }
    }

    /// The spans of all lines, in order.
    pub fn spans<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Span> + 'a {
        (0..self.count()).map(move |n| self.span(text, n))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_end_ends_a_line() {
        let text = "一\r\n二\n三\r四";
        let index = LineIndex::new(text);
        let lines: Vec<_> = index.spans(text).filter_map(|s| s.slice(text)).collect();
        assert_eq!(lines, ["一", "二", "三", "四"]);
    }

    #[test]
    fn columns_count_characters() {
        let text = "年度\n予算額";
        let index = LineIndex::new(text);
        let at = text.find('額').unwrap();
        assert_eq!(index.line_column(text, at), LineColumn { line: 2, column: 3 });
    }
}
