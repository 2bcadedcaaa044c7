//! Every screen, by accessibility rules: light and dark, on the smallest phone
//! and on a laptop, and zoomed to 400 %. And that none scrolls sideways.

use bearing_e2e::axe::axe;
use bearing_e2e::browser::{Browser, DESKTOP, Look, Profile, SMALL_PHONE, Screen, Tab};
use bearing_e2e::program::{Machine, Program};
use bearing_e2e::screens;
use bearing_e2e::wait;

/// A laptop zoomed to 400 %: a quarter of its width and height.
const ZOOMED: Screen = Screen {
    width: 320,
    height: 200,
    density: 4.0,
    touch: false,
};

const WIDE: Screen = Screen {
    width: 1600,
    height: 900,
    density: 1.0,
    touch: false,
};

#[test]
#[ignore = "not yet seen to pass on the release build"]
fn axe_finds_nothing_on_any_screen_light_or_dark() {
    let (machine, profile) = (Machine::fresh(), Profile::fresh());
    let program = Program::start(&machine);
    let browser = Browser::start(&profile);
    let mut found = Vec::new();
    screens::walk(&browser, &program, |name, tab| {
        found.extend(wrong_with(name, tab))
    });
    assert!(found.is_empty(), "{}", found.join("\n\n"));
}

#[test]
#[ignore = "not yet seen to pass on the release build"]
fn axe_finds_nothing_where_something_is_wrong_either() {
    let machine = Machine::fresh();
    let program = Program::start(&machine);
    let mut found = Vec::new();
    screens::walk_troubles(&program, |name, tab| found.extend(wrong_with(name, tab)));
    assert!(found.is_empty(), "{}", found.join("\n\n"));
}

/// Makes the screen as tall as the page: what the bar at the bottom covers for
/// the moment is not too small to press, only not scrolled to.
fn whole(tab: &Tab, screen: Screen) {
    let fits = || {
        let tall = tab.run("Math.max(innerHeight, document.documentElement.scrollHeight)");
        let height = tall.as_u64().and_then(|tall| u32::try_from(tall).ok());
        tab.resize(Screen {
            height: height.unwrap_or(screen.height),
            ..screen
        });
        (tab.run("document.documentElement.scrollHeight <= innerHeight") == true).then_some(())
    };
    assert!(wait::look(fits).is_some(), "the page grows with its screen");
}

fn wrong_with(name: &str, tab: &Tab) -> Vec<String> {
    let mut found = Vec::new();
    for screen in [SMALL_PHONE, DESKTOP] {
        tab.resize(screen);
        for look in [Look::LIGHT, Look::DARK] {
            tab.prefer(look);
            whole(tab, screen);
            let dark = if look.dark { "dark" } else { "light" };
            found.extend(
                axe(tab)
                    .into_iter()
                    .map(|what| format!("{name}, {dark}, {} wide: {what}", screen.width)),
            );
        }
    }
    for screen in [SMALL_PHONE, ZOOMED, DESKTOP, WIDE] {
        tab.resize(screen);
        let sideways = tab
            .run("document.documentElement.scrollWidth - innerWidth")
            .as_f64()
            .unwrap_or_default();
        if sideways > 0.0 {
            found.push(format!(
                "{name} scrolls sideways by {sideways} px at {}×{}",
                screen.width, screen.height
            ));
        }
    }
    tab.prefer(Look::LIGHT);
    found
}
