//! Flat exports, to bytes. Nothing here touches a file.

mod rows;

pub use rows::{FieldRow, field_rows, review_to_csv, rows_to_csv, rows_to_json, rows_to_ron};
