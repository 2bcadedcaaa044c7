//! The lists as the program holds them: words by number, their other spellings, the part each
//! plays, and all phrases in one tree of words.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::DangerKind;

/// A plain word's number.
pub(super) type Token = u16;

/// A word of no list.
pub(super) const UNKNOWN: Token = 0;

const SPELLINGS: &str = include_str!("spellings.txt");
const ROLES: &str = include_str!("roles.txt");
const PHRASES: &str = include_str!("phrases.txt");
const FIGURES: &str = include_str!("figures.txt");

/// The parts a word may play, as bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Roles(u32);

impl Roles {
    pub(super) const FILLER: Self = Self(1);
    pub(super) const AUXILIARY: Self = Self(1 << 1);
    pub(super) const NEGATION: Self = Self(1 << 2);
    pub(super) const LINK: Self = Self(1 << 3);
    pub(super) const INTENSE: Self = Self(1 << 4);
    pub(super) const STRUGGLE: Self = Self(1 << 5);
    pub(super) const FIRST: Self = Self(1 << 6);
    pub(super) const THIRD: Self = Self(1 << 7);
    pub(super) const REPORT: Self = Self(1 << 8);
    pub(super) const OWN: Self = Self(1 << 9);
    pub(super) const PERSON: Self = Self(1 << 10);
    pub(super) const PARTNER: Self = Self(1 << 11);
    pub(super) const CHILD: Self = Self(1 << 12);
    pub(super) const NUMBER: Self = Self(1 << 13);
    pub(super) const DENIAL: Self = Self(1 << 14);
    pub(super) const TIME: Self = Self(1 << 15);
    pub(super) const ASSURANCE: Self = Self(1 << 16);

    /// Either part.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "filler" => Self::FILLER,
            "auxiliary" => Self::AUXILIARY,
            "negation" => Self::NEGATION,
            "link" => Self::LINK,
            "intense" => Self::INTENSE,
            "struggle" => Self::STRUGGLE,
            "first" => Self::FIRST,
            "third" => Self::THIRD,
            "report" => Self::REPORT,
            "own" => Self::OWN,
            "person" => Self::PERSON,
            "partner" => Self::PARTNER,
            "child" => Self::CHILD,
            "number" => Self::NUMBER,
            "denial" => Self::DENIAL,
            "time" => Self::TIME,
            "assurance" => Self::ASSURANCE,
            _ => return None,
        })
    }
}

/// What a phrase does where it is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Effect {
    /// Brings the card, unless its surroundings soften it.
    Danger(DangerKind),
    /// About somebody else, or a bare mention: the quiet line.
    Mention(DangerKind),
    /// A figure of speech: silences the phrases it covers.
    Figure,
}

/// One step in the tree of phrases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edge {
    /// This very word.
    Word(Token),
    /// Any word that plays this part.
    Role(Roles),
    /// Digits.
    Number,
    /// One to three words of any kind.
    Gap,
    /// The clause ends here.
    End,
}

/// A place in the tree: the ways on, and what ends here.
#[derive(Debug, Default)]
pub(super) struct Node {
    pub(super) edges: Vec<(Edge, usize)>,
    pub(super) effects: Vec<Effect>,
}

/// All lists, read once.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    /// Every form anybody may type, and where its plain words stand in `pool`.
    forms: BTreeMap<&'static str, Range<usize>>,
    pool: Vec<Token>,
    roles: Vec<Roles>,
    /// Long words that are recognised with one letter wrong.
    keys: Vec<&'static str>,
    tree: Vec<Node>,
}

