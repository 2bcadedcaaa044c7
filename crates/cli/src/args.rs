//! The command line: every verb and option, as `--help`, the man page and the completions show it.

mod choices;

use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, ColorChoice, Parser, Subcommand};

pub(crate) use choices::{
    AgainstArg, EnergyArg, FeelingArg, KindArg, Listed, LostArg, OnOff, PlaceArg,
};

const TOP: &str = "\
A private companion for the days after something went wrong.

Without a command it shows Today: one small step, and what is due, if anything.

What you write is sealed in one file on this machine. The journal in a browser is another one; \
neither knows of the other, and no other copy exists.";

/// What follows the options in `--help` and in the man page: titles end with a colon, terms and what
/// they mean stand two spaces apart.
pub(crate) const AFTER: &str = "\
Entries:
  An entry has an id of 32 letters and digits; its first few are enough where no other begins so. \
A step of the catalogue has a name, such as wash-one-cup; wash-one-cup:1 is its first smaller form.

Passphrase:
  Once one is set, every command asks for it on the terminal, unless `bearing unlock` gave the key \
to the system's keyring. Where standard input is not a terminal, its first line is taken, so that a \
script can give it; with `-` (the text itself comes that way) the terminal is asked. Help opens \
without it.

Help:
  Words of danger bring the help card before anything else, and no step after it: on standard \
output, and on standard error as well where only that is a terminal; with --json in the field \
`help`.

Files:
  journal.sqlite and device.key in the data folder: $XDG_DATA_HOME/bearing or \
~/.local/share/bearing, %APPDATA%\\bearing on Windows. device.key opens the journal and is there as \
long as no passphrase is set. Whoever copies the folder for safety copies all of it.

Environment:
  BEARING_DATA_DIR  the data folder; --data-dir comes first
  VISUAL, EDITOR    the editor for a text that is not on the command line. Its file lies in memory \
where the system has such a place, readable to you alone, and is wiped; what an editor copies \
elsewhere by its own settings is beyond Bearing
  LANG              the country of the help lines, until you choose one
  NO_COLOR          no colour is ever used

Exit status:
  0  done
  1  it could not be done; what happened and what to do is on standard error
  2  the command was not understood";

