//! Where running text can begin and end among the pieces of a page.

use super::atoms::{Atom, Gap, What};
use super::chains::is_embedded_dash;

/// Whether running text can begin before this piece.
pub(super) fn begins_text(atoms: &[Atom], at: usize) -> bool {
    let Some(atom) = atoms.get(at) else { return false };
    if matches!(atom.what, What::Word(_)) {
        return false;
    }
    let before = at.checked_sub(1).and_then(|i| atoms.get(i)).map(|a| &a.what);
    match atom.gap {
        Gap::Blank | Gap::Line | Gap::Space => true,
        Gap::Glue if at.checked_sub(1).is_some_and(|i| is_embedded_dash(atoms, i)) => false,
        Gap::Glue => match before {
            Some(What::Dash) => !is_in_number(atoms, at),
            Some(What::Word(_) | What::Mark) => true,
            Some(What::Digit) => atom.what == What::Text && !is_after_wide_blank(atoms, at),
            Some(What::Text) => begins_number(atoms, at),
            None => false,
        },
        Gap::Inside => false,
    }
}

/// A full-width blank is what a cell says: 「施策8－3　…の強化」.
fn is_after_wide_blank(atoms: &[Atom], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|i| atoms.get(i));
    before.zip(atoms.get(at)).is_some_and(|(before, atom)| atom.gap == Gap::Glue && before.span.end < atom.span.start)
}

/// Whether a piece is the last part of the number that a text begins with, up
/// to a full-width blank: 「8-3　」.
fn is_in_number(atoms: &[Atom], at: usize) -> bool {
    let digit = |i: usize| atoms.get(i).is_some_and(|a| a.what == What::Digit);
    let end = (at..atoms.len()).find(|i| !digit(*i)).unwrap_or(atoms.len());
    let glued = at.checked_sub(1).and_then(|dash| atoms.get(dash)).is_some_and(|dash| dash.gap == Gap::Glue);
    end > at && glued && at.checked_sub(2).is_some_and(digit) && is_after_wide_blank(atoms, end)
}

/// Whether running text can end before this piece.
pub(super) fn ends_text(atoms: &[Atom], at: usize) -> bool {
    let Some(next) = atoms.get(at) else { return true };
    match next.gap {
        Gap::Blank | Gap::Line | Gap::Space => true,
        Gap::Glue if is_embedded_dash(atoms, at) => false,
        Gap::Glue => match next.what {
            What::Word(_) | What::Dash | What::Mark => true,
            What::Digit => digits_to_the_end(atoms, at),
            What::Text => begins_number(atoms, at),
        },
        Gap::Inside => false,
    }
}

/// Whether a piece of text is the first of a project's number behind its name:
/// 「…に必要な経費労-20-0850」.
fn begins_number(atoms: &[Atom], at: usize) -> bool {
    let short = atoms.get(at).is_some_and(|a| a.what == What::Text && a.text.chars().count() <= 2);
    let what = |i: usize| atoms.get(i).map(|a| &a.what);
    short && what(at + 1) == Some(&What::Dash) && what(at + 2) == Some(&What::Digit)
}

fn digits_to_the_end(atoms: &[Atom], at: usize) -> bool {
    let rest = atoms.iter().skip(at).skip_while(|a| a.what == What::Digit && matches!(a.gap, Gap::Glue | Gap::Inside));
    rest.take(1).all(|a| matches!(a.gap, Gap::Blank | Gap::Line | Gap::Space))
}
