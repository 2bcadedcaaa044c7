//! What a person does in the app, in the words they read there. When a button
//! is renamed, this is the one place to say so.

use std::time::Duration;

use crate::browser::{Browser, Screen, Tab, Thing};
use crate::program::Program;
use crate::wait;

/// The field on Today.
pub const FIELD: &str = "Something happened?";
/// The one dark button wherever something is written.
pub const KEEP: &str = "Keep this";
/// The one dark button where a step is offered.
pub const DO_IT: &str = "Do it now";
/// What is asked before a step.
pub const BEFORE: &str = "If you like: how bearable is this moment?";
/// What is asked after it.
pub const AFTER: &str = "If you like: how bearable is this moment now?";
/// The field of a moment.
pub const MOMENT: &str = "What exactly did you do?";

/// A number that changes with whatever the page's origin has stored.
const PRINT: &str = "(async () => {
    const done = request => new Promise((ok, no) => { request.onsuccess = () => ok(request.result); request.onerror = () => no(request.error); });
    let print = 0;
    for (const { name } of await indexedDB.databases()) {
        const database = await done(indexedDB.open(name));
        for (const store of database.objectStoreNames) {
            for (const value of await done(database.transaction(store).objectStore(store).getAll())) {
                const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value;
                for (const byte of ArrayBuffer.isView(bytes) ? bytes : [1]) print = (print * 31 + byte) | 0;
            }
        }
        database.close();
    }
    return print;
})()";

/// A person with Bearing before them.
#[derive(Debug)]
pub struct Person {
    /// Their tab, for whatever has no word here.
    pub tab: Tab,
    home: String,
}

impl Person {
    /// Opens Bearing on a screen of this size and waits for Today.
    #[track_caller]
    pub fn opens(browser: &Browser, program: &Program, screen: Screen) -> Self {
        let person = Self {
            tab: browser.tab_on(screen, &program.url("/")),
            home: program.url(""),
        };
        person.tab.see("Today");
        person
    }

    /// Takes a tab that is open.
    pub fn at(tab: Tab, program: &Program) -> Self {
        Self {
            tab,
            home: program.url(""),
        }
    }

    /// Goes to one of the rooms, or to *Help now* or *Settings*, by its link.
    #[track_caller]
    pub fn goes_to(&self, place: &str) {
        self.tab.click(place);
    }

    /// Goes to an address, as by a bookmark.
    #[track_caller]
    pub fn visits(&self, path: &str) {
        self.tab.goto(&format!("{}{path}", self.home));
    }

    /// Writes into Today's field and leaves it there.
    #[track_caller]
    pub fn begins_to_say(&self, words: &str) {
        self.tab.write(FIELD, words);
    }

    /// Says what happened, on Today, and keeps it.
    #[track_caller]
    pub fn says(&self, words: &str) {
        self.begins_to_say(words);
        self.tab.click(KEEP);
        self.tab.see("Kept. Nothing more is needed today.");
    }

    /// Begins the step that is offered, and says how bearable it is before.
    /// Gives the step's name.
    #[track_caller]
    pub fn begins_the_step(&self, before: usize) -> String {
        self.tab.click(DO_IT);
        self.tab.find("button", "It is done");
        self.chooses(BEFORE, before);
        self.heading()
    }

    /// Says that the step is done and how bearable it is after.
    #[track_caller]
    pub fn ends_the_step(&self, after: usize) {
        self.tab.click("It is done");
        self.chooses(AFTER, after);
    }

    /// Writes down a moment, from the room of moments.
    #[track_caller]
    pub fn writes_a_moment(&self, words: &str) {
        self.goes_to("Moments");
        self.tab.click("Write one down");
        self.tab.write(MOMENT, words);
        self.tab.click(KEEP);
        self.tab.see("Kept. It stays as you wrote it.");
    }

    /// Chooses a point on the scale with this question.
    #[track_caller]
    pub fn chooses(&self, question: &str, point: usize) {
        let points = wait::look(|| Some(self.points(question)).filter(|points| points.len() == 11));
        let Some(points) = points else {
            panic!(
                "there is no scale “{question}” with eleven points.\n{}",
                self.tab.describe()
            );
        };
        points[point].click();
        let taken = || {
            self.points(question)
                .get(point)
                .is_some_and(|one| one.state("checked") == Some("true"))
        };
        // Choosing may also end the question and take the scale away.
        wait::until(&format!("{point} is chosen"), || {
            taken() || self.points(question).is_empty()
        });
    }

    /// The heading of the screen.
    #[track_caller]
    pub fn heading(&self) -> String {
        let heading = wait::look(|| self.tab.all("heading").into_iter().next());
        let Some(heading) = heading else {
            panic!("no heading.\n{}", self.tab.describe())
        };
        heading.name().to_owned()
    }

    /// Pauses until what was typed has been sealed: until the storage has not
    /// changed for longer than the second the app takes at most.
    #[track_caller]
    pub fn pauses(&self) {
        let mut before = self.tab.run(PRINT);
        while let Some(changed) = wait::look_for(Duration::from_millis(1500), || {
            Some(self.tab.run(PRINT)).filter(|now| *now != before)
        }) {
            before = changed;
        }
    }

    /// Loads the page again and finds these words still in the field.
    #[track_caller]
    pub fn finds_again_after_a_reload(&self, label: &str, words: &str) {
        self.tab.reload();
        self.finds_in(label, words);
    }

    /// Finds these words in the field.
    #[track_caller]
    pub fn finds_in(&self, label: &str, words: &str) {
        let found = wait::look(|| (self.tab.field(label).value() == words).then_some(()));
        assert!(
            found.is_some(),
            "“{words}” does not stand in “{label}”.\n{}",
            self.tab.describe()
        );
    }

    fn points(&self, question: &str) -> Vec<Thing> {
        let mut points = self.tab.all("radio");
        points.retain(|point| point.is_within("radiogroup", question));
        points
    }
}
