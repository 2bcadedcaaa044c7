//! One entry as JSON. A field that holds nothing is left out.

use jiff::Timestamp;
use jiff::tz::Offset;
use journal::{Entry, Kept, Plan, PreferenceView, Rating, StepSource, Vague, Wording, Written};
use serde_json::{Map, Value, json};

use super::ids;

/// One entry.
pub fn entry(entry: &Entry) -> Value {
    let mut out = Object::default();
    out.put("kind", json!(ids::kind(entry.kind())));
    kept(&mut out, entry.kept());
    out.put("written", moment_of_writing(entry.written()));
    match entry {
        Entry::Setback(it) => {
            out.words("what", &it.what);
            out.option("happened", it.happened.as_ref().map(vague));
            out.list("lost", it.lost.iter().map(ids::lost).collect());
            out.list(
                "against",
                it.against
                    .iter()
                    .map(|one| json!(ids::against(*one)))
                    .collect(),
            );
            out.words("whose", &it.whose);
            let felt = |(name, strength): &(_, Option<Rating>)| json!({ "name": ids::feeling(name), "strength": strength.map(Rating::points) });
            out.list("feelings", it.feelings.iter().map(felt).collect());
            out.option("expected", it.expected.map(|how| json!(ids::expected(how))));
            out.words("went_wrong", &it.went_wrong);
            out.words("mattered", &it.mattered);
            out.words("hoped_for", &it.hoped_for);
            out.words("see_myself", &it.see_myself);
            out.words("voice", &it.voice);
            if it.muted {
                out.put("not_asked_about", json!(true));
            }
        }
        Entry::Step(it) => {
            out.words("what", &it.what);
            match it.from {
                StepSource::Catalogue(code) => out.put("from_catalogue", json!(code)),
                StepSource::Own(id) => out.put("from_own_step", json!(id.to_string())),
                StepSource::Words => {}
            }
            if it.form > 0 {
                out.put("form", json!(it.form));
            }
            out.option("plan", it.plan.as_ref().map(plan));
            out.option("started_ms", it.started_ms.map(|ms| json!(ms)));
            out.option("done", it.done.as_ref().map(moment_of_writing));
            out.option("left_ms", it.left_ms.map(|ms| json!(ms)));
            out.option("setback", it.setback.map(|id| json!(id.to_string())));
            for (name, rating) in [
                ("before", it.before),
                ("after", it.after),
                ("expected_hard", it.expected_hard),
                ("effort", it.effort),
                ("mine", it.mine),
                ("pleasure", it.pleasure),
            ] {
                out.rating(name, rating);
            }
        }
        Entry::Moment(it) => {
            out.words("what", &it.what);
            out.list(
                "kinds",
                it.kinds
                    .iter()
                    .map(|kind| json!(ids::moment_kind(*kind)))
                    .collect(),
            );
            out.option("happened", it.happened.as_ref().map(vague));
            out.words("cue", &it.cue);
        }
        Entry::CheckIn(it) => {
            out.option("setback", it.setback.map(|id| json!(id.to_string())));
            out.words("how", &it.how);
            out.rating("sting", it.sting);
            out.rating("bearable", it.bearable);
        }
        Entry::Person(it) => {
            out.words("name", &it.name);
            out.words("phone", &it.phone);
            out.words("message", &it.message);
            out.words("mail", &it.mail);
            out.words("note", &it.note);
        }
        Entry::Value(it) => {
            out.words("name", &it.name);
            out.rating("matters", it.matters);
            out.rating("lived", it.lived);
        }
        Entry::OwnStep(it) => {
            out.words("what", &it.what);
            out.list(
                "smaller",
                it.smaller
                    .iter()
                    .map(|form| json!(form.what.as_ref()))
                    .collect(),
            );
            out.put("effort", json!(it.effort));
            out.option("minutes", it.minutes.map(|minutes| json!(minutes)));
            out.option("group", it.group.map(|group| json!(ids::group(group))));
        }
    }
    Value::Object(out.0)
}

fn kept(out: &mut Object, kept: &Kept) {
    out.put("id", json!(kept.id.to_string()));
    out.option("deleted_ms", kept.deleted_ms.map(|ms| json!(ms)));
}

/// A moment with its offset (RFC 3339) and its zone.
pub(super) fn moment_of_writing(at: &Written) -> Value {
    json!({ "at": rfc3339(at), "zone": at.zone.as_ref() })
}

fn rfc3339(at: &Written) -> String {
    let timestamp = Timestamp::from_millisecond(at.ms).unwrap_or(Timestamp::UNIX_EPOCH);
    let offset = Offset::from_seconds(i32::from(at.offset_minutes) * 60).unwrap_or(Offset::UTC);
    timestamp.display_with_offset(offset).to_string()
}

fn vague(when: &Vague) -> Value {
    match when {
        Vague::Day(day) => json!({ "day": day.to_string() }),
        Vague::Week(monday) => json!({ "week_from": monday.to_string() }),
        Vague::Month { year, month } => json!({ "year": year, "month": month }),
        Vague::Season { year, season } => json!({ "year": year, "season": ids::season(*season) }),
        Vague::Year(year) => json!({ "year": year }),
    }
}

fn plan(plan: &Plan) -> Value {
    match plan {
        Plan::After(event) => json!({ "after": event.as_ref() }),
        Plan::At(at) => json!({ "at": moment_of_writing(at) }),
    }
}

pub(super) fn preference(view: &PreferenceView) -> Value {
    json!({
        "look": ids::look(view.look),
        "help_card": view.help_card,
        "country": view.country.as_deref(),
        "day_starts": view.day_starts,
        "rest_until_ms": view.rest_until,
        "usual_moments": view.usual_moments.iter().map(AsRef::as_ref).collect::<Vec<&str>>(),
        "hidden_steps": view.hidden_steps,
        "lock_after_minutes": view.lock_after,
        "energy": view.energy.map(|(energy, at)| json!({ "is": ids::energy(energy), "said_ms": at })),
        "place": view.place.map(|(place, at)| json!({ "is": ids::place(place), "said_ms": at })),
    })
}

#[derive(Default)]
struct Object(Map<String, Value>);

impl Object {
    fn put(&mut self, name: &str, value: Value) {
        self.0.insert(name.to_owned(), value);
    }

    fn option(&mut self, name: &str, value: Option<Value>) {
        if let Some(value) = value {
            self.put(name, value);
        }
    }

    fn list(&mut self, name: &str, values: Vec<Value>) {
        if !values.is_empty() {
            self.put(name, Value::Array(values));
        }
    }

    fn rating(&mut self, name: &str, rating: Option<Rating>) {
        self.option(name, rating.map(|rating| json!(rating.points())));
    }

    /// A text with its earlier wordings and the versions that stand beside it.
    fn words(&mut self, name: &str, wording: &Wording) {
        if let Some(words) = wording.words() {
            self.put(name, json!(words.as_ref()));
        }
        let earlier: Vec<Value> = wording
            .earlier
            .iter()
            .map(|(ms, words)| json!({ "written_ms": ms, "words": words.as_ref() }))
            .collect();
        self.list(&format!("{name}_earlier"), earlier);
        self.list(
            &format!("{name}_beside"),
            wording
                .beside
                .iter()
                .map(|words| json!(words.as_ref()))
                .collect(),
        );
    }
}
