/// What is wrong with a 法人番号.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CorporateNumberFault {
    /// Not thirteen digits.
    Malformed,
    /// Thirteen digits whose first is not the check digit of the rest.
    CheckDigit {
        /// The digit that the rest asks for.
        expected: u32,
    },
}

/// Checks a 法人番号: `Ok` if it is well formed and its check digit fits.
///
/// The rule is that of 法人の番号の指定等に関する省令 第2条: weights 1 and 2
/// alternate from the right over the last twelve digits; the first digit is
/// 9 − (sum mod 9).
pub fn check_corporate_number(number: &str) -> Result<(), CorporateNumberFault> {
    let folded = crate::text::fold_to_string(number);
    let digits: Option<Vec<u32>> = folded.chars().map(|c| c.to_digit(10)).collect();
    let Some((first, rest)) = digits.as_deref().and_then(<[u32]>::split_first) else {
        return Err(CorporateNumberFault::Malformed);
    };
    if rest.len() != 12 {
        return Err(CorporateNumberFault::Malformed);
    }
    let sum: u32 = rest.iter().rev().zip([1, 2].into_iter().cycle()).map(|(d, w)| d * w).sum();
    let expected = 9 - sum % 9;
    if *first == expected { Ok(()) } else { Err(CorporateNumberFault::CheckDigit { expected }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistyped_digit_is_noticed() {
        assert_eq!(check_corporate_number("7010001064648"), Ok(()));
        assert_eq!(check_corporate_number("7010001064647"), Err(CorporateNumberFault::CheckDigit { expected: 8 }));
        assert_eq!(check_corporate_number("701000106464"), Err(CorporateNumberFault::Malformed));
        assert_eq!(check_corporate_number("-"), Err(CorporateNumberFault::Malformed));
    }
}
