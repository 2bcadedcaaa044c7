//! `bearing show`: one entry in full, with its earlier wordings.

use app::journal::{
    CheckIn, Entry, Moment, Now, OwnStep, Person, Setback, State, Step, Wording, Written,
};
use app::told;
use serde_json::Value;
use words::t;

use crate::answer::Answer;
use crate::args;
use crate::call::Call;
use crate::failure::{Code, Failure};
use crate::opening::For;
use crate::{dates, which, whole};

/// Shows one.
pub(crate) async fn run(call: &Call, args: args::One) -> Result<Answer, Failure> {
    let journal = whole::journal(call, For::Looking).await?;
    let id = which::entry(&journal, &args.id)?;
    let now = journal.now();
    let mut answer = Answer::to("show");
    let shown = journal.read(|state| {
        let entry = state.entry(id)?;
        let page = Page { state, now: &now };
        page.entry(&mut answer, entry);
        answer.put("entry", app::entry_json(entry));
        Some(())
    });
    shown.ok_or_else(|| Failure::new(Code::UnknownId, t::error_unknown_entry()))?;
    Ok(answer)
}

struct Page<'a> {
    state: &'a State,
    now: &'a Now,
}

impl Page<'_> {
    fn entry(&self, answer: &mut Answer, entry: &Entry) {
        answer.line(which::short(entry.kept().id));
        match entry {
            Entry::Setback(it) => self.setback(answer, it),
            Entry::Step(it) => self.step(answer, it),
            Entry::Moment(it) => self.moment(answer, it),
            Entry::CheckIn(it) => self.check_in(answer, it),
            Entry::Person(it) => self.person(answer, it),
            Entry::Value(it) => self.words(answer, &it.name),
            Entry::OwnStep(it) => self.own_step(answer, it),
        }
    }

    fn setback(&self, answer: &mut Answer, it: &Setback) {
        if let Some(when) = &it.happened {
            let when = told::happened(when, dates::today(self.state, self.now));
            answer.line(t::cli_show_happened(when));
        }
        self.written(answer, &it.written);
        self.words(answer, &it.what);
        answer.gap();
        labelled_list(
            answer,
            &t::setback_lost(),
            it.lost.iter().map(told::lost).collect(),
        );
        let against = it.against.iter().map(|one| told::against(*one)).collect();
        labelled_list(answer, &t::setback_against(), against);
        self.part(answer, &t::setback_whose(), &it.whose);
        let felt = it.feelings.iter().map(|(name, strength)| match strength {
            Some(strength) => {
                t::feeling_with_strength(told::feeling(name), i64::from(strength.points()))
            }
            None => told::feeling(name),
        });
        labelled_list(answer, &t::setback_feelings(), felt.collect());
        if let Some(how) = it.expected {
            labelled(answer, &t::setback_expected(), &told::expected(how));
        }
        for (label, words) in [
            (t::setback_went_wrong(), &it.went_wrong),
            (t::setback_mattered(), &it.mattered),
            (t::setback_hoped_for(), &it.hoped_for),
            (t::setback_see_myself(), &it.see_myself),
            (t::setback_voice(), &it.voice),
        ] {
            self.part(answer, &label, words);
        }
        self.since(answer, it);
    }

    /// How it was since, and what was done: bare lists.
    fn since(&self, answer: &mut Answer, it: &Setback) {
        let Some(view) = self.state.setback_view(it.id(), self.now) else {
            return;
        };
        if !view.readings.is_empty() {
            answer.gap();
            for reading in &view.readings {
                self.reading(answer, reading);
            }
        }
        if !view.done.is_empty() {
            answer.gap();
            answer.line(format!("{}:", t::setback_since()));
            for step in &view.done {
                answer.inner(step.what.current.as_ref());
            }
        }
        let readings: Vec<Value> = view
            .readings
            .iter()
            .filter_map(|reading| self.state.entry(reading.kept.id).map(app::entry_json))
            .collect();
        answer.put("readings", readings);
        let done: Vec<String> = view
            .done
            .iter()
            .map(|step| step.kept.id.to_string())
            .collect();
        answer.put("done_since", done);
    }

    fn reading(&self, answer: &mut Answer, it: &CheckIn) {
        let when = dates::day(self.state, self.now, &it.written);
        if let Some(words) = it.how.words() {
            answer.line(format!("{when}: {words}"));
        }
        if let Some(sting) = it.sting {
            answer.line(t::cli_show_sting(i64::from(sting.points()), when));
        }
    }

    fn step(&self, answer: &mut Answer, it: &Step) {
        match &it.done {
            Some(done) => answer.line(t::terminal_show_done(dates::day_and_time(self.now, done))),
            None => self.written(answer, &it.written),
        }
        self.words(answer, &it.what);
        if let (None, Some(plan)) = (&it.done, &it.plan) {
            answer.gap();
            answer.line(app::read_back(plan, &it.what.current, self.now));
        }
        answer.gap();
        let points =
            |rating: Option<app::journal::Rating>| rating.map(|rating| rating.points().to_string());
        for (label, value) in [
            (t::terminal_show_before(), points(it.before)),
            (t::terminal_show_after(), points(it.after)),
        ] {
            if let Some(value) = value {
                labelled(answer, &label, &value);
            }
        }
    }

    fn moment(&self, answer: &mut Answer, it: &Moment) {
        if let Some(when) = &it.happened {
            answer.line(told::happened(when, dates::today(self.state, self.now)));
        }
        self.written(answer, &it.written);
        self.words(answer, &it.what);
        answer.gap();
        let kinds = it
            .kinds
            .iter()
            .map(|kind| told::moment_kind(*kind))
            .collect();
        labelled_list(answer, &t::terminal_show_kind(), kinds);
        self.part(answer, &t::moment_cue(), &it.cue);
    }

    fn check_in(&self, answer: &mut Answer, it: &CheckIn) {
        self.reading(answer, it);
        if let Some(setback) = it.setback.and_then(|id| self.state.setback(id)) {
            answer.gap();
            answer.inner(setback.what.current.as_ref());
        }
    }

    fn person(&self, answer: &mut Answer, it: &Person) {
        self.words(answer, &it.name);
        answer.gap();
        for (label, words) in [
            (t::people_phone(), &it.phone),
            (t::people_message(), &it.message),
            (t::people_mail(), &it.mail),
            (t::people_note(), &it.note),
        ] {
            self.part(answer, &label, words);
        }
    }

    fn own_step(&self, answer: &mut Answer, it: &OwnStep) {
        self.words(answer, &it.what);
        answer.gap();
        let smaller = it
            .smaller
            .iter()
            .map(|form| form.what.to_string())
            .collect();
        labelled_list(answer, &t::steps_all_forms(), smaller);
    }

    fn written(&self, answer: &mut Answer, written: &Written) {
        answer.line(t::cli_show_written(dates::day_and_time(self.now, written)));
    }

    /// A text with what it read before, and what stands beside it.
    fn words(&self, answer: &mut Answer, wording: &Wording) {
        if wording.words().is_some() {
            answer.gap();
            answer.line(wording.current.as_ref());
        }
        self.other_wordings(answer, wording);
    }

    fn part(&self, answer: &mut Answer, label: &str, wording: &Wording) {
        if let Some(words) = wording.words() {
            labelled(answer, label, words);
        }
        self.other_wordings(answer, wording);
    }

    fn other_wordings(&self, answer: &mut Answer, wording: &Wording) {
        for beside in &wording.beside {
            answer.gap();
            answer.line(format!("{}:", t::setback_beside()));
            answer.inner(beside.as_ref());
        }
        // Each stood until the next newer one was written.
        let mut until = wording.at_ms();
        for (at_ms, earlier) in &wording.earlier {
            let day = Written {
                ms: until,
                ..self.now.clone()
            };
            answer.gap();
            answer.line(format!(
                "{}:",
                t::cli_show_earlier(dates::day(self.state, self.now, &day))
            ));
            answer.inner(earlier.as_ref());
            until = *at_ms;
        }
    }
}

/// On one line where there is room, else beneath its label.
fn labelled(answer: &mut Answer, label: &str, words: &str) {
    if words.contains('\n') || label.chars().count() + words.chars().count() > 70 {
        answer.line(format!("{label}:"));
        answer.inner(words);
    } else {
        answer.line(format!("{label}: {words}"));
    }
}

fn labelled_list(answer: &mut Answer, label: &str, words: Vec<String>) {
    if !words.is_empty() {
        labelled(answer, label, &told::list(&words));
    }
}
