//! Names of acts: what a person did, as a number in the record and a sentence on the screen. The
//! numbers are the format (`docs/format.md`); the sentences live in `words` under [`ActName::key`].

/// What a person did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActName(u32);

macro_rules! acts {
    ($($(#[$what:meta])* $name:ident = $code:literal, $key:literal;)+) => {
        impl ActName {
            $($(#[$what])* pub const $name: Self = Self($code);)+

            /// Every name this version knows, by rising code.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The key of its sentence; `unknown` for an act of a newer version.
            pub fn key(self) -> &'static str {
                match self {
                    $(Self::$name => $key,)+
                    Self(_) => "unknown",
                }
            }
        }
    };
}

acts! {
    /// Said what happened.
    HAPPENED = 1, "happened";
    /// Added to it, changed or took back a part of it.
    ADD_TO_SETBACK = 2, "add-to-setback";
    /// Said how it is now.
    CHECK_IN = 3, "check-in";
    /// Let one check-in go.
    LET_CHECK_IN_GO = 4, "let-check-in-go";
    /// Not to be asked about this again, or after all.
    MUTE_CHECK_INS = 5, "mute-check-ins";
    /// Began a step.
    START_STEP = 20, "start-step";
    /// Did it.
    FINISH_STEP = 21, "finish-step";
    /// Left it.
    LEAVE_STEP = 22, "leave-step";
    /// Said how it was.
    RATE_STEP = 23, "rate-step";
    /// Wrote down a step that was done already.
    DONE_ALREADY = 24, "done-already";
    /// Planned one.
    PLAN_STEP = 25, "plan-step";
    /// Not now.
    NOT_NOW = 26, "not-now";
    /// Rest.
    REST = 27, "rest";
    /// Said how much energy there is.
    SET_ENERGY = 28, "set-energy";
    /// Said where one is.
    SET_PLACE = 29, "set-place";
    /// Added a step of one's own.
    ADD_OWN_STEP = 30, "add-own-step";
    /// Changed one.
    EDIT_OWN_STEP = 31, "edit-own-step";
    /// Hid a step of the catalogue, or showed it again.
    HIDE_STEP = 32, "hide-step";
    /// Made a step smaller.
    MAKE_SMALLER = 33, "make-smaller";
    /// Wrote a moment down.
    WRITE_MOMENT = 40, "write-moment";
    /// Changed one.
    EDIT_MOMENT = 41, "edit-moment";
    /// Added something that matters.
    ADD_VALUE = 50, "add-value";
    /// Changed it.
    EDIT_VALUE = 51, "edit-value";
    /// Added somebody.
    ADD_PERSON = 60, "add-person";
    /// Changed how to reach them.
    EDIT_PERSON = 61, "edit-person";
    /// Changed a preference.
    PREFER = 70, "prefer";
    /// Put something in the bin.
    DELETE = 80, "delete";
    /// Took it out.
    RESTORE = 81, "restore";
    /// Undid an act.
    UNDO = 90, "undo";
    /// Brought entries in from elsewhere.
    IMPORT = 91, "import";
}

impl ActName {
    /// The name with this code, known or not.
    pub const fn from_code(code: u32) -> Self {
        Self(code)
    }

    /// Its code.
    pub const fn code(self) -> u32 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_code_and_no_key_stands_for_two_acts() {
        for (i, one) in ActName::ALL.iter().enumerate() {
            for other in &ActName::ALL[i + 1..] {
                assert!(one.code() < other.code(), "{one:?} {other:?}");
                assert_ne!(one.key(), other.key());
            }
        }
        assert_eq!(ActName::from_code(9999).key(), "unknown");
    }
}
