//! Command line: from the official files to the dataset, and the dataset checked.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command line speaks through both")]

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use minerals_observatory::indicators;
use minerals_observatory::ingest::{IngestError, check, compile, ledger, publish};

/// Critical Minerals Observatory: the data behind the portal.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Compile the official files into the dataset; on any error the old dataset stays as it was.
    Ingest {
        /// Folder of the official files.
        #[arg(long)]
        from: PathBuf,
        /// Folder of the dataset; replaced as a whole.
        #[arg(long)]
        to: PathBuf,
        /// A price series of your own to add, as CSV with a date and a price a row and lines `# mineral:`, `# unit:`,
        /// `# source:` and `# licence:` (docs/data.md); may be given several times.
        #[arg(long)]
        series: Vec<PathBuf>,
        /// Where to write every row that was set aside, with the reason, as CSV.
        #[arg(long)]
        report: Option<PathBuf>,
    },
    /// Compile the ledger of actions (assets/reviewed/actions.toml) into the dataset, without the official files.
    Ledger {
        /// Folder of the dataset.
        #[arg(long)]
        data: PathBuf,
    },
    /// Apply the methods to the whole dataset and add the tables to it as CSV.
    Indicators {
        /// Folder of the dataset.
        #[arg(long)]
        data: PathBuf,
        /// Folder of the tables, inside that of the dataset; replaced as a whole.
        #[arg(long)]
        to: PathBuf,
    },
    /// Read every file of the dataset again and compare hashes and forms with its descriptor.
    Check {
        /// Folder of the dataset.
        #[arg(long)]
        data: PathBuf,
    },
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Ingest { from, to, series, report } => ingest(&from, &to, &series, report.as_deref()),
        Command::Ledger { data } => renew_ledger(&data),
        Command::Indicators { data, to } => indicate(&data, &to),
        Command::Check { data } => check_data(&data),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn ingest(
    from: &Path,
    to: &Path,
    series: &[PathBuf],
    report: Option<&Path>,
) -> Result<(), Box<dyn std::error::Error>> {
    let compiled = compile::compile(from, series)?;
    if let Some(path) = report {
        std::fs::write(path, compiled.report.to_csv()).map_err(|error| IngestError::io(path, error))?;
    }
    publish::publish(&compiled, to)?;
    print!("{}", compiled.report);
    println!("{} files written to {}", compiled.files.len() + 1, to.display());
    Ok(())
}

fn renew_ledger(data: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let count = ledger::renew(data)?;
    println!("{count} entries of {} written to {}", ledger::PATH, data.display());
    Ok(())
}

fn indicate(data: &Path, to: &Path) -> Result<(), Box<dyn std::error::Error>> {
    for file in indicators::run(data, to)? {
        println!("{}: {} rows, {} bytes", file.path, file.rows, file.bytes);
    }
    Ok(())
}

fn check_data(data: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let count = check::check(data)?;
    println!("{count} files are as datapackage.json describes them");
    Ok(())
}
