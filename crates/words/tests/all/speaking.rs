//! Messages as they are said: arguments, choices by number, languages that are not there.

use bearing_words::{by_id, language, set_language, t};

#[test]
fn arguments_stand_where_the_message_puts_them_without_marks_around_them() {
    assert_eq!(
        t::date_day_month_year(9, "November", 2026),
        "9 November 2026"
    );
    assert_eq!(t::undo_done(t::act_finish_step()), "Undone: a step done");
}

#[test]
fn numbers_choose_the_fitting_form() {
    let minutes: Vec<String> = [0, 1, 5].map(t::today_step_minutes).into();
    assert_eq!(
        minutes,
        ["Under a minute", "About a minute", "About 5 minutes"]
    );
    assert_eq!(t::date_days_ago(1), "one day ago");
    assert_eq!(t::date_days_ago(3), "3 days ago");
}

#[test]
fn months_weekdays_and_seasons_are_counted_from_one() {
    let months: Vec<String> = (1..=12).map(t::date_month).collect();
    assert_eq!(
        (months[0].as_str(), months[11].as_str()),
        ("January", "December")
    );
    let weekdays: Vec<String> = (1..=7).map(t::date_weekday).collect();
    assert_eq!(
        (weekdays[0].as_str(), weekdays[6].as_str()),
        ("Monday", "Sunday")
    );
    let seasons: Vec<String> = (1..=4)
        .map(|season| t::date_season_year(season, 2019))
        .collect();
    assert_eq!(
        seasons,
        ["spring 2019", "summer 2019", "autumn 2019", "winter 2019"]
    );
}

#[test]
fn a_language_that_is_not_built_in_is_answered_in_english() {
    assert_eq!(set_language("tlh"), "en");
    assert_eq!(set_language("en-GB"), "en");
    assert_eq!(language(), "en");
    assert_eq!(t::room_today(), "Today");
}

#[test]
fn an_id_that_is_data_finds_its_message_or_nothing() {
    assert_eq!(by_id("language-de").as_deref(), Some("German"));
    assert_eq!(by_id("language-none"), None);
    assert_eq!(by_id("nosuchroom-x"), None);
    assert_eq!(by_id(""), None);
}
