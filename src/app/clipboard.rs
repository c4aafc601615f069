use super::form_view::{ColContent, FormRow};
use super::{Effect, State};

/// Copies the selected source text, or the field's value.
pub(super) fn copy(state: &State, effects: &mut Vec<Effect>) {
    let selected = state.text_selection().zip(state.document()).map(|(s, d)| d.slice(s).replace('\u{2028}', "\n"));
    let value = || {
        let (sheet, view, cell) = (state.current_sheet()?, state.view()?, state.cell.as_ref()?);
        Some(view.cell(sheet, view.key(cell)?, cell).shown().to_owned())
    };
    if let Some(text) = selected.or_else(value) {
        effects.push(Effect::Copy(text));
    }
}

/// The rows of the form around the selected field, up to the next heading, as
/// tab-separated values.
pub(super) fn table_as_tsv(state: &State) -> Option<String> {
    let (sheet, view, cell) = (state.current_sheet()?, state.view()?, state.cell.as_ref()?);
    let at = *view.row_of.get(cell)?;
    let breaks = |r: &FormRow| matches!(r, FormRow::Heading(_) | FormRow::SubHeading { .. } | FormRow::AddRow { .. });
    let start = view.rows.get(..at)?.iter().rposition(breaks).map_or(0, |i| i + 1);
    let len = view.rows.get(at..)?.iter().position(breaks).unwrap_or(view.rows.len() - at);
    let lines = view.rows.get(start..at + len)?.iter().filter_map(|row| {
        let (FormRow::Cells(cols) | FormRow::TableHead(cols)) = row else { return None };
        let texts: Vec<String> = cols
            .iter()
            .map(|col| match &col.content {
                ColContent::Empty => String::new(),
                ColContent::Label(text) => text.clone(),
                ColContent::Cell(key, id) => view.cell(sheet, key, id).shown().replace(['\t', '\n', '\r'], " "),
            })
            .collect();
        Some(texts.join("\t"))
    });
    Some(lines.collect::<Vec<_>>().join("\n"))
}
