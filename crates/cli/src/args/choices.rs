//! What can be chosen on the command line, and what it is in the journal.

use std::str::FromStr;

use app::journal::{Against, Energy, Feeling, FeelingName, Lost, MomentKind, Place, Rating};
use clap::ValueEnum;
use words::t;

/// What was lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LostArg(pub(crate) Lost);

impl FromStr for LostArg {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (name, words) = apart(text);
        let lost = match (name, words) {
            ("opportunity", None) => Lost::Opportunity,
            ("relationship", None) => Lost::Relationship,
            ("self", None) => Lost::Self_,
            ("other", None) => Lost::Own(t::asking_lost_other().into()),
            ("other", Some(words)) => Lost::Own(words.into()),
            _ => {
                return Err(
                    "opportunity, relationship, self, other or other:WORDS is meant".into(),
                );
            }
        };
        Ok(LostArg(lost))
    }
}

/// What it was measured against, and whose that is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AgainstArg {
    pub(crate) what: Against,
    pub(crate) whose: Option<String>,
}

impl FromStr for AgainstArg {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (name, whose) = apart(text);
        let what = match (name, whose) {
            ("goal", None) => Against::OwnGoal,
            ("timeline", None) => Against::Timeline,
            ("expectation", _) => Against::Expectation,
            _ => return Err("goal, timeline, expectation or expectation:WHOSE is meant".into()),
        };
        Ok(AgainstArg {
            what,
            whose: whose.map(str::to_owned),
        })
    }
}

/// `name:words`, words only where there are any.
fn apart(text: &str) -> (&str, Option<&str>) {
    match text.split_once(':') {
        Some((name, words)) if !words.trim().is_empty() => (name.trim(), Some(words.trim())),
        Some((name, _)) => (name.trim(), None),
        None => (text.trim(), None),
    }
}

/// A feeling and how strong it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FeelingArg {
    pub(crate) name: FeelingName,
    pub(crate) strength: Option<Rating>,
}

impl FromStr for FeelingArg {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (name, strength) = match text.rsplit_once(':') {
            Some((name, points)) => {
                let points = points.trim().parse().ok().and_then(Rating::new);
                (
                    name,
                    Some(points.ok_or_else(|| t::cli_error_feeling(text))?),
                )
            }
            None => (text, None),
        };
        let name = name.trim();
        if name.is_empty() {
            return Err(t::cli_error_feeling(text));
        }
        let known = Feeling::ALL
            .into_iter()
            .find(|feeling| named(*feeling, &name.to_lowercase()));
        Ok(FeelingArg {
            name: known.map_or_else(|| FeelingName::Own(name.into()), FeelingName::Known),
            strength,
        })
    }
}

/// By its name in the palette ("sadness") or by the short form in JSON ("sad").
fn named(feeling: Feeling, name: &str) -> bool {
    app::told::feeling(&FeelingName::Known(feeling)).to_lowercase() == name
        || format!("{feeling:?}").to_lowercase() == name
}

macro_rules! choices {
    ($($(#[$about:meta])* $name:ident => $of:ident { $($(#[$what:meta])* $variant:ident = $value:ident,)+ })+) => {$(
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
        pub(crate) enum $name {
            $($(#[$what])* $variant,)+
        }

        impl From<$name> for $of {
            fn from(choice: $name) -> $of {
                match choice {
                    $($name::$variant => $of::$value,)+
                }
            }
        }
    )+};
}

choices! {
    /// Energy now.
    EnergyArg => Energy {
        /// None at all.
        None = None,
        /// A little.
        Little = Little,
        /// Some.
        Some = Some,
    }

    /// Where one is.
    PlaceArg => Place {
        /// At home.
        Home = Home,
        /// Out somewhere.
        Out = Out,
        /// At work.
        Work = Work,
    }

    /// A kind of moment.
    KindArg => MomentKind {
        /// You learned something.
        Learned = Learned,
        /// You were there although it was hard.
        ShowedUp = ShowedUp,
        /// You helped somebody.
        Helped = Helped,
        /// You reached what had seemed too far.
        Reached = Reached,
        /// You surprised yourself.
        Surprised = Surprised,
    }
}

/// What can be listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Listed {
    /// What happened.
    Setbacks,
    /// Steps done, begun and planned.
    Steps,
    /// Moments.
    Moments,
    /// What is in the bin.
    Bin,
}

/// On or off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum OnOff {
    /// On.
    On,
    /// Off.
    Off,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, name: Option<FeelingName>, strength: Option<u8>) {
        let read = text.parse::<FeelingArg>().ok();
        let found = read.as_ref().map(|feeling| feeling.name.clone());
        let points = read.and_then(|feeling| feeling.strength.map(Rating::points));
        assert_eq!((found, points), (name, strength), "{text}");
    }

    #[test]
    fn a_feeling_is_of_the_palette_or_any_word() {
        let known = |feeling| Some(FeelingName::Known(feeling));
        check("shame:7", known(Feeling::Shame), Some(7));
        check("Sadness", known(Feeling::Sad), None);
        check("sad:0", known(Feeling::Sad), Some(0));
        check("being stuck", known(Feeling::Stuck), None);
        check(
            "like a wet dog: 3",
            Some(FeelingName::Own("like a wet dog".into())),
            Some(3),
        );
        check("shame:11", None, None);
        check("shame:", None, None);
        check(":4", None, None);
        check("  ", None, None);
    }

    #[test]
    fn every_feeling_goes_by_both_its_names() {
        for feeling in Feeling::ALL {
            for name in [
                app::told::feeling(&FeelingName::Known(feeling)),
                format!("{feeling:?}"),
            ] {
                check(&name, Some(FeelingName::Known(feeling)), None);
            }
        }
    }

    #[test]
    fn what_was_lost_may_be_something_else() {
        let lost = |text: &str| text.parse::<LostArg>().map(|lost| lost.0);
        assert_eq!(lost("self"), Ok(Lost::Self_));
        assert_eq!(lost("other:the flat"), Ok(Lost::Own("the flat".into())));
        assert!(matches!(lost("other"), Ok(Lost::Own(_))));
        assert!(lost("keys").is_err());
        assert!(lost("self:mine").is_err());
    }

    #[test]
    fn an_expectation_may_be_somebodys() {
        let against = "expectation: my father".parse::<AgainstArg>().unwrap();
        assert_eq!(against.whose.as_deref(), Some("my father"));
        assert!("goal:mine".parse::<AgainstArg>().is_err());
    }
}
