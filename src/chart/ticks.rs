/// Round values from at or below `low` to at or above `high`, about `count`
/// of them: steps of 1, 2 or 5 times a power of ten.
pub fn ticks(low: f64, high: f64, count: usize) -> Vec<f64> {
    let span = (high - low).max(f64::EPSILON);
    let rough = span / count.max(1) as f64;
    let power = 10_f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].map(|m| m * power).into_iter().find(|s| *s >= rough * 0.999).unwrap_or(power);
    let (first, last) = ((low / step).floor(), (high / step).ceil());
    #[allow(clippy::cast_possible_truncation, reason = "a few steps around the range")]
    let steps = ((last - first).round() as i64).clamp(1, 40);
    (0..=steps).map(|n| (first + n as f64) * step).collect()
}

/// A figure with its thousands grouped: `-1,200.5`.
pub fn grouped(plain: &str) -> String {
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain), |d| ("-", d));
    let (whole, part) = digits.split_once('.').map_or((digits, None), |(w, p)| (w, Some(p)));
    let mut out = sign.to_owned();
    for (i, c) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(c);
    }
    if let Some(part) = part {
        out.push('.');
        out.push_str(part);
    }
    out
}

/// An axis figure at the precision of its step.
pub fn axis_figure(value: f64, step: f64) -> String {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 6")]
    let places = if step >= 1.0 { 0 } else { (-step.log10()).ceil().clamp(0.0, 6.0) as usize };
    let plain = format!("{value:.places$}");
    grouped(if plain.trim_matches(['-', '0', '.']).is_empty() { "0" } else { &plain })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_hold_the_range() {
        assert_eq!(ticks(0.0, 599.0, 4), [0.0, 200.0, 400.0, 600.0]);
        assert_eq!(ticks(-501.0, 400.0, 4), [-1000.0, -500.0, 0.0, 500.0]);
        assert_eq!(ticks(0.0, 0.14, 3).len(), 4);
        assert!(ticks(0.0, 1e15, 4).len() <= 7);
    }

    #[test]
    fn figures_are_grouped_and_as_precise_as_their_step() {
        assert_eq!(grouped("-1234567.5"), "-1,234,567.5");
        assert_eq!(axis_figure(1200.0, 200.0), "1,200");
        assert_eq!(axis_figure(0.05, 0.05), "0.05");
        assert_eq!(axis_figure(-0.0, 0.05), "0");
    }
}
