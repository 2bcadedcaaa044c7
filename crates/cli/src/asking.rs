//! Standard input and the terminal: a text with `-`, a passphrase that is not shown, a line.
//!
//! On a terminal a passphrase is asked for there, unseen. Where standard input is a pipe, the
//! answers are its lines, so that a script can give them; unless it is a pipe that carries the text
//! itself (`-`): then the terminal is asked, if the program has one.

mod hidden;

use std::cell::Cell;
use std::fs::OpenOptions;
use std::io::{self, BufRead, BufReader, IsTerminal, Read, Write};

use words::t;
use zeroize::Zeroizing;

use crate::answer::print_aside;
use crate::failure::{Code, Failure};

/// Where answers come from in this call.
#[derive(Debug, Default)]
pub(crate) struct Asking {
    /// Standard input was read to its end as a text.
    spent: Cell<bool>,
}

impl Asking {
    /// All of standard input, as a text.
    pub(crate) fn text(&self) -> io::Result<String> {
        self.spent.set(true);
        let mut text = String::new();
        io::stdin().read_to_string(&mut text)?;
        Ok(text)
    }

    /// Whether a person sits at a terminal, for an editor or a question.
    pub(crate) fn at_terminal(&self) -> bool {
        io::stdin().is_terminal()
    }

    /// Something secret, not shown while it is typed.
    pub(crate) fn secret(&self, prompt: &str) -> Result<Zeroizing<String>, Failure> {
        if self.by_pipe() {
            return self.piped();
        }
        hidden::ask(prompt).map_err(|error| match error.kind() {
            io::ErrorKind::Interrupted => given_up(),
            _ => nobody_to_ask(),
        })
    }

    /// A line, shown while it is typed.
    pub(crate) fn line(&self, prompt: &str) -> Result<Zeroizing<String>, Failure> {
        if self.by_pipe() {
            return self.piped();
        }
        if self.at_terminal() {
            print_aside(&format!("{prompt} "));
            return read_line(&mut io::stdin().lock());
        }
        let terminal = OpenOptions::new().read(true).write(true).open("/dev/tty");
        let mut terminal = terminal.map_err(|_| nobody_to_ask())?;
        write!(terminal, "{prompt} ").map_err(|_| nobody_to_ask())?;
        read_line(&mut BufReader::new(terminal))
    }

    fn by_pipe(&self) -> bool {
        !self.at_terminal() && !self.spent.get()
    }

    fn piped(&self) -> Result<Zeroizing<String>, Failure> {
        read_line(&mut io::stdin().lock())
    }
}

fn read_line(from: &mut impl BufRead) -> Result<Zeroizing<String>, Failure> {
    let mut line = Zeroizing::new(String::new());
    match from.read_line(&mut line) {
        Ok(1..) => {
            let kept = line.trim_end_matches(['\n', '\r']).len();
            line.truncate(kept);
            Ok(line)
        }
        Ok(0) | Err(_) => Err(nobody_to_ask()),
    }
}

fn nobody_to_ask() -> Failure {
    Failure::new(
        Code::Locked,
        t::cli_passphrase_no_terminal("`bearing unlock`"),
    )
}

fn given_up() -> Failure {
    Failure::new(Code::Locked, t::terminal_given_up())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_ends_where_it_ends_and_keeps_its_spaces() {
        for (typed, line) in [
            ("four words of mine\n", "four words of mine"),
            (" spaces  stay \r\n", " spaces  stay "),
            ("no end", "no end"),
            ("\nsecond", ""),
        ] {
            let read = read_line(&mut typed.as_bytes()).unwrap();
            assert_eq!(read.as_str(), line);
        }
        assert!(read_line(&mut "".as_bytes()).is_err());
    }
}