/// A private companion for the days after something went wrong.
#[derive(Debug, Parser)]
#[command(
    name = "bearing",
    bin_name = "bearing",
    version,
    color = ColorChoice::Never,
    long_about = TOP,
    after_long_help = AFTER,
    after_help = "bearing help COMMAND tells more, bearing --help all of it.",
    max_term_width = 100
)]
pub(crate) struct Cli {
    /// Where the journal is kept, instead of the usual data folder.
    #[arg(
        long,
        global = true,
        display_order = 900,
        value_name = "DIR",
        env = "BEARING_DATA_DIR",
        hide_env = true
    )]
    pub(crate) data_dir: Option<PathBuf>,

    /// Answer with one JSON object instead of sentences; docs/json.md describes it.
    #[arg(long, global = true, display_order = 901)]
    pub(crate) json: bool,

    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Say what happened. One line is enough.
    #[command(visible_alias = "name")]
    Happened(Happened),
    /// Say how it is now, a day or a week or a month later.
    Now(Now),
    /// A small step: suggest some, do one, make it smaller, plan it.
    Step(Step),
    /// Write down a moment of your own.
    Moment(Moment),
    /// List what you wrote.
    List(List),
    /// Show one entry in full.
    Show(One),
    /// Take back the last change.
    Undo,
    /// Put an entry in the bin for 30 days.
    Delete(One),
    /// Take an entry out of the bin.
    Restore(One),
    /// Write everything out in a form that people and other programs read.
    Export(Export),
    /// The people you trust, who stand first in Help.
    People(People),
    /// Where this journal lives, what opens it, and what can be chosen.
    Settings(Settings),
    /// Set, change or take away the passphrase.
    Passphrase(Passphrase),
    /// Make twelve words that open this journal if all else is lost.
    Words(Words),
    /// Open a journal with a passphrase for a while, so that not every command asks.
    Unlock(Unlock),
    /// End what `unlock` began.
    Lock,
    /// Start Bearing for the browser on this machine, and open it.
    Open(Open),
    /// People to reach and one small thing to do, now. Needs no journal and no passphrase.
    HelpNow(HelpNow),
    /// Print a completion script for a shell.
    Completions {
        /// Which shell.
        shell: clap_complete::Shell,
    },
    /// Print the man page, or write one for every command into a folder.
    Man {
        /// The folder, made if it is not there.
        #[arg(value_name = "DIR")]
        folder: Option<PathBuf>,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Happened {
    /// What happened. `-` reads standard input; without it your editor opens.
    #[arg(value_name = "TEXT")]
    pub(crate) text: Vec<String>,
    /// What was lost; other:WORDS says what else. May be given several times.
    #[arg(long, value_name = "opportunity|relationship|self|other")]
    pub(crate) lost: Vec<LostArg>,
    /// Measured against what; expectation:WHOSE says whose. May be given several times.
    #[arg(long, value_name = "goal|timeline|expectation")]
    pub(crate) against: Vec<AgainstArg>,
    /// A feeling, with its strength if you like: shame:7. Any word will do. May be given several
    /// times.
    #[arg(long, value_name = "NAME[:0-10]")]
    pub(crate) feeling: Vec<FeelingArg>,
    /// How much it stings now, from 0 (not at all) to 10 (as much as anything).
    #[arg(long, value_name = "0-10", value_parser = clap::value_parser!(u8).range(0..=10))]
    pub(crate) sting: Option<u8>,
    /// When it happened: yesterday, "3 days ago", 2026-11-09, "spring 2019".
    #[arg(long, value_name = "WHEN")]
    pub(crate) when: Option<String>,
    /// What the voice in you says about it, in its own words.
    #[arg(long, value_name = "TEXT")]
    pub(crate) voice: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Now {
    /// How today is, in a word or a line. `-` reads standard input.
    #[arg(value_name = "TEXT")]
    pub(crate) text: Vec<String>,
    /// About which entry, by its id; without it, the one that is due today.
    #[arg(long, value_name = "ID")]
    pub(crate) about: Option<String>,
    /// How much it stings now, from 0 (not at all) to 10 (as much as anything).
    #[arg(long, value_name = "0-10", value_parser = clap::value_parser!(u8).range(0..=10))]
    pub(crate) sting: Option<u8>,
    /// Not today.
    #[arg(long, conflicts_with_all = ["text", "sting", "not_again"])]
    pub(crate) not_today: bool,
    /// Do not ask about this one again.
    #[arg(long, conflicts_with_all = ["text", "sting"])]
    pub(crate) not_again: bool,
}

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Step {
    #[command(subcommand)]
    pub(crate) what: Option<StepCommand>,
    /// How much energy there is; remembered for an hour.
    #[arg(long)]
    pub(crate) energy: Option<EnergyArg>,
    /// Where you are; remembered for an hour.
    #[arg(long)]
    pub(crate) place: Option<PlaceArg>,
    /// Say why these.
    #[arg(long)]
    pub(crate) why: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum StepCommand {
    /// Note that a step is done: a suggested one, a planned one, or one in your own words.
    Do {
        /// The step's name or id, or your own words.
        #[arg(value_name = "ID|TEXT", required = true)]
        what: Vec<String>,
        /// How bearable it was before, from 0 (hardly) to 10 (easily).
        #[arg(long, value_name = "0-10", value_parser = clap::value_parser!(u8).range(0..=10))]
        before: Option<u8>,
        /// How bearable it is after.
        #[arg(long, value_name = "0-10", value_parser = clap::value_parser!(u8).range(0..=10))]
        after: Option<u8>,
    },
    /// A smaller form of a step.
    Smaller {
        /// The step's name or id.
        #[arg(value_name = "ID")]
        what: String,
    },
    /// Plan a step: after something you do anyway, or at a time.
    #[command(group(clap::ArgGroup::new("plan").required(true).args(["after_i", "at"])))]
    Plan {
        /// The step's name or id, or your own words.
        #[arg(value_name = "ID|TEXT", required = true)]
        what: Vec<String>,
        /// What it comes after: --after-i "drink my coffee".
        #[arg(long, value_name = "EVENT")]
        after_i: Option<String>,
        /// When: 18:30, "tomorrow at 9", "monday 10:30", "in 2 hours".
        #[arg(long, value_name = "WHEN")]
        at: Option<String>,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Moment {
    /// One moment: where, when, who was there, what exactly you did. `-` reads standard input;
    /// without it your editor opens.
    #[arg(value_name = "TEXT")]
    pub(crate) text: Vec<String>,
    /// What kind of moment. May be given several times.
    #[arg(long)]
    pub(crate) kind: Vec<KindArg>,
    /// When it was: yesterday, 2026-11-09, "spring 2019".
    #[arg(long, value_name = "WHEN")]
    pub(crate) when: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct List {
    /// What to list; without it, setbacks, steps and moments.
    pub(crate) what: Option<Listed>,
}

#[derive(Debug, Args)]
pub(crate) struct One {
    /// Its id; the first few letters are enough where no other begins so.
    #[arg(value_name = "ID")]
    pub(crate) id: String,
}

#[derive(Debug, Args)]
pub(crate) struct Export {
    /// Write Markdown files into this folder, which must be empty or not there yet. Without it,
    /// JSON goes to standard output.
    #[arg(long, value_name = "DIR")]
    pub(crate) markdown: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct People {
    #[command(subcommand)]
    pub(crate) what: Option<PeopleCommand>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum PeopleCommand {
    /// Name somebody.
    Add {
        /// What you call them.
        #[arg(value_name = "NAME", required = true)]
        name: Vec<String>,
        /// A number to call.
        #[arg(long, value_name = "NUMBER")]
        phone: Option<String>,
        /// Where a message reaches them.
        #[arg(long, value_name = "WHERE")]
        message: Option<String>,
        /// A mail address.
        #[arg(long, value_name = "ADDRESS")]
        mail: Option<String>,
        /// Anything else.
        #[arg(long, value_name = "TEXT")]
        note: Option<String>,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Settings {
    /// The country whose help lines are shown, by its two letters.
    #[arg(long, value_name = "COUNTRY")]
    pub(crate) country: Option<String>,
    /// Whether words of danger bring the help card. Help itself has no switch.
    #[arg(long)]
    pub(crate) help_card: Option<OnOff>,
    /// This entry was not about danger: its texts do not bring the card again.
    #[arg(long, value_name = "ID")]
    pub(crate) not_about_that: Option<String>,
    /// The hour at which your day begins, 0 to 23.
    #[arg(long, value_name = "HOUR", value_parser = clap::value_parser!(u8).range(0..=23))]
    pub(crate) day_starts: Option<u8>,
}

#[derive(Debug, Args)]
pub(crate) struct Passphrase {
    /// Take the passphrase away; the key is kept on this machine again.
    #[arg(long, conflicts_with = "without_words")]
    pub(crate) remove: bool,
    /// Make no twelve words. If the passphrase is then forgotten, nobody can open this journal.
    #[arg(long, alias = "no-words")]
    pub(crate) without_words: bool,
    /// Open with the twelve words, because the passphrase is forgotten.
    #[arg(long)]
    pub(crate) forgotten: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Words {
    /// Check the words you have on paper instead of making new ones.
    #[arg(long)]
    pub(crate) check: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Unlock {
    /// For how long: 15m, 2h; a day at most.
    #[arg(long = "for", value_name = "TIME", default_value = "15m", value_parser = crate::when::span)]
    pub(crate) span: Duration,
    /// Open with the twelve words instead of the passphrase.
    #[arg(long)]
    pub(crate) words: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Open {
    /// Another port. A browser keeps a separate journal for each address, so this one starts empty.
    #[arg(long, value_name = "PORT", default_value_t = server::DEFAULT_PORT)]
    pub(crate) port: u16,
    /// Do not open a browser.
    #[arg(long)]
    pub(crate) no_browser: bool,
    /// Serve the web app from this folder instead of the one inside the program.
    #[arg(long, value_name = "DIR", hide = true)]
    pub(crate) site: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct HelpNow {
    /// Lines of this country, by its two letters. Kept for next time where a journal is open.
    #[arg(long, value_name = "COUNTRY")]
    pub(crate) country: Option<String>,
}
