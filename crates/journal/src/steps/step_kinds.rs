//! What an ordinary step is made of: the shape of the catalogue's entries and of a person's own
//! steps. Only structure lives here; what a step says in words lives in the crate `words`, under
//! its key.

use crate::codes::coded;

coded! {
    /// What a step is about. Suggestions differ in it, and the evidence is ordered by it.
    pub enum Group {
        /// The rooms one lives in: dishes, laundry, a meal.
        Home = 1,
        /// Body: washing, stretching, eating, drinking.
        Body = 2,
        /// Somebody one knows.
        People = 3,
        /// Something done for somebody else.
        ForSomeoneElse = 4,
        /// Making something.
        Making = 5,
        /// Order: lists, papers, a drawer.
        Order = 6,
        /// Out of doors.
        Outdoors = 7,
        /// Rest.
        Rest = 8,
    }
}

/// What a step needs beyond the person who does it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Needs {
    /// It happens out of doors, or one has to leave the house for it.
    pub outside: bool,
    /// It costs money.
    pub money: bool,
    /// Somebody else has a part in it, there or at the other end of a line.
    pub another: bool,
    /// It takes a phone, to call or to write.
    pub phone: bool,
    /// It takes daylight.
    pub daylight: bool,
    /// It takes one's own rooms or what stands in them: a sink, a shower, a stove, a drawer.
    pub home: bool,
}

impl Needs {
    /// Needs nothing; to be filled with `..Needs::NOTHING`.
    pub const NOTHING: Self = Self {
        outside: false,
        money: false,
        another: false,
        phone: false,
        daylight: false,
        home: false,
    };
}

/// A kind of value that a step can serve (S2). A hint for matching with what matters to a person,
/// never shown as a label on them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ValueHint {
    /// Being close to people.
    Closeness,
    /// Being kind, being of use.
    Kindness,
    /// One's body and health.
    Health,
    /// A place to live in.
    Home,
    /// Learning and knowing.
    Learning,
    /// Making things.
    Making,
    /// Being out of doors.
    Nature,
    /// Order and clearness.
    Order,
    /// Rest and quiet.
    Rest,
    /// Work and what one is good at.
    Work,
    /// Play and pleasure.
    Play,
    /// Honesty, saying how things are.
    Honesty,
}

/// One ordinary step of the catalogue (S2), as structure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CatalogueStep {
    /// Its number in what is kept; given once, never used for another step.
    pub code: u16,
    /// Its name among the messages of `words`.
    pub key: &'static str,
    /// What it is about.
    pub group: Group,
    /// How much it takes: 1 (almost nothing) to 3.
    pub effort: u8,
    /// Minutes the whole step takes, about.
    pub minutes: u8,
    /// What it needs.
    pub needs: Needs,
    /// Makes no noise that carries: fit for the night.
    pub quiet: bool,
    /// Can be done with nobody else there and nobody called.
    pub alone: bool,
    /// Kinds of value it can serve.
    pub serves: &'static [ValueHint],
    /// Minutes of its smaller forms (S3), from the larger to the smallest; form 1 is the first.
    /// The last takes a minute at most.
    pub smaller: &'static [u8],
}
