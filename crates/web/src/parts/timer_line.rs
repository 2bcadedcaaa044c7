//! The line as a timer: it bends, and the needle goes on along it. It counts nothing down.

use leptos::prelude::*;

/// The way in the picture's own units; all of it is drawn pale, the part gone in needle.
const WAY: [(f64, f64); 5] = [
    (4.0, 14.0),
    (132.0, 14.0),
    (152.0, 34.0),
    (172.0, 14.0),
    (316.0, 14.0),
];
const DRAWN: &str = "M4 14H132L152 34L172 14H316";

/// How far a step's time has gone, from 0 to 1.
#[component]
pub(crate) fn TimerLine(
    /// How far; held between 0 and 1.
    #[prop(into)]
    progress: Signal<f64>,
    /// The same in words.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let gone = move || progress.get().clamp(0.0, 1.0) * length();
    let now = move || point_at(gone());
    view! {
        <svg class="timer" viewBox="0 0 320 44" role="img" aria-label=label>
            <path class="timer-way" d=DRAWN></path>
            <path
                class="timer-gone"
                d=DRAWN
                stroke-dasharray=move || format!("{:.1} {:.1}", gone(), length() + 10.0)
            ></path>
            <circle
                class="timer-now"
                cx=move || format!("{:.1}", now().0)
                cy=move || format!("{:.1}", now().1)
                r="7"
            ></circle>
        </svg>
    }
}

fn stretches() -> impl Iterator<Item = ((f64, f64), (f64, f64), f64)> {
    WAY.windows(2).map(|two| {
        let (from, to) = (two[0], two[1]);
        (from, to, (to.0 - from.0).hypot(to.1 - from.1))
    })
}

fn length() -> f64 {
    stretches().map(|(_, _, long)| long).sum()
}

/// The point on the way after `gone` units.
fn point_at(gone: f64) -> (f64, f64) {
    let mut left = gone;
    for (from, to, long) in stretches() {
        if left <= long {
            let part = left / long;
            return (
                from.0 + (to.0 - from.0) * part,
                from.1 + (to.1 - from.1) * part,
            );
        }
        left -= long;
    }
    WAY[WAY.len() - 1]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ring_starts_at_the_start_bends_and_ends_at_the_end() {
        assert_eq!(point_at(0.0), (4.0, 14.0));
        assert_eq!(point_at(128.0), (132.0, 14.0));
        let (x, y) = point_at(128.0 + 800_f64.sqrt());
        assert!((x - 152.0).abs() < 0.01 && (y - 34.0).abs() < 0.01);
        assert_eq!(point_at(length() + 1.0), (316.0, 14.0));
    }
}
