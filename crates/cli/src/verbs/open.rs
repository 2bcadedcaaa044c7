//! `bearing open`: serves the web app to browsers on this machine, and opens one.

use server::{Claim, ClaimError, DEFAULT_PORT, Site};
use words::t;

use crate::answer::{Answer, print};
use crate::args;
use crate::call::Call;
use crate::failure::{Code, Failure, shown};
use crate::place;

/// Serves until Ctrl-C, or shows the Bearing that is open already.
pub(crate) fn run(call: &Call, args: args::Open) -> Result<Answer, Failure> {
    let site = match &args.site {
        Some(folder) => Site::read(folder).map_err(|error| failed(error.to_string()))?,
        None => Site::embedded(),
    };
    let claim = server::claim(args.port).map_err(|error| match error {
        ClaimError::HeldByAnother(port) => Failure::new(
            Code::Port,
            t::cli_open_port_taken(port.to_string(), "`bearing open --port PORT`"),
        ),
        refused @ ClaimError::Refused { .. } => Failure::new(Code::Port, refused.to_string()),
    })?;
    match claim {
        Claim::AlreadyOpen(address) => {
            let answer = told(call, &args, &address.to_string(), true);
            if !args.no_browser {
                // Where there is no screen, the address alone has to do.
                let _shown = server::show_in_browser(address);
            }
            Ok(answer)
        }
        Claim::Ours(door) => {
            let address = door.address();
            let said = told(call, &args, &address.to_string(), false).printed(call.json);
            // It serves whether or not anybody reads the address.
            let _ = print(&said);
            if !args.no_browser {
                let _shown = server::show_in_browser(address);
            }
            door.serve(site)
                .map_err(|error| failed(error.to_string()))?;
            Ok(Answer::document(String::new()))
        }
    }
}

fn told(call: &Call, args: &args::Open, address: &str, already: bool) -> Answer {
    let mut answer = Answer::to("open");
    answer.line(if already {
        t::cli_open_already(address)
    } else {
        t::cli_open_at(address)
    });
    if args.port != DEFAULT_PORT {
        answer.line(t::cli_open_other_port());
    }
    if let Ok(data_dir) = call.data_dir() {
        let file = shown(&place::file_in(data_dir));
        answer.line(t::cli_open_two(file.as_str()));
        answer.put("journal", file);
    }
    if !already {
        answer.line(t::cli_open_stop());
    }
    answer.put("address", address);
    answer.put("already_open", already);
    answer
}

fn failed(says: String) -> Failure {
    Failure::new(Code::Failed, says)
}
