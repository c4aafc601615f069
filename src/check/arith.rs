//! Exact arithmetic of printed figures.

use rust_decimal::{Decimal, RoundingStrategy};

use super::view::Figure;

/// What a computation can have given, seen that its operands were rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Range {
    pub(super) low: Decimal,
    pub(super) high: Decimal,
}

impl Range {
    pub(super) fn exactly(value: Decimal) -> Self {
        Self { low: value, high: value }
    }

    /// All values that print as this figure.
    pub(super) fn of_rounded(figure: &Figure<'_>) -> Self {
        let half = Decimal::new(5, figure.places + 1);
        Self { low: figure.value - half, high: figure.value + half }
    }

    /// A figure without decimals is a count and exact; one with decimals was
    /// rounded.
    pub(super) fn of_measured(figure: &Figure<'_>) -> Self {
        if figure.places == 0 { Self::exactly(figure.value) } else { Self::of_rounded(figure) }
    }

    /// The quotient times `factor`; `None` where the divisor may be zero or
    /// below, or the dividend below zero.
    pub(super) fn divided_by(self, divisor: Self, factor: Decimal) -> Option<Self> {
        if divisor.low <= Decimal::ZERO || self.high < Decimal::ZERO {
            return None;
        }
        let low = self.low.max(Decimal::ZERO);
        Some(Self { low: low / divisor.high * factor, high: self.high / divisor.low * factor })
    }

    /// Whether `printed` is one of the values at its precision, rounded up or
    /// down.
    pub(super) fn allows(self, printed: &Figure<'_>) -> bool {
        let floor = floor_to(self.low, printed.places);
        let ceil = ceil_to(self.high, printed.places);
        floor <= printed.value && printed.value <= ceil
    }
}

pub(super) const HUNDRED: Decimal = Decimal::ONE_HUNDRED;

/// The quotient in per cent; `None` where it means nothing.
pub(super) fn percent(part: Decimal, whole: Decimal) -> Option<Decimal> {
    quotient(part, whole).map(|q| q * HUNDRED)
}

/// The quotient; `None` for a divisor of zero or below.
pub(super) fn quotient(part: Decimal, whole: Decimal) -> Option<Decimal> {
    if whole <= Decimal::ZERO { None } else { part.checked_div(whole) }
}

pub(super) fn floor_to(value: Decimal, places: u32) -> Decimal {
    value.round_dp_with_strategy(places, RoundingStrategy::ToNegativeInfinity)
}

pub(super) fn ceil_to(value: Decimal, places: u32) -> Decimal {
    value.round_dp_with_strategy(places, RoundingStrategy::ToPositiveInfinity)
}

/// Half up, as the forms' own formulas do it.
pub(super) fn round_to(value: Decimal, places: u32) -> Decimal {
    value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)
}

/// As sheets write figures: `1,800`, `▲3.5` as `-3.5`, without idle zeros.
pub(crate) fn written(value: Decimal) -> String {
    let plain = value.normalize().abs().to_string();
    let (whole, fraction) = plain.split_once('.').map_or((plain.as_str(), None), |(w, f)| (w, Some(f)));
    let mut out = String::new();
    if value.is_sign_negative() && !value.is_zero() {
        out.push('-');
    }
    let digits = whole.chars().count();
    for (i, c) in whole.chars().enumerate() {
        if i > 0 && (digits - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(c);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// A computed value at the precision of the figure it is compared with.
pub(super) fn written_like(value: Decimal, printed: &Figure<'_>) -> String {
    let rounded = written(round_to(value, printed.places));
    if printed.percent { rounded + "%" } else { rounded }
}

/// An unrounded value for a working: at most two places beyond `places`.
pub(super) fn working(value: Decimal, places: u32) -> String {
    written(round_to(value, places + 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_written_as_sheets_write_them() {
        let w = |s: &str| written(s.parse().unwrap());
        assert_eq!(["1234567.50", "-800", "0.0", "999"].map(w), ["1,234,567.5", "-800", "0", "999"]);
    }

    #[test]
    fn nothing_is_divided_by_zero() {
        assert_eq!(percent(Decimal::ONE, Decimal::ZERO), None);
        assert_eq!(Range::exactly(Decimal::ONE).divided_by(Range::exactly(Decimal::ZERO), HUNDRED), None);
    }
}
