//! What Today shows, by the hour and by what was written: the step, the one thing due, rest.

extern crate bearing_app as app;

#[allow(
    dead_code,
    reason = "shared with the other tests; each uses some of it"
)]
#[path = "journal/desk.rs"]
mod desk;

use app::journal::{
    Command, Energy, Id, NewOwnStep, Place, Plan, PlanState, Rating, SetbackId, StepId, StepSource,
};
use app::{Due, Env};
use desk::{DAY, Desk, Journal, NOON, keep};
use pollster::block_on;

const HOUR: i64 = 60 * 60 * 1000;

#[track_caller]
fn does(journal: &Journal, command: Command) -> Id {
    let done = block_on(journal.perform(command)).expect("it is kept");
    *done.touched.first().expect("it touched something")
}

fn sources(journal: &Journal) -> Vec<StepSource> {
    journal
        .suggestions(3)
        .iter()
        .map(|step| step.source)
        .collect()
}

fn title(journal: &Journal, id: StepId) -> String {
    journal.step_kept(id).expect("it is there").title
}

#[test]
fn the_field_comes_first_on_the_first_day_and_after_a_day_without_a_word() {
    let desk = Desk::new();
    let journal = desk.open();
    assert!(journal.today().field_first);
    keep(&journal, "They went with someone else");
    assert!(!journal.today().field_first);
    desk.later(DAY - 1);
    assert!(!journal.today().field_first);
    desk.later(1);
    assert!(journal.today().field_first);
}

#[test]
fn every_step_on_offer_has_a_name_a_line_and_one_or_two_reasons_at_any_hour() {
    let desk = Desk::new();
    let journal = desk.open();
    for hour in 0..24 {
        desk.now.set(NOON + hour * HOUR);
        for turn in 0..4 {
            let three = journal.other_suggestions(turn, 3);
            assert_eq!(three.len(), 3, "{hour} {turn}");
            for step in three {
                assert!(!step.title.is_empty() && !step.line.is_empty(), "{step:?}");
                assert!((1..=2).contains(&step.why.len()), "{step:?}");
            }
        }
    }
}

#[test]
fn the_same_three_stay_until_other_ones_are_asked_for() {
    let journal = Desk::new().open();
    assert_eq!(journal.suggestions(3), journal.suggestions(3));
    let turned: Vec<_> = (1..6)
        .map(|turn| journal.other_suggestions(turn, 3))
        .collect();
    assert!(turned.iter().any(|other| *other != journal.suggestions(3)));
}

#[test]
fn a_step_gets_smaller_form_by_form_while_it_is_under_way_and_not_after() {
    let journal = Desk::new().open();
    let step = journal.suggestions(1).remove(0);
    assert!(step.forms >= 2);
    let small = journal.in_form(&step, step.forms);
    assert_ne!(small.title, step.title);
    assert_eq!(small.why, step.why);
    assert_eq!(journal.in_form(&step, u8::MAX), small);

    let id = StepId(does(&journal, step.start()));
    for form in 1..=step.forms {
        does(
            &journal,
            journal.shrink(id).expect("there is a smaller form"),
        );
        assert_eq!(title(&journal, id), journal.in_form(&step, form).title);
    }
    assert_eq!(journal.shrink(id), None);
    does(
        &journal,
        Command::FinishStep {
            step: id,
            after: None,
        },
    );
    assert_eq!(journal.shrink(id), None);
}

#[test]
fn a_hidden_step_is_not_offered_and_stands_in_the_catalogue_all_the_same() {
    let journal = Desk::new().open();
    for _ in 0..10 {
        for source in sources(&journal) {
            let StepSource::Catalogue(code) = source else {
                continue;
            };
            does(&journal, Command::HideStep { code, on: true });
            assert!(!sources(&journal).contains(&source));
            assert!(journal.step_from(source).is_some());
        }
    }
}

#[test]
fn energy_and_place_change_what_is_offered_for_an_hour_and_say_so() {
    let desk = Desk::new();
    let journal = desk.open();
    keep(&journal, "It fell through");
    does(&journal, Command::SetEnergy(Some(Energy::None)));
    does(&journal, Command::SetPlace(Some(Place::Work)));
    for step in journal.suggestions(3) {
        let StepSource::Catalogue(code) = step.source else {
            panic!("there are no own steps")
        };
        let known = app::journal::steps::by_code(code).expect("it is known");
        assert!(
            known.effort == 1 && !known.needs.home && known.quiet,
            "{step:?}"
        );
        assert_eq!(step.why[0], app::words::t::why_energy_none());
    }
    desk.later(HOUR);
    let said = app::words::t::why_energy_none();
    assert!(
        journal
            .suggestions(3)
            .iter()
            .all(|step| !step.why.contains(&said))
    );
}

