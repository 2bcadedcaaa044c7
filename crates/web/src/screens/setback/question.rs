//! What can be asked about something that happened. Every answer is optional, may come at any
//! time, and is asked for one at a time (N1).

use std::sync::Arc;

use app::journal::{Command, FeelingName, Lost, Setback, SetbackId, SetbackPart, State};
use words::t;

/// One question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Question {
    /// N2.
    Lost,
    /// N3, with whose expectation.
    Against,
    /// N4.
    Feelings,
    /// N9.
    Expected,
    /// N5, and later how much it stings now.
    Sting,
    /// N7.
    WentWrong,
    /// N7.
    Mattered,
    /// N7.
    HopedFor,
    /// N7.
    SeeMyself,
    /// N10.
    Voice,
    /// P2, asked for by the person.
    HowNow,
    /// The sting of the day it was written, corrected.
    FirstSting,
}

use Question::{
    Against, Expected, Feelings, FirstSting, HopedFor, HowNow, Lost as WhatLost, Mattered,
    SeeMyself, Sting, Voice, WentWrong,
};

impl Question {
    /// Those that are asked by themselves, one after the other.
    pub(crate) const IN_TURN: [Question; 10] = [
        WhatLost, Against, Feelings, Expected, Sting, WentWrong, Mattered, HopedFor, SeeMyself,
        Voice,
    ];
    /// Every one.
    pub(crate) const ALL: [Question; 12] = [
        WhatLost, Against, Feelings, Expected, Sting, WentWrong, Mattered, HopedFor, SeeMyself,
        Voice, HowNow, FirstSting,
    ];

    /// Those answered in prose: what it shows, and the voice.
    pub(crate) const PROSE: [Question; 5] = [WentWrong, Mattered, HopedFor, SeeMyself, Voice];

    /// Names its draft.
    pub(crate) fn key(self) -> &'static str {
        match self {
            WhatLost => "lost",
            Against => "against",
            Feelings => "feelings",
            Expected => "expected",
            Sting => "sting",
            WentWrong => "went-wrong",
            Mattered => "mattered",
            HopedFor => "hoped-for",
            SeeMyself => "see-myself",
            Voice => "voice",
            HowNow => "how-now",
            FirstSting => "first-sting",
        }
    }

    /// The question itself.
    pub(crate) fn asks(self) -> String {
        match self {
            WhatLost => t::asking_lost(),
            Against => t::asking_against(),
            Feelings => t::asking_feelings(),
            Expected => t::asking_expected(),
            Sting => t::asking_sting(),
            WentWrong => t::asking_went_wrong(),
            Mattered => t::asking_mattered(),
            HopedFor => t::asking_hoped_for(),
            SeeMyself => t::asking_see_myself(),
            Voice => t::asking_voice(),
            HowNow => t::checkin_how(),
            FirstSting => t::setback_sting_correct(),
        }
    }

    /// What its answer is called.
    pub(crate) fn name(self) -> String {
        match self {
            WhatLost => t::setback_lost(),
            Against => t::setback_against(),
            Feelings => t::setback_feelings(),
            Expected => t::setback_expected(),
            Sting | FirstSting => t::setback_sting(),
            WentWrong => t::setback_went_wrong(),
            Mattered => t::setback_mattered(),
            HopedFor => t::setback_hoped_for(),
            SeeMyself => t::setback_see_myself(),
            Voice => t::setback_voice(),
            HowNow => t::checkin_title(),
        }
    }

    /// A line beneath the field; empty means none.
    pub(crate) fn hint(self) -> String {
        match self {
            Voice => t::asking_voice_hint(),
            HowNow => t::checkin_how_hint(),
            WhatLost | Against | Feelings | Expected | Sting | WentWrong | Mattered | HopedFor
            | SeeMyself | FirstSting => String::new(),
        }
    }

    /// Whether something can be typed as its answer.
    pub(crate) fn takes_words(self) -> bool {
        match self {
            Expected | Sting | FirstSting => false,
            WhatLost | Against | Feelings | WentWrong | Mattered | HopedFor | SeeMyself | Voice
            | HowNow => true,
        }
    }

    /// Whether it has an answer.
    pub(crate) fn answered(self, setback: &Setback, state: &State) -> bool {
        match self {
            WhatLost => !setback.lost.is_empty(),
            Against => !setback.against.is_empty() || setback.whose.words().is_some(),
            Feelings => !setback.feelings.is_empty(),
            Expected => setback.expected.is_some(),
            Sting | FirstSting => state.sting(setback.id()).is_some(),
            WentWrong | Mattered | HopedFor | SeeMyself | Voice | HowNow => {
                !self.held(setback).is_empty()
            }
        }
    }

    /// The words that stand there as its answer and that the field begins with.
    pub(crate) fn held(self, setback: &Setback) -> Arc<str> {
        let wording = match self {
            Against => &setback.whose,
            WentWrong => &setback.went_wrong,
            Mattered => &setback.mattered,
            HopedFor => &setback.hoped_for,
            SeeMyself => &setback.see_myself,
            Voice => &setback.voice,
            // Each word that is added is another one.
            WhatLost | Feelings | Expected | Sting | HowNow | FirstSting => return "".into(),
        };
        wording.current.clone()
    }

    /// The command that keeps typed words as its answer; `None` where nothing is typed.
    pub(crate) fn keeps(self, setback: SetbackId, words: Arc<str>) -> Option<Command> {
        if self == HowNow {
            let how = Some(words);
            return Some(Command::CheckIn {
                setback,
                how,
                sting: None,
            });
        }
        let part = self.part()?(words);
        Some(Command::AddToSetback { setback, part })
    }

    /// The part of what happened that typed words become.
    pub(crate) fn part(self) -> Option<fn(Arc<str>) -> SetbackPart> {
        Some(match self {
            WhatLost => |words| SetbackPart::Lost {
                which: Lost::Own(words),
                on: true,
            },
            Feelings => |words| SetbackPart::Feeling {
                name: FeelingName::Own(words),
                on: true,
                strength: None,
            },
            Against => SetbackPart::Whose,
            WentWrong => SetbackPart::WentWrong,
            Mattered => SetbackPart::Mattered,
            HopedFor => SetbackPart::HopedFor,
            SeeMyself => SetbackPart::SeeMyself,
            Voice => SetbackPart::Voice,
            Expected | Sting | HowNow | FirstSting => return None,
        })
    }
}
