use std::collections::{BTreeMap, btree_map};
use std::ops::Index;
use std::sync::Arc;

use super::{Sheet, SheetId};

/// The sheets of a project by their ids. A copy shares them, however many
/// there are; the first change to one makes that one anew, so that a copy
/// stays as it was and what did not change is known without a look inside.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheets(Arc<BTreeMap<SheetId, Arc<Sheet>>>);

impl Sheets {
    /// A sheet.
    pub fn get(&self, id: &SheetId) -> Option<&Sheet> {
        self.0.get(id).map(AsRef::as_ref)
    }

    /// A sheet, shared: for a thread to look at while work goes on.
    pub fn shared(&self, id: &SheetId) -> Option<&Arc<Sheet>> {
        self.0.get(id)
    }

    /// A sheet to be changed.
    pub fn get_mut(&mut self, id: &SheetId) -> Option<&mut Sheet> {
        Arc::make_mut(&mut self.0).get_mut(id).map(Arc::make_mut)
    }

    /// Whether a sheet is the very one that another copy has: then nothing in
    /// it differs. Two sheets may be equal without being the same.
    pub fn is_same(&self, other: &Self, id: &SheetId) -> bool {
        matches!((self.0.get(id), other.0.get(id)), (Some(a), Some(b)) if Arc::ptr_eq(a, b))
    }

    /// Puts a sheet in; returns the one it replaces.
    pub fn insert(&mut self, id: SheetId, sheet: impl Into<Arc<Sheet>>) -> Option<Arc<Sheet>> {
        Arc::make_mut(&mut self.0).insert(id, sheet.into())
    }

    /// Takes a sheet out.
    pub fn remove(&mut self, id: &SheetId) -> Option<Sheet> {
        Arc::make_mut(&mut self.0).remove(id).map(Arc::unwrap_or_clone)
    }

    /// Whether there is such a sheet.
    pub fn contains_key(&self, id: &SheetId) -> bool {
        self.0.contains_key(id)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Their ids, in order.
    pub fn keys(&self) -> btree_map::Keys<'_, SheetId, Arc<Sheet>> {
        self.0.keys()
    }

    /// The sheets in the order of their ids.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &Sheet> + ExactSizeIterator {
        self.0.values().map(AsRef::as_ref)
    }

    /// The sheets in the order of their ids, taken out.
    pub fn into_values(self) -> impl Iterator<Item = Sheet> {
        Arc::unwrap_or_clone(self.0).into_values().map(Arc::unwrap_or_clone)
    }

    /// Ids and sheets, in order.
    pub fn iter(&self) -> Iter<'_> {
        Iter(self.0.iter())
    }
}

impl Index<&SheetId> for Sheets {
    type Output = Sheet;

    /// # Panics
    /// If there is no such sheet, as maps do.
    #[allow(clippy::indexing_slicing, reason = "what an index is; input goes through `get`")]
    fn index(&self, id: &SheetId) -> &Sheet {
        &self.0[id]
    }
}

impl<S: Into<Arc<Sheet>>> FromIterator<(SheetId, S)> for Sheets {
    fn from_iter<I: IntoIterator<Item = (SheetId, S)>>(sheets: I) -> Self {
        Self(Arc::new(sheets.into_iter().map(|(id, sheet)| (id, sheet.into())).collect()))
    }
}

/// Ids and sheets, in order.
#[derive(Debug, Clone)]
pub struct Iter<'a>(btree_map::Iter<'a, SheetId, Arc<Sheet>>);

impl<'a> Iterator for Iter<'a> {
    type Item = (&'a SheetId, &'a Sheet);

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next().map(|(id, sheet)| (id, sheet.as_ref()))
    }
}

impl<'a> IntoIterator for &'a Sheets {
    type Item = (&'a SheetId, &'a Sheet);
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Iter<'a> {
        self.iter()
    }
}