#[test]
fn an_own_step_can_be_found_begun_and_made_smaller_in_its_own_words() {
    let journal = Desk::new().open();
    let new = NewOwnStep {
        what: "Sweep the yard".into(),
        smaller: vec!["Fetch the broom".into()],
        effort: 1,
        minutes: Some(10),
        needs: app::journal::Needs::default(),
        group: None,
    };
    does(&journal, Command::AddOwnStep(new));
    let own = journal.own_steps().remove(0);
    assert_eq!((own.title.as_str(), own.forms), ("Sweep the yard", 1));
    let id = StepId(does(&journal, own.start()));
    does(
        &journal,
        journal.shrink(id).expect("there is a smaller form"),
    );
    assert_eq!(title(&journal, id), "Fetch the broom");
}

#[test]
fn not_now_is_heard_for_an_hour_and_a_rest_to_the_start_of_a_later_day() {
    let desk = Desk::new();
    let journal = desk.open();
    does(&journal, Command::NotNow);
    assert!(journal.today().not_now);
    desk.later(HOUR);
    assert!(!journal.today().not_now);

    // 13:00 in Paris: the next day begins at 4:00 there.
    does(&journal, journal.rest(Some(1)));
    let resting = journal.today().resting.expect("it rests");
    assert_eq!(resting.until_ms, NOON + 16 * HOUR);
    assert!(resting.words.contains("tomorrow"), "{}", resting.words);
    does(&journal, journal.rest(None));
    let open = journal.today().resting.expect("it rests").words;
    assert_eq!(open, app::words::t::today_rest_answer());
    does(&journal, Command::Rest { until_ms: None });
    assert_eq!(journal.today().resting, None);
}

#[test]
fn a_rest_in_the_small_hours_still_belongs_to_the_day_before() {
    let desk = Desk::new();
    let journal = desk.open();
    desk.now.set(NOON + 14 * HOUR);
    does(&journal, journal.rest(Some(1)));
    assert_eq!(
        journal.today().resting.expect("it rests").until_ms,
        NOON + 16 * HOUR
    );
}

#[test]
fn a_check_in_comes_the_next_day_with_the_words_and_once_answered_not_again() {
    let desk = Desk::new();
    let journal = desk.open();
    let setback = SetbackId(does(&journal, desk::happened("The flat is gone")));
    assert_eq!(journal.today().due, None);
    desk.later(DAY);
    let due = journal.today().due.expect("one thing is due");
    let Due::CheckIn {
        setback: about,
        slot,
        when,
        words,
    } = due
    else {
        panic!("{due:?}")
    };
    assert_eq!(
        (about, slot, when.as_str(), words.as_str()),
        (setback, 1, "yesterday", "The flat is gone")
    );
    let how = Some("Grey".into());
    does(
        &journal,
        Command::CheckIn {
            setback,
            how,
            sting: None,
        },
    );
    does(
        &journal,
        Command::CheckIn {
            setback,
            how: None,
            sting: Rating::new(6),
        },
    );
    assert_eq!(journal.today().due, None);
    let stings = journal.read(|state| state.check_ins_of(setback).count());
    assert_eq!(stings, 1, "the word and the number are one answer");
}

#[test]
fn nothing_is_due_while_resting_or_after_weeks_away() {
    let desk = Desk::new();
    let journal = desk.open();
    keep(&journal, "The flat is gone");
    let step = journal.suggestions(1).remove(0);
    does(&journal, step.plan(Plan::After("breakfast".into())));
    desk.later(DAY);
    assert!(journal.today().due.is_some());
    does(&journal, journal.rest(Some(1)));
    assert_eq!(journal.today().due, None);
    desk.later(60 * DAY);
    assert_eq!((journal.today().due, journal.planned()), (None, Vec::new()));
}

