//! Every screen, one after another: for the pictures, for the accessibility
//! rules, for whoever reads all the words. One walk, so that a screen that is
//! added is added once.

use crate::browser::{Browser, PHONE, Profile, Tab};
use crate::person::{DO_IT, FIELD, KEEP, MOMENT, Person};
use crate::program::Program;
use crate::wait;

/// What the walk writes down on its way.
pub const HAPPENED: &str = "They went with someone else. I had already told my mother.";
/// A moment written on the way.
pub const REMEMBERED: &str = "The boiler died in the storm with the baby asleep. I found the valve, and by four it was warm.";

/// Walks through every screen of an ordinary journal. `look` is called on each
/// with its name; it may change the size and look of the tab as it likes.
#[track_caller]
pub fn walk(browser: &Browser, program: &Program, mut look: impl FnMut(&str, &Tab)) {
    let person = Person::opens(browser, program, PHONE);
    let tab = person.tab.clone();
    let mut at = |name: &str, sight: &str| {
        tab.see(sight);
        look(name, &tab);
        tab.resize(PHONE);
    };

    at("today-new", FIELD);
    person.goes_to("Happened");
    at("happened-empty", "What you say happened will stand here");
    person.goes_to("Moments");
    at("moments-empty", "A moment you remember can stand here");
    person.goes_to("Compass");
    at("compass-empty", "What matters to you can stand here");

    person.goes_to("Today");
    person.begins_to_say(HAPPENED);
    tab.find("button", KEEP);
    at("today-writing", FIELD);
    tab.click(KEEP);
    at("kept", "Nothing more is needed today.");
    tab.click("Say more about it");
    at("asking", "That is enough");
    person.visits("/happened");
    at("happened", HAPPENED);
    tab.click(&row(&tab, HAPPENED));
    at("a-setback", "When you want to");
    person.visits("/happened/new");
    at("writing", "What happened?");

    person.visits("/steps");
    at("steps", "Three, if you want one.");
    tab.click("Plan it");
    at("planning", "After which usual moment?");
    person.visits("/steps");
    tab.click(DO_IT);
    at("doing", "It is done");
    tab.click("It is done");
    at("done", "If you like: how bearable is this moment now?");
    person.visits("/steps/log");
    at("log", "What you did");

    person.visits("/moments/new");
    at("moment-new", MOMENT);
    tab.write(MOMENT, REMEMBERED);
    tab.click(KEEP);
    at("moment-kept", REMEMBERED);
    person.visits("/moments");
    at("moments", REMEMBERED);

    person.visits("/");
    at("today", "One small step, if you want one");
    person.goes_to("Help now");
    at("help", "You do not have to carry this alone right now");
    person.visits("/settings");
    at("settings", "Settings");
    person.visits("/settings/bin");
    at("bin", "bin");

    // Last, because while the card is open no step is offered.
    person.visits("/happened/new");
    tab.write("What happened?", "I want to die");
    at(
        "help-card",
        "Nothing was sent, and your words stay as they are.",
    );
}

/// Walks through what a person meets when something is wrong.
#[track_caller]
pub fn walk_troubles(program: &Program, mut look: impl FnMut(&str, &Tab)) {
    let refusing = Profile::refusing_storage();
    let browser = Browser::start(&refusing);
    let person = Person::opens(&browser, program, PHONE);
    person.begins_to_say(HAPPENED);
    person.tab.click(KEEP);
    person.tab.see("Kept for this visit only.");
    look("forgets", &person.tab);
    drop(browser);

    let profile = Profile::fresh();
    let browser = Browser::start(&profile);
    let person = Person::opens(&browser, program, PHONE);
    person.says(HAPPENED);
    damage(&person.tab, "slots");
    person.tab.reload();
    person.tab.see("nothing of it is lost");
    look("cannot-open", &person.tab);

    let profile = Profile::fresh();
    let browser = Browser::start(&profile);
    let person = Person::opens(&browser, program, PHONE);
    person.says(HAPPENED);
    take_over(&person.tab);
    person.tab.see("newer version");
    look("newer", &person.tab);

    let profile = Profile::fresh();
    let browser = Browser::start(&profile);
    let person = Person::opens(&browser, program, PHONE);
    person.says(HAPPENED);
    empty(&person.tab);
    person.visits("/");
    person.tab.see("emptied");
    look("emptied", &person.tab);
}

/// The row of a list that begins with these words.
#[track_caller]
pub fn row(tab: &Tab, words: &str) -> String {
    let row = wait::look(|| {
        tab.all("link")
            .into_iter()
            .find(|link| link.name().starts_with(words))
    });
    let Some(row) = row else {
        panic!("no row begins with “{words}”.\n{}", tab.describe())
    };
    row.name().to_owned()
}

/// Flips one bit of everything in one store of the browser's database, as a
/// failing disk might: `records` holds what was written, `slots` the keys in
/// their wraps and what else is rewritten.
#[track_caller]
pub fn damage(tab: &Tab, store: &str) {
    let script = "(async store => {
        const done = request => new Promise((ok, no) => { request.onsuccess = () => ok(request.result); request.onerror = () => no(request.error); });
        let flipped = 0;
        for (const { name } of await indexedDB.databases()) {
            const database = await done(indexedDB.open(name));
            const act = database.transaction(store, 'readwrite');
            const table = act.objectStore(store);
            for (const key of await done(table.getAllKeys())) {
                const value = await done(table.get(key));
                const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value;
                if (!ArrayBuffer.isView(bytes) || !bytes.length) continue;
                bytes[bytes.length >> 1] ^= 1;
                await done(table.put(value, key));
                flipped++;
            }
            database.close();
        }
        if (!flipped) throw new Error('there was nothing to damage');
    })";
    tab.run(&format!("{script}('{store}')"));
}

/// Opens the browser's database with a version from the future, as another tab
/// with a newer Bearing does.
#[track_caller]
pub fn take_over(tab: &Tab) {
    tab.run(
        "(async () => {
            for (const { name, version } of await indexedDB.databases()) {
                await new Promise((ok, no) => {
                    const request = indexedDB.open(name, version + 1);
                    request.onsuccess = () => { window.__newer = request.result; ok(); };
                    request.onerror = () => no(request.error);
                    request.onblocked = () => no(new Error('the page does not let go of its database'));
                });
            }
        })()",
    );
}

/// Removes the browser's databases and nothing else, as a browser short of
/// space or a cleaning program does.
#[track_caller]
pub fn empty(tab: &Tab) {
    tab.run(
        "(async () => {
            for (const { name } of await indexedDB.databases()) {
                await new Promise((ok, no) => {
                    const request = indexedDB.deleteDatabase(name);
                    request.onsuccess = ok;
                    request.onerror = () => no(request.error);
                });
            }
        })()",
    );
}
