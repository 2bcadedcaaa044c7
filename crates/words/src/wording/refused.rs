//! The words Bearing does not say, and the few places where they may stand.

use super::Objection;

const CHEERS: &str = "Bearing never cheers, praises or consoles";
const URGES: &str = "it urges or makes light of something";
const TALE: &str = "it tells a tale of progress";
const MEDICINE: &str = "it would claim to be medicine, which Bearing is not";
const PERSON: &str = "nobody is called a failure, and nothing a person did is";
const FIELD: &str = "it is a word of the field; people read a plain one";

/// Runs of words, `*` for any ending.
const REFUSED: &[(&str, &[&str])] = &[
    (
        CHEERS,
        &[
            "great",
            "awesome",
            "amazing",
            "excellent",
            "fantastic",
            "wonderful",
            "brilliant",
            "superb",
            "perfect*",
            "proud*",
            "congrat*",
            "bravo",
            "hooray",
            "champion*",
            "winner*",
            "well done",
            "good job",
            "good work",
            "nice work",
            "nice job",
            "keep it up",
            "way to go",
            "you did it",
            "good for you",
            "nailed it",
            "youve got this",
            "you have got this",
            "you got this",
            "you can do it",
            "achievement*",
            "success*",
            "dont worry",
            "do not worry",
            "cheer up",
            "it will be fine",
            "silver lining*",
        ],
    ),
    (
        URGES,
        &[
            "just",
            "simply",
            "should",
            "shouldnt",
            "you must",
            "you need to",
            "obviously",
            "easy as",
        ],
    ),
    (
        TALE,
        &[
            "journey*",
            "heal",
            "heals",
            "healed",
            "healing",
            "streak*",
            "bounce back",
            "resilien*",
            "grow stronger",
            "level up",
            "transform*",
            "overcom*",
            "empower*",
            "self care",
            "mindful*",
        ],
    ),
    (
        MEDICINE,
        &[
            "treat",
            "treats",
            "treated",
            "treating",
            "treatment*",
            "therap*",
            "symptom*",
            "relaps*",
            "depress*",
            "anxi*",
            "clinical*",
            "proven",
            "prevent*",
            "diagnos*",
            "screen",
            "screens",
            "screened",
            "screening*",
            "monitor*",
            "predict*",
            "forecast*",
            "risk score*",
            "risk level*",
            "medical*",
            "patient*",
            "cure",
            "cures",
            "cured",
            "disorder*",
            "illness*",
            "disease*",
            "prognos*",
        ],
    ),
    (
        PERSON,
        &[
            "fail",
            "fails",
            "failed",
            "failing",
            "failure*",
            "loser*",
            "missed plan*",
            "missed step*",
        ],
    ),
    (
        FIELD,
        &[
            "setback*",
            "proof",
            "evidence",
            "implementation intention*",
            "recovery phrase*",
            "experiment*",
            "exposure*",
            "behavioural",
            "behavioral",
            "cognitive",
            "tombstone*",
        ],
    ),
];

/// A run of words that may stand although a rule catches it.
#[derive(Debug)]
pub struct Exception {
    /// The words, in lower case and without signs.
    pub words: &'static str,
    /// Why they are harmless.
    pub because: &'static str,
}

/// Every exception there is.
pub const EXCEPTIONS: &[Exception] = &[
    Exception {
        words: "home screen",
        because: "the page of a phone from which programs are opened",
    },
    Exception {
        words: "not a medical device",
        because: "the one plain note that says so",
    },
    Exception {
        words: "docs evidence md",
        because: "the name of a file",
    },
];

pub(super) fn in_words(words: &[String]) -> Vec<Objection> {
    let excused = excused(words);
    let mut found = Vec::new();
    for (because, runs) in REFUSED {
        for run in *runs {
            let parts: Vec<&str> = run.split(' ').collect();
            for at in starts(words, &parts) {
                let span = at..at + parts.len();
                if !excused
                    .iter()
                    .any(|free| free.start <= span.start && span.end <= free.end)
                {
                    let words = words[span].join(" ");
                    found.push(Objection::Refused { words, because });
                }
            }
        }
    }
    found
}

fn excused(words: &[String]) -> Vec<std::ops::Range<usize>> {
    let spans = |exception: &Exception| {
        let parts: Vec<&str> = exception.words.split(' ').collect();
        let length = parts.len();
        starts(words, &parts)
            .map(|at| at..at + length)
            .collect::<Vec<_>>()
    };
    EXCEPTIONS.iter().flat_map(spans).collect()
}

/// Where a run of words begins in a text.
fn starts(words: &[String], run: &[&str]) -> impl Iterator<Item = usize> {
    let fits = |(word, part): (&String, &&str)| match part.strip_suffix('*') {
        Some(stem) => word.starts_with(stem),
        None => word == part,
    };
    let at: Vec<usize> = words
        .windows(run.len())
        .enumerate()
        .filter(|(_, window)| window.iter().zip(run).all(fits))
        .map(|(at, _)| at)
        .collect();
    at.into_iter()
}
