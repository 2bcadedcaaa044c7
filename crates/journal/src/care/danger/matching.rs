//! Finds the phrases of the lists in a text's plain words.
//!
//! Words of emphasis and auxiliaries may stand inside a phrase; so may "not" and "never", which is
//! noted, because it turns the phrase round. A phrase does not run over the end of a sentence,
//! unless the full stops are between all of its words.

use super::DangerKind;
use super::lexicon::{Edge, Effect, Lexicon, Roles};
use super::words::{Stop, Word};

/// How many words may be passed over inside one phrase.
const PASSED_OVER: u8 = 4;
/// How many words of any kind a gap may hold.
const GAP: usize = 3;

/// A phrase found: its first and last word, and what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hit {
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) kind: DangerKind,
    /// Listed as being about somebody else, or as a bare mention.
    pub(super) mention: bool,
    /// "not" or "never" stands inside.
    pub(super) turned: bool,
}

/// Every phrase of danger in these words that no figure of speech covers, in their order.
pub(super) fn hits(lexicon: &Lexicon, words: &[Word]) -> Vec<Hit> {
    let mut search = Search {
        lexicon,
        words,
        hits: Vec::new(),
        figures: Vec::new(),
    };
    (0..words.len()).for_each(|first| search.from(first));
    let Search {
        mut hits, figures, ..
    } = search;
    hits.retain(|hit| {
        !figures
            .iter()
            .any(|(first, last)| *first <= hit.first && hit.last <= *last)
    });
    hits
}

struct Search<'a> {
    lexicon: &'a Lexicon,
    words: &'a [Word],
    hits: Vec<Hit>,
    figures: Vec<(usize, usize)>,
}

/// How far a phrase has been followed.
#[derive(Clone, Copy)]
struct Path {
    first: usize,
    /// The next word to look at.
    next: usize,
    /// The last word that belonged to the phrase.
    last: usize,
    node: usize,
    passed_over: u8,
    /// Between how many words of the phrase a sentence ended, and how many there are.
    ended: usize,
    between: usize,
    turned: bool,
    /// A comma, the like, or a new line stands inside.
    broken: bool,
}

impl Search<'_> {
    fn from(&mut self, first: usize) {
        self.follow(Path {
            first,
            next: first,
            last: first,
            node: 0,
            passed_over: 0,
            ended: 0,
            between: 0,
            turned: false,
            broken: false,
        });
    }

    fn follow(&mut self, path: Path) {
        let lexicon = self.lexicon;
        let node = lexicon.node(path.node);
        if path.ended == 0 || path.ended == path.between {
            node.effects
                .iter()
                .for_each(|effect| self.keep(&path, *effect));
        }
        for (edge, to) in &node.edges {
            self.take(path, *edge, *to);
        }
        self.pass_over(path);
    }

    fn take(&mut self, path: Path, edge: Edge, to: usize) {
        let word = self.words.get(path.next);
        let fits = match (edge, word) {
            (Edge::End, word) => {
                if word.is_none_or(|word| word.stop != Stop::None) {
                    self.follow(Path { node: to, ..path });
                }
                return;
            }
            (Edge::Gap, _) => return self.gap(path, to),
            (_, None) => false,
            (Edge::Word(token), Some(word)) => word.token == token,
            (Edge::Role(role), Some(word)) => self.lexicon.plays(word.token, role),
            (Edge::Number, Some(word)) => {
                word.number || self.lexicon.plays(word.token, Roles::NUMBER)
            }
        };
        if fits {
            let path = self.onward(path);
            self.follow(Path {
                node: to,
                last: path.next - 1,
                ..path
            });
        }
    }

    /// Steps over the next word.
    fn onward(&self, path: Path) -> Path {
        let inside = path.next > path.first;
        let ended = inside && self.words[path.next].stop == Stop::Sentence;
        Path {
            next: path.next + 1,
            ended: path.ended + usize::from(ended),
            between: path.between + usize::from(inside),
            broken: path.broken || (inside && self.words[path.next].stop != Stop::None),
            ..path
        }
    }

    fn gap(&mut self, path: Path, to: usize) {
        let mut path = path;
        for _ in 0..GAP {
            match self.words.get(path.next) {
                Some(word) if word.stop != Stop::Sentence => path = self.onward(path),
                _ => return,
            }
            self.follow(Path { node: to, ..path });
        }
    }

    /// Goes on without the next word, where it is one that changes nothing or turns round.
    fn pass_over(&mut self, path: Path) {
        let Some(word) = self.words.get(path.next) else {
            return;
        };
        if path.next == path.first || path.passed_over == PASSED_OVER {
            return;
        }
        let turns = self.lexicon.plays(word.token, Roles::NEGATION);
        let light = Roles::FILLER.or(Roles::AUXILIARY);
        if turns || self.lexicon.plays(word.token, light) {
            let path = self.onward(path);
            self.follow(Path {
                passed_over: path.passed_over + 1,
                turned: path.turned ^ turns,
                ..path
            });
        }
    }

    fn keep(&mut self, path: &Path, effect: Effect) {
        let (kind, mention) = match effect {
            Effect::Danger(kind) => (kind, false),
            Effect::Mention(kind) => (kind, true),
            Effect::Figure => return self.keep_figure(path),
        };
        let (first, last, turned) = (path.first, path.last, path.turned);
        self.hits.push(Hit {
            first,
            last,
            kind,
            mention,
            turned,
        });
    }

    /// A figure of speech is said in one breath: "I don't want to live, with all this" is none.
    fn keep_figure(&mut self, path: &Path) {
        let quote = self.words[path.first].quote;
        let words = &self.words[path.first..=path.last];
        if !path.broken && words.iter().all(|word| word.quote == quote) {
            self.figures.push((path.first, path.last));
        }
    }
}