impl Lexicon {
    /// The one lexicon of the program.
    pub(super) fn shared() -> &'static Self {
        static SHARED: LazyLock<Lexicon> = LazyLock::new(Lexicon::build);
        &SHARED
    }

    /// The plain words of a form, if it is in a list. `form` is lower case.
    pub(super) fn tokens(&self, form: &str) -> Option<&[Token]> {
        self.forms.get(form).map(|range| &self.pool[range.clone()])
    }

    /// The plain words of a form that is nearly one of the long words: one letter wrong, missing,
    /// doubled, or two of them swapped.
    pub(super) fn nearest(&self, form: &str) -> Option<&[Token]> {
        let key = self
            .keys
            .iter()
            .find(|key| one_slip_apart(form.as_bytes(), key.as_bytes()))?;
        self.tokens(key)
    }

    /// Whether a word plays a part.
    pub(super) fn plays(&self, token: Token, role: Roles) -> bool {
        self.roles
            .get(usize::from(token))
            .is_some_and(|roles| roles.0 & role.0 != 0)
    }

    /// A place in the tree of phrases; 0 is its root.
    pub(super) fn node(&self, at: usize) -> &Node {
        &self.tree[at]
    }

    fn build() -> Self {
        let mut lexicon = Self {
            tree: vec![Node::default()],
            ..Self::default()
        };
        lexicon.pool.push(UNKNOWN);
        lexicon.roles.push(Roles::default());
        for (plain, forms) in entries(SPELLINGS) {
            let tokens: Vec<Token> = plain
                .split_whitespace()
                .map(|word| lexicon.intern(word))
                .collect();
            let range = lexicon.pool.len()..lexicon.pool.len() + tokens.len();
            lexicon.pool.extend(tokens);
            for form in forms.split_whitespace() {
                lexicon.forms.insert(form, range.clone());
            }
        }
        for (role, words) in entries(ROLES) {
            lexicon.give_role(role, words);
        }
        lexicon.plant(PHRASES, None);
        lexicon.plant(FIGURES, Some(Effect::Figure));
        lexicon
    }

    /// The number of a plain word, given when it is first seen.
    fn intern(&mut self, word: &'static str) -> Token {
        match self.tokens(word) {
            Some([token]) => return *token,
            Some(_) => panic!("{word} is a short form, and stands in a list as one plain word"),
            None => {}
        }
        let token =
            Token::try_from(self.roles.len()).expect("the lists hold fewer than 65536 words");
        self.roles.push(Roles::default());
        self.forms
            .insert(word, self.pool.len()..self.pool.len() + 1);
        self.pool.push(token);
        token
    }

    fn give_role(&mut self, role: &str, words: &'static str) {
        for word in words.split_whitespace() {
            match role {
                "key" | "real" | "known" if self.tokens(word).is_some() => {}
                "key" | "real" | "known" => _ = self.intern(word),
                role => {
                    let token = usize::from(self.intern(word));
                    let role = Roles::named(role).expect("roles.txt names a role that exists");
                    self.roles[token] = self.roles[token].or(role);
                }
            }
            if role == "key" {
                self.keys.push(word);
            }
        }
    }

    /// Adds a list of phrases to the tree.
    fn plant(&mut self, list: &'static str, effect: Option<Effect>) {
        let mut effect = effect;
        for line in lines(list) {
            match line
                .strip_prefix('[')
                .and_then(|rest| rest.strip_suffix(']'))
            {
                Some(group) => effect = Some(group_effect(group)),
                None => {
                    let effect = effect.expect("phrases.txt opens with a group");
                    self.plant_phrase(line, effect);
                }
            }
        }
    }

    fn plant_phrase(&mut self, phrase: &'static str, effect: Effect) {
        let mut ends = vec![0];
        for choice in phrase.split_whitespace() {
            let mut next = Vec::new();
            for words in choice.split('|') {
                for end in &ends {
                    next.push(self.plant_words(*end, words));
                }
            }
            next.sort_unstable();
            next.dedup();
            ends = next;
        }
        for end in ends {
            let effects = &mut self.tree[end].effects;
            if !effects.contains(&effect) {
                effects.push(effect);
            }
        }
    }

    /// Follows one choice, words joined by `_`, from a place in the tree, and returns its end.
    fn plant_words(&mut self, from: usize, words: &'static str) -> usize {
        let mut at = from;
        for word in words.split('_') {
            let class = match word {
                "PERSON" => Some(Edge::Role(Roles::PERSON)),
                "PARTNER" => Some(Edge::Role(Roles::PARTNER)),
                "CHILD" => Some(Edge::Role(Roles::CHILD)),
                "NUMBER" => Some(Edge::Number),
                ".." => Some(Edge::Gap),
                "$" => Some(Edge::End),
                _ => None,
            };
            if let Some(edge) = class {
                at = self.step(at, edge);
                continue;
            }
            let tokens = match self.tokens(word) {
                Some(tokens) => tokens.to_vec(),
                None => vec![self.intern(word)],
            };
            for token in tokens {
                at = self.step(at, Edge::Word(token));
            }
        }
        at
    }

    fn step(&mut self, from: usize, edge: Edge) -> usize {
        if let Some((_, to)) = self.tree[from]
            .edges
            .iter()
            .find(|(known, _)| *known == edge)
        {
            return *to;
        }
        let to = self.tree.len();
        self.tree.push(Node::default());
        self.tree[from].edges.push((edge, to));
        to
    }
}

/// The lines of a list without comments and empty ones.
fn lines(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The lines of a list of `name: words`.
fn entries(list: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    lines(list).filter_map(|line| line.split_once(':'))
}

fn group_effect(group: &str) -> Effect {
    let (name, mention) = match group.strip_suffix(", other") {
        Some(name) => (name, true),
        None => (group, false),
    };
    let kind = match name {
        "wish to die" => DangerKind::WishToDie,
        "self-harm" => DangerKind::SelfHarm,
        "danger from others" => DangerKind::FromOthers,
        "a child at risk" => DangerKind::Child,
        other => panic!("phrases.txt has an unknown group: {other}"),
    };
    if mention {
        Effect::Mention(kind)
    } else {
        Effect::Danger(kind)
    }
}

/// Whether two words differ by one letter wrong, missing or too many, or two neighbours swapped.
fn one_slip_apart(a: &[u8], b: &[u8]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let same = short.iter().zip(long).take_while(|(x, y)| x == y).count();
    match long.len() - short.len() {
        0 => {
            let (x, y) = (&short[same..], &long[same..]);
            match (x, y) {
                ([], []) => false,
                ([x0, x1, xs @ ..], [y0, y1, ys @ ..]) if x0 == y1 && x1 == y0 && xs == ys => true,
                ([_, xs @ ..], [_, ys @ ..]) => xs == ys,
                _ => false,
            }
        }
        1 => short[same..] == long[same + 1..],
        _ => false,
    }
}
