//! A line that is not shown while it is typed.
//!
//! By our own hand on Unix: the crates for it print the prompt first and stop the showing after,
//! and letters typed in that instant stand on the screen for ever.

use std::io;

use zeroize::Zeroizing;

/// Asks on the program's terminal.
///
/// # Errors
/// [`io::ErrorKind::Interrupted`] when the person gives up (Ctrl-C, or Ctrl-D on an empty line);
/// anything else when there is no terminal.
#[cfg(unix)]
pub(super) fn ask(prompt: &str) -> io::Result<Zeroizing<String>> {
    use std::io::Write as _;

    let mut terminal = unix::Hidden::begin()?;
    write!(terminal.tty, "{prompt} ")?;
    let line = keys::typed(&mut terminal.tty);
    writeln!(terminal.tty)?;
    line
}

/// Asks on the program's terminal.
#[cfg(not(unix))]
pub(super) fn ask(prompt: &str) -> io::Result<Zeroizing<String>> {
    rpassword::prompt_password(format!("{prompt} ")).map(Zeroizing::new)
}

#[cfg(unix)]
mod unix {
    use std::fs::{File, OpenOptions};
    use std::io;

    use rustix::termios::{
        LocalModes, OptionalActions, SpecialCodeIndex, Termios, tcgetattr, tcsetattr,
    };

    /// The terminal while it shows nothing; as it was before when this goes.
    pub(super) struct Hidden {
        pub(super) tty: File,
        before: Termios,
    }

    impl Hidden {
        pub(super) fn begin() -> io::Result<Hidden> {
            let tty = OpenOptions::new().read(true).write(true).open("/dev/tty")?;
            let before = tcgetattr(&tty)?;
            let mut hidden = before.clone();
            // No signals either: a Ctrl-C that ended the program here would leave the terminal
            // without its letters.
            hidden.local_modes -= LocalModes::ECHO
                | LocalModes::ECHONL
                | LocalModes::ICANON
                | LocalModes::ISIG
                | LocalModes::IEXTEN;
            hidden.special_codes[SpecialCodeIndex::VMIN] = 1;
            hidden.special_codes[SpecialCodeIndex::VTIME] = 0;
            tcsetattr(&tty, OptionalActions::Now, &hidden)?;
            Ok(Hidden { tty, before })
        }
    }

    impl Drop for Hidden {
        fn drop(&mut self) {
            // There is nobody left to tell, and nothing else to try.
            let _ = tcsetattr(&self.tty, OptionalActions::Now, &self.before);
        }
    }
}

#[cfg(unix)]
mod keys {
    use std::io;

    use zeroize::Zeroizing;

    const CTRL_C: u8 = 0x03;
    const CTRL_D: u8 = 0x04;
    const BACKSPACE: u8 = 0x08;
    const CTRL_U: u8 = 0x15;
    const ESCAPE: u8 = 0x1b;
    const DELETE: u8 = 0x7f;

    /// Reads to the end of the line, with the few keys that matter when nothing is seen.
    pub(super) fn typed(from: &mut impl io::Read) -> io::Result<Zeroizing<String>> {
        let mut line = Zeroizing::new(Vec::new());
        let given_up = || Err(io::ErrorKind::Interrupted.into());
        loop {
            match next(from)? {
                Some(b'\n' | b'\r') => break,
                None if line.is_empty() => return given_up(),
                None => break,
                Some(CTRL_C) => return given_up(),
                Some(CTRL_D) if line.is_empty() => return given_up(),
                Some(CTRL_U) => line.clear(),
                Some(BACKSPACE | DELETE) => {
                    // A letter may be several bytes; all but its first begin with the bits 10.
                    while line
                        .pop()
                        .is_some_and(|byte| byte & 0b1100_0000 == 0b1000_0000)
                    {}
                }
                Some(ESCAPE) => skip_key(from)?,
                Some(control) if control.is_ascii_control() => {}
                Some(byte) => line.push(byte),
            }
        }
        let text = std::str::from_utf8(&line);
        text.map(|text| Zeroizing::new(text.to_owned()))
            .map_err(|_| io::ErrorKind::InvalidData.into())
    }

    /// Arrow and function keys arrive as several signs; none of them is a letter.
    fn skip_key(from: &mut impl io::Read) -> io::Result<()> {
        if matches!(next(from)?, Some(b'[' | b'O')) {
            while !matches!(next(from)?, Some(0x40..=0x7e) | None) {}
        }
        Ok(())
    }

    fn next(from: &mut impl io::Read) -> io::Result<Option<u8>> {
        let mut byte = [0];
        loop {
            match from.read(&mut byte) {
                Ok(0) => return Ok(None),
                Ok(_) => return Ok(Some(byte[0])),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::keys::typed;

    #[track_caller]
    fn check(keys: &str, line: Option<&str>) {
        let read = typed(&mut keys.as_bytes()).ok();
        let found = read.as_ref().map(|text| text.as_str());
        assert_eq!(found, line, "{keys:?}");
    }

    #[test]
    fn what_is_typed_unseen_can_be_mended_and_given_up() {
        check("a long ferry\n", Some("a long ferry"));
        check(" spaces stay \r", Some(" spaces stay "));
        check("fährm\u{7f}\u{7f}\u{7f}e\n", Some("fäe"));
        check("fä\u{8}\u{8}\u{8}x\n", Some("x"));
        check("wrong\u{15}right\n", Some("right"));
        check("a\u{1b}[Db\u{1b}OPc\u{1b}[3~\n", Some("abc"));
        check("tab\tbell\u{7}\n", Some("tabbell"));
        check("no end", Some("no end"));
        check("\n", Some(""));
        check("half\u{3}", None);
        check("\u{4}", None);
        check("", None);
    }
}
