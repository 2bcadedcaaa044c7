//! Makes `src/wording/borrowed.hashes` from a text that may not be in the project:
//!
//! ```text
//! cargo run -p bearing-words --features wording --example borrowed_hashes -- TEXT.txt \
//!     > crates/words/src/wording/borrowed.hashes
//! ```

use std::process::ExitCode;

use bearing_words::wording::hashes_of;

fn main() -> ExitCode {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("Give the path of a text whose runs of words may not be borrowed.");
        return ExitCode::from(2);
    };
    match std::fs::read_to_string(&path) {
        Ok(text) => {
            for hash in hashes_of(&text, "") {
                println!("{hash}");
            }
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{path}: {error}");
            ExitCode::FAILURE
        }
    }
}