#[test]
fn a_plan_reads_back_waits_and_is_offered_again_without_a_word_of_reproach() {
    let desk = Desk::new();
    let journal = desk.open();
    let step = journal
        .step_from(StepSource::Catalogue(101))
        .expect("it is known");
    let plan = Plan::After("breakfast".into());
    let read_back = app::read_back(&plan, &step.title, &journal.now());
    assert_eq!(read_back, format!("After breakfast: {}", step.title));
    let id = StepId(does(&journal, step.plan(plan)));
    let state = |journal: &Journal| journal.planned().first().map(|planned| planned.state);
    assert_eq!(state(&journal), Some(PlanState::Due));
    desk.later(2 * DAY);
    assert_eq!(state(&journal), Some(PlanState::Again));
    assert_eq!(
        journal.planned()[0].when,
        "Planned for after breakfast. Still of use, or smaller?"
    );
    does(
        &journal,
        Command::BeginStep {
            step: id,
            before: None,
        },
    );
    assert_eq!(journal.today().under_way, Some(id));
    assert_eq!(journal.begun().len(), 1);
    assert_eq!(journal.planned(), Vec::new());
}

#[test]
fn a_plan_by_the_clock_is_told_by_the_clock_on_the_wall() {
    let desk = Desk::new();
    let journal = desk.open();
    let step = journal.suggestions(1).remove(0);
    let now = journal.now();
    let at = app::journal::Written {
        ms: now.ms + 21 * HOUR + HOUR / 2,
        ..now.clone()
    };
    let plan = Plan::At(at);
    assert_eq!(app::plan_words(&plan, &now), "tomorrow, 09:30");
    assert_eq!(
        app::read_back(&plan, "Wash one cup", &now),
        "Tomorrow, 09:30: Wash one cup"
    );
    does(&journal, step.plan(plan));
    assert_eq!(journal.planned()[0].state, PlanState::Later);
}

#[test]
fn the_log_lists_days_and_leaves_the_gaps_out() {
    let desk = Desk::new();
    let journal = desk.open();
    let done = |text: &str, after| {
        let command = Command::DoneAlready {
            text: text.into(),
            from: StepSource::Words,
            before: None,
            after,
        };
        does(&journal, command);
    };
    done("Swept the yard", Rating::new(5));
    desk.later(4 * DAY);
    done("Called Mara", None);
    let log: Vec<_> = journal
        .log()
        .into_iter()
        .map(|day| {
            let steps = day
                .steps
                .into_iter()
                .map(|one| (one.title, one.clock, one.readings));
            (day.day, steps.collect::<Vec<_>>())
        })
        .collect();
    let entry =
        |title: &str, readings: &str| (title.to_owned(), "12:00".to_owned(), readings.to_owned());
    assert_eq!(
        log,
        [
            ("today".to_owned(), vec![entry("Called Mara", "")]),
            (
                "24 November".to_owned(),
                vec![entry("Swept the yard", "5 after")]
            ),
        ]
    );
}

#[test]
fn words_of_danger_hold_and_let_go_after_three_days() {
    let desk = Desk::new();
    let journal = desk.open();
    keep(&journal, "I want to die");
    assert!(journal.today().held);
    desk.later(3 * DAY + 1);
    assert!(!journal.today().held);
}

#[test]
fn a_locked_journal_offers_one_quiet_step_that_stays_for_the_hour() {
    let desk = Desk::new();
    let at = |ms: i64| {
        desk.now.set(ms);
        let env: Env = desk.env();
        app::locked_step(&env)
    };
    let noon = at(NOON);
    assert!(!noon.is_empty());
    assert_eq!(noon, at(NOON + HOUR - 1));
    let day: std::collections::BTreeSet<String> =
        (0..24).map(|hour| at(NOON + hour * HOUR)).collect();
    assert!(day.len() > 3 && !day.contains(""));
}

#[test]
fn not_now_taken_back_brings_the_step_back_at_once() {
    let desk = Desk::new();
    let journal = desk.open();
    for _ in 0..2 {
        let done = block_on(journal.perform(Command::NotNow)).expect("it is kept");
        assert!(journal.today().not_now);
        let act = done.act.expect("it was written");
        let undone = block_on(journal.undo_act(act)).expect("it is undone");
        assert!(!journal.today().not_now);
        // Another wish does not bring back what was taken back.
        does(&journal, Command::SetEnergy(Some(Energy::Little)));
        assert!(!journal.today().not_now);
        block_on(journal.undo_act(undone.act.expect("it was written"))).expect("it is done again");
        assert!(journal.today().not_now);
        desk.later(2 * HOUR);
    }
    let hidden = |journal: &Journal| journal.read(|state| state.preference().hidden_steps.clone());
    let journal = Desk::new().open();
    let done = block_on(journal.perform(Command::HideStep {
        code: 101,
        on: true,
    }));
    assert_eq!(hidden(&journal), [101]);
    let act = done.expect("it is kept").act.expect("it was written");
    block_on(journal.undo_act(act)).expect("it is undone");
    assert!(hidden(&journal).is_empty());
}
