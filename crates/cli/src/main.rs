//! The `bearing` program. For now it opens the web app and nothing else.

use std::path::Path;
use std::process::ExitCode;

use server::{Claim, DEFAULT_PORT, Site};

fn main() -> ExitCode {
    match open() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn open() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let value = |flag: &str| {
        let at = arguments.iter().position(|argument| argument == flag)?;
        arguments.get(at + 1)
    };
    let port = value("--port").map_or(Ok(DEFAULT_PORT), |port| port.parse())?;
    let site = value("--site").map_or_else(
        || Ok(Site::embedded()),
        |folder| Site::read(Path::new(folder)),
    )?;
    let show = !arguments.iter().any(|argument| argument == "--no-browser");
    match server::claim(port)? {
        Claim::Ours(door) => {
            println!("Bearing is open at {}", door.address());
            let _shown = show && server::show_in_browser(door.address());
            door.serve(site)?;
        }
        Claim::AlreadyOpen(address) => {
            println!("Bearing is open already, at {address}");
            let _shown = show && server::show_in_browser(address);
        }
    }
    Ok(())
}
