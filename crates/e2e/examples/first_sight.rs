//! How long after navigation the first step is in sight, for `cargo xtask bench`: cold, with a new
//! profile and nothing stored; warm, in the same browser once more. Prints the two medians in
//! milliseconds.

use bearing_e2e::browser::{Browser, PHONE, Profile, Tab};
use bearing_e2e::person::DO_IT;
use bearing_e2e::program::{Machine, Program};

const TIMES: usize = 7;

fn main() {
    let machine = Machine::fresh();
    let program = Program::start(&machine);
    let (mut cold, mut warm) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        let profile = Profile::fresh();
        let browser = Browser::start(&profile);
        let tab = browser.tab_on(PHONE, &program.url("/"));
        cold.push(seen(&tab));
        tab.goto(&program.url("/"));
        warm.push(seen(&tab));
    }
    println!("{:.0} {:.0}", median(cold), median(warm));
}

/// Milliseconds from the start of the navigation until the button of the first step is laid out.
fn seen(tab: &Tab) -> f64 {
    let script = format!(
        "(async () => {{
            const there = () => [...document.querySelectorAll('button')]
                .some(one => one.textContent.trim() === '{DO_IT}' && one.getClientRects().length);
            while (!there()) await new Promise(requestAnimationFrame);
            return performance.now();
        }})()"
    );
    tab.run(&script).as_f64().expect("a page can tell the time")
}

fn median(mut all: Vec<f64>) -> f64 {
    all.sort_unstable_by(f64::total_cmp);
    all[all.len() / 2]
}
