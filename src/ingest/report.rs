//! What became of every row: read = used + set aside, by file, line and reason.

use std::fmt;

/// One file's account.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileReport {
    /// Path below the source folder.
    pub file: String,
    /// Rows read, without the header.
    pub read: u64,
    /// Rows that went into the dataset.
    pub used: u64,
    /// Rows that did not, as runs of neighbouring lines with the same reason.
    pub set_aside: Vec<SetAside>,
}

/// A run of lines that were not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// First line, from 1.
    pub first_line: u64,
    /// Last line.
    pub last_line: u64,
    /// Rows in the run: fewer than lines where a row spans several.
    pub rows: u64,
    /// Why.
    pub reason: String,
}

impl FileReport {
    /// An empty account of a file.
    #[must_use]
    pub fn new(file: impl Into<String>) -> Self {
        Self { file: file.into(), ..Self::default() }
    }

    /// Counts a row that went into the dataset.
    pub fn row_used(&mut self) {
        self.read += 1;
        self.used += 1;
    }

    /// Counts a row that did not, with the reason.
    pub fn row_set_aside(&mut self, line: u64, reason: &str) {
        self.read += 1;
        match self.set_aside.last_mut() {
            Some(run) if run.reason == reason && line <= run.last_line + 1 => {
                run.last_line = run.last_line.max(line);
                run.rows += 1;
            }
            _ => self.set_aside.push(SetAside {
                first_line: line,
                last_line: line,
                rows: 1,
                reason: reason.to_owned(),
            }),
        }
    }

    /// Rows not used.
    #[must_use]
    pub fn rows_set_aside(&self) -> u64 {
        self.set_aside.iter().map(|run| run.rows).sum()
    }

    /// Whether every row read is accounted for.
    #[must_use]
    pub fn reconciles(&self) -> bool {
        self.read == self.used + self.rows_set_aside()
    }
}

/// The account of a whole ingest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// One per file, in the order read.
    pub files: Vec<FileReport>,
}

impl Report {
    /// Every run set aside as CSV: file, first_line, last_line, rows, reason.
    #[must_use]
    pub fn to_csv(&self) -> String {
        let mut out = String::from("file,first_line,last_line,rows,reason\n");
        for file in &self.files {
            for run in &file.set_aside {
                let reason = run.reason.replace('"', "\"\"");
                out.push_str(&format!(
                    "{},{},{},{},\"{reason}\"\n",
                    file.file, run.first_line, run.last_line, run.rows
                ));
            }
        }
        out
    }
}

impl fmt::Display for Report {
    /// The totals a person reads at the end of an ingest.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.files.iter().map(|file| file.file.len()).max().unwrap_or_default();
        for file in &self.files {
            writeln!(
                f,
                "{:width$}  read {:>8} = used {:>8} + set aside {:>8}",
                file.file,
                file.read,
                file.used,
                file.rows_set_aside()
            )?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbouring_lines_with_one_reason_are_one_run() {
        let mut report = FileReport::new("a.csv");
        report.row_used();
        for line in [3, 4, 5, 9] {
            report.row_set_aside(line, "not a mineral");
        }
        report.row_set_aside(10, "rounded total");
        assert_eq!(report.set_aside.len(), 3);
        assert_eq!((report.read, report.used, report.rows_set_aside()), (6, 1, 5));
        assert!(report.reconciles());
        assert!(Report { files: vec![report] }.to_csv().contains("a.csv,3,5,3,\"not a mineral\"\n"));
    }
}
