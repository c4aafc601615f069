//! Everything that writes to disk.

use std::io::{self, Write};
use std::path::Path;

/// Writes an export beside its target and renames it into place.
pub fn write_export(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut temp = tempfile::NamedTempFile::new_in(folder)?;
    temp.write_all(bytes)?;
    temp.as_file().sync_data()?;
    temp.persist(path)?;
    Ok(())
}
