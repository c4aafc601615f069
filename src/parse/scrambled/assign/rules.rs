//! What the search asks of those who know what rows and blocks look like.

use super::Table;

/// What rows and blocks should look like.
pub(in crate::parse::scrambled) trait Rules {
    /// Whether it is asked how many likely wholes agree on each cell.
    const ASKS_WHOLES: bool;
    /// Into how many sides a block falls that are scored apart, each of as many
    /// columns.
    const SIDES: usize;
    /// Whether rows score by themselves.
    const SCORES_ROWS: bool;
    /// How many blocks there are.
    fn blocks(&self) -> usize;
    /// The block of a row.
    fn block_of(&self, row: usize) -> usize;
    /// The row of a block that has the same number as `row`.
    fn like(&self, block: usize, row: usize) -> Option<usize>;
    /// The rows of a block.
    fn rows(&self, block: usize) -> std::ops::Range<usize>;
    /// For the rows of a block and, within each, the columns: which row it is
    /// in the end; rows can be put in order after they are filled.
    fn ranks(&self, block: usize, table: &Table<'_>) -> Vec<usize>;
    /// How well a side of a block is filled as a whole, in hundredths of a vote.
    /// It may ask only for what stands in that side.
    fn whole(&self, block: usize, side: usize, table: &Table<'_>) -> i32;
    /// How well a row is filled beside the one above. It may ask only for what
    /// stands in those two.
    fn row(&self, row: usize, table: &Table<'_>) -> i32;
}
