//! Flat exports, to bytes. Nothing here touches a file.

pub mod compare;
mod review;
mod rows;
mod workbook;

pub use review::{ReviewRow, review_rows, review_rows_to_csv, review_rows_to_jsonl};
pub use rows::{FieldRow, field_rows, review_to_csv, rows_to_csv, rows_to_json, rows_to_ron};
pub use workbook::project_to_xlsx;
