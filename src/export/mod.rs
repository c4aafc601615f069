//! Flat exports, to bytes. Nothing here touches a file.

mod charts;
pub mod compare;
mod picture;
mod project;
mod review;
mod rows;
mod workbook;

pub use charts::{PictureFormat, chart_page, charts_to_csv, picture, series_page};
pub use picture::{PictureError, scene_to_png, scene_to_svg};
pub use project::{ProjectFormat, project_to};
pub use review::{ReviewRow, review_rows, review_rows_to_csv, review_rows_to_jsonl};
pub use rows::{FieldRow, field_rows, review_to_csv, rows_to_csv, rows_to_json, rows_to_ron};
pub use workbook::project_to_xlsx;
