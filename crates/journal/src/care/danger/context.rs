//! What stands around a phrase: is it turned round, quoted from somebody else, or about somebody
//! else? Then the quiet line stands in for the card.
//!
//! Each rule asks for a tight chain of words, because a rule that reaches far would lose real
//! ones: "I'm not okay I want to die" is not turned round by its "not".

use super::DangerKind;
use super::lexicon::{Lexicon, Roles, Token};
use super::matching::Hit;
use super::words::{Stop, Word};

/// How many words before a phrase are looked at.
const REACH: usize = 9;

/// Whether `hit` calls for the quiet line rather than for the card.
pub(super) fn softened(lexicon: &Lexicon, words: &[Word], hit: &Hit) -> bool {
    let text = Text { lexicon, words };
    hit.mention
        || hit.turned
        || text.turned_round(hit)
        || text.quoted(hit)
        || text.somebody_else(hit)
        || text.asked(hit)
}

struct Text<'a> {
    lexicon: &'a Lexicon,
    words: &'a [Word],
}

impl Text<'_> {
    fn plays(&self, at: usize, role: Roles) -> bool {
        self.lexicon.plays(self.words[at].token, role)
    }

    fn token(&self, form: &str) -> Option<Token> {
        self.lexicon
            .tokens(form)
            .and_then(|tokens| tokens.first().copied())
    }

    fn is(&self, at: usize, form: &str) -> bool {
        let token = self.token(form);
        debug_assert!(token.is_some(), "no list has the word {form}");
        token == Some(self.words[at].token)
    }

    /// The words before `at` in the same clause, nearest first.
    fn before(&self, at: usize, border: Stop) -> impl Iterator<Item = usize> {
        let first = (at.saturating_sub(REACH)..=at)
            .rev()
            .find(|i| self.words[*i].stop >= border)
            .unwrap_or(at.saturating_sub(REACH));
        (first..at).rev()
    }

    /// "I would never …", "I am not …", "no thoughts of …".
    fn turned_round(&self, hit: &Hit) -> bool {
        let mut turns = 0;
        let mut last_turn = None;
        let mut speaker_needs_link = self.plays(hit.first, Roles::FIRST);
        for at in self.before(hit.first, Stop::Clause) {
            if self.plays(at, Roles::NEGATION) {
                if speaker_needs_link {
                    break;
                }
                turns += 1;
                last_turn = Some(at);
                continue;
            }
            if self.plays(at, Roles::INTENSE) {
                return false;
            }
            if self.plays(at, Roles::FIRST) {
                if turns > 0 {
                    break;
                }
                speaker_needs_link = true;
                continue;
            }
            if !self.plays(at, Roles::LINK.or(Roles::FILLER).or(Roles::AUXILIARY)) {
                break;
            }
            if speaker_needs_link && !self.links_a_clause(at) && !self.asks_or_inverts(at) {
                break;
            }
            speaker_needs_link = false;
        }
        let Some(turn) = last_turn else { return false };
        turns % 2 == 1
            && !self.struggle_before(turn)
            && !self.outdone_after(hit, turn)
            && !self.turned_back(turn)
    }

    /// Words after which a new "I" goes on with the same thought: "I don't think I want to …".
    fn links_a_clause(&self, at: usize) -> bool {
        [
            "think", "mean", "say", "said", "saying", "believe", "that", "like", "feel", "meant",
        ]
        .iter()
        .any(|form| self.is(at, form))
    }

    /// "never did I …": what stands before the speaker when the order is turned.
    fn asks_or_inverts(&self, at: usize) -> bool {
        ["did", "do", "have", "would", "will", "am", "was"]
            .iter()
            .any(|form| self.is(at, form))
    }

    /// "not a day goes by that I don't …", "I can't promise that I won't …", "I'd be lying if I
    /// said I wasn't …": turned round twice.
    fn turned_back(&self, turn: usize) -> bool {
        self.before(turn, Stop::Sentence).any(|at| {
            let mut earlier = self.before(at, Stop::Sentence).take(3);
            self.plays(at, Roles::DENIAL)
                || (self.plays(at, Roles::TIME.or(Roles::ASSURANCE))
                    && earlier.any(|at| self.plays(at, Roles::NEGATION)))
        })
    }

    /// "trying not to …", "a reason not to …": the danger is there.
    fn struggle_before(&self, turn: usize) -> bool {
        turn > 0
            && self.words[turn].stop < Stop::Clause
            && self
                .before(turn, Stop::Clause)
                .take(2)
                .any(|at| self.plays(at, Roles::STRUGGLE))
    }

    /// "I have never wanted to die so much".
    fn outdone_after(&self, hit: &Hit, turn: usize) -> bool {
        let Some(next) = self.words.get(hit.last + 1) else {
            return false;
        };
        (self.is(turn, "never") || self.is(turn, "not"))
            && next.stop < Stop::Clause
            && (self.plays(hit.last + 1, Roles::INTENSE)
                || ["until", "before", "like"]
                    .iter()
                    .any(|form| self.is(hit.last + 1, form)))
    }

    /// In quotation marks, and not one's own thought.
    fn quoted(&self, hit: &Hit) -> bool {
        let quote = self.words[hit.first].quote;
        if quote == 0 || self.words[hit.last].quote != quote {
            return false;
        }
        let inside = |at: usize| self.words[at].quote == quote;
        let first = (0..=hit.first)
            .rev()
            .take_while(|at| inside(*at))
            .last()
            .unwrap_or(hit.first);
        let last = (hit.last..self.words.len())
            .take_while(|at| inside(*at))
            .last();
        let after = last.unwrap_or(hit.last) + 1;
        if first == 0 && after >= self.words.len() {
            return false;
        }
        let lead = self
            .before(first, Stop::Sentence)
            .take(6)
            .find_map(|at| self.speaker(at));
        let tail = || (after..self.words.len().min(after + 3)).find_map(|at| self.speaker(at));
        !lead.or_else(tail).unwrap_or(false)
    }

    /// Whose words these are: `Some(true)` for one's own, `Some(false)` for somebody else's.
    fn speaker(&self, at: usize) -> Option<bool> {
        if self.plays(at, Roles::THIRD) {
            return Some(false);
        }
        let own = self.plays(at, Roles::OWN) || self.is(at, "i") || self.is(at, "myself");
        own.then_some(true)
    }

    /// "my brother is …": somebody else is the one. Phrases that name the writer are the writer's.
    fn somebody_else(&self, hit: &Hit) -> bool {
        let done_to_the_writer = matches!(hit.kind, DangerKind::FromOthers | DangerKind::Child);
        if done_to_the_writer || (hit.first..=hit.last).any(|at| self.names_the_writer(at)) {
            return false;
        }
        let light = Roles::AUXILIARY
            .or(Roles::LINK)
            .or(Roles::FILLER)
            .or(Roles::NEGATION);
        for at in self.before(hit.first, Stop::Clause) {
            if self.plays(at, Roles::FIRST) {
                return false;
            }
            if self.plays(at, Roles::THIRD) {
                return true;
            }
            if !self.plays(at, light) {
                return self.somebody_somewhere(at);
            }
        }
        false
    }

    /// "a girl in my class", "someone at work": the place ends at `at`.
    fn somebody_somewhere(&self, at: usize) -> bool {
        let before = |steps: usize| {
            at.checked_sub(steps)
                .filter(|i| self.words[*i + 1].stop < Stop::Clause)
        };
        let preposition = |i: &usize| {
            ["in", "at", "from", "of"]
                .iter()
                .any(|form| self.is(*i, form))
        };
        let determiner = |i: &usize| {
            self.plays(*i, Roles::FIRST)
                || ["the", "her", "his", "a"]
                    .iter()
                    .any(|form| self.is(*i, form))
        };
        let place = before(1).filter(preposition).or_else(|| {
            before(1)
                .filter(determiner)
                .and_then(|_| before(2))
                .filter(preposition)
        });
        place.is_some_and(|i| i > 0 && self.plays(i - 1, Roles::THIRD))
    }

    fn names_the_writer(&self, at: usize) -> bool {
        self.plays(at, Roles::FIRST)
            || self.is(at, "myself")
            || self.is(at, "yourself")
            || self.is(at, "kms")
            || self.plays(at, Roles::PERSON)
    }

    /// "the doctor asked if I was …".
    fn asked(&self, hit: &Hit) -> bool {
        let mut whether = false;
        for at in self.before(hit.first, Stop::Clause) {
            whether |= self.is(at, "if") || self.is(at, "whether");
            let asks = ["asked", "asks", "ask", "asking"]
                .iter()
                .any(|form| self.is(at, form));
            if asks && whether {
                return at
                    .checked_sub(1)
                    .is_some_and(|before| !self.is(before, "i"));
            }
        }
        false
    }
}
