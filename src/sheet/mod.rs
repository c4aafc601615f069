//! The domain: what cells a review sheet has, and what their values mean.
//!
//! Pure vocabulary and arithmetic of printed values. How a file is read and
//! how a form is laid out are other rooms' business.

mod corporate;
mod doubt;
mod key;
mod number;
mod section;
mod vocabulary;
mod year;

pub use corporate::{CorporateNumberFault, check_corporate_number};
pub use doubt::{Doubt, doubt, understood};
pub use key::{FieldKey, FormOrder, KeyMatch};
pub use number::{Printed, is_dash, parse_printed};
pub use section::Section;
pub use vocabulary::{CHECK_ITEMS, CheckItem, FieldSpec, VOCABULARY, ValueKind};
pub use year::{FiscalYear, parse_era_year, resolve_year};
