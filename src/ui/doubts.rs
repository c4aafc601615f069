//! Words for what is odd about a typed value.

use crate::app::{State, Text};
use crate::sheet::{Doubt, ValueKind, doubt};

/// What is odd about a value, in words; none if nothing is.
pub(crate) fn words(state: &State, kind: ValueKind, text: &str) -> Option<String> {
    doubt(kind, text).map(|d| match d {
        Doubt::NotAFigure => state.t(Text::DoubtNotAFigure).to_owned(),
        Doubt::UnitIncluded(figure) => state.fill(Text::DoubtUnit, &figure),
        Doubt::Followed(by) => state.fill(Text::DoubtFollowed, &by),
        Doubt::Grouping => state.t(Text::DoubtGrouping).to_owned(),
        Doubt::NotWhole => state.t(Text::DoubtNotWhole).to_owned(),
        Doubt::NotAYear => state.t(Text::DoubtNotAYear).to_owned(),
        Doubt::NotThirteenDigits => state.t(Text::DoubtThirteen).to_owned(),
        Doubt::CheckDigit(expected) => state.fill(Text::DoubtCheckDigit, &expected.to_string()),
        Doubt::NotAMark => state.t(Text::DoubtNotAMark).to_owned(),
        Doubt::NotAnAddress => state.t(Text::DoubtNotAnAddress).to_owned(),
        Doubt::NotAQuotient => state.t(Text::DoubtNotAQuotient).to_owned(),
    })
}
