//! Nought to ten: eleven points, nothing chosen beforehand, the ends named in words. By finger, by
//! arrow keys, by digits (1 and then quickly 0 is ten), Home and End; chosen again is taken back.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::web_sys::HtmlElement;
use wasm_bindgen::JsCast;

use super::LabelSize;

const TOP: u8 = 10;

/// A 1 waits this long for its 0, in milliseconds.
const DIGIT_PAUSE: f64 = 900.0;

/// What a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wish {
    /// Choose this point and stand on it.
    Choose(u8),
    /// Take the choice back.
    TakeBack,
}

/// A point from nought to ten, or none.
#[component]
pub(crate) fn Scale(
    /// The id of its label is `{id}-label`.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    label: Signal<String>,
    /// What 0 means.
    #[prop(into)]
    low: Signal<String>,
    /// What 10 means.
    #[prop(into)]
    high: Signal<String>,
    /// The point chosen, if any.
    #[prop(into)]
    value: Signal<Option<u8>>,
    /// A point was chosen, or the choice taken back.
    #[prop(into)]
    on_choose: Callback<Option<u8>>,
    /// How the question is set.
    #[prop(default = LabelSize::Small)]
    label_size: LabelSize,
) -> impl IntoView {
    let points = NodeRef::<leptos::html::Div>::new();
    let last_one = StoredValue::new(f64::NEG_INFINITY);
    // Where the arrow keys start from when nothing is chosen.
    let stand = RwSignal::new(0_u8);
    let reachable = move || value.get().unwrap_or_else(|| stand.get());

    let on_key = move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let since_one = event.time_stamp() - last_one.get_value();
        let Some(wish) = wish(
            &event.key(),
            reachable(),
            value.get_untracked(),
            right_to_left(&points),
            since_one,
        ) else {
            return;
        };
        event.prevent_default();
        last_one.set_value(if event.key() == "1" {
            event.time_stamp()
        } else {
            f64::NEG_INFINITY
        });
        match wish {
            Wish::Choose(point) => {
                stand.set(point);
                focus(&points, point);
                if value.get_untracked() != Some(point) {
                    on_choose.run(Some(point));
                }
            }
            Wish::TakeBack => on_choose.run(None),
        }
    };
    let press = move |point: u8| {
        stand.set(point);
        on_choose.run((value.get_untracked() != Some(point)).then_some(point));
    };
    let point = move |number: u8| {
        let spoken = move || match number {
            0 => Some(format!("0, {}", low.get())),
            TOP => Some(format!("{TOP}, {}", high.get())),
            _ => None,
        };
        view! {
            <button
                class="scale-point"
                type="button"
                role="radio"
                aria-checked=move || super::chips::pressed(value.get() == Some(number))
                aria-label=spoken
                tabindex=move || if reachable() == number { 0 } else { -1 }
                on:click=move |_| press(number)
            >
                {number}
            </button>
        }
    };
    let label_id = format!("{id}-label");
    let label_class = match label_size {
        LabelSize::Small => "scale-label meta",
        LabelSize::Question | LabelSize::Heading => "scale-label question",
        LabelSize::Unseen => "unseen",
    };
    view! {
        <div class="scale">
            <p class=label_class id=label_id.clone()>
                {label}
            </p>
            <div
                class="scale-points"
                role="radiogroup"
                aria-labelledby=label_id
                node_ref=points
                on:keydown=on_key
            >
                {(0..=TOP).map(point).collect_view()}
            </div>
            <span class="scale-low">
                <span class="scale-end" aria-hidden="true">
                    "0"
                </span>
                {low}
            </span>
            <span class="scale-high">
                <span class="scale-end" aria-hidden="true">
                    "10"
                </span>
                {high}
            </span>
        </div>
    }
}

/// What `key` asks for, standing on `at`. `since_one` is how long ago a 1 was typed.
fn wish(
    key: &str,
    at: u8,
    chosen: Option<u8>,
    right_to_left: bool,
    since_one: f64,
) -> Option<Wish> {
    let (onward, back) = if right_to_left {
        ("ArrowLeft", "ArrowRight")
    } else {
        ("ArrowRight", "ArrowLeft")
    };
    let point = match key {
        "Home" => 0,
        "End" => TOP,
        "ArrowDown" => (at + 1).min(TOP),
        "ArrowUp" => at.saturating_sub(1),
        key if key == onward => (at + 1).min(TOP),
        key if key == back => at.saturating_sub(1),
        "0" if since_one < DIGIT_PAUSE => TOP,
        "Backspace" | "Delete" => return chosen.map(|_| Wish::TakeBack),
        digit => {
            let point = digit.parse::<u8>().ok().filter(|point| *point < TOP)?;
            if chosen == Some(point) {
                return Some(Wish::TakeBack);
            }
            point
        }
    };
    Some(Wish::Choose(point))
}

fn right_to_left(points: &NodeRef<leptos::html::Div>) -> bool {
    points
        .get_untracked()
        .and_then(|points| points.closest("[dir]").ok().flatten())
        .is_some_and(|within| within.get_attribute("dir").as_deref() == Some("rtl"))
}

fn focus(points: &NodeRef<leptos::html::Div>, point: u8) {
    let button = points
        .get_untracked()
        .and_then(|points| points.children().item(u32::from(point)))
        .and_then(|button| button.dyn_into::<HtmlElement>().ok());
    if let Some(button) = button {
        let _ = button.focus();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(key: &str, at: u8, chosen: Option<u8>, expected: Option<Wish>) {
        let long_ago = f64::INFINITY;
        assert_eq!(
            wish(key, at, chosen, false, long_ago),
            expected,
            "{key} at {at}"
        );
    }

    #[test]
    fn keys_walk_the_scale_and_stop_at_its_ends() {
        check("ArrowRight", 0, None, Some(Wish::Choose(1)));
        check("ArrowDown", 9, Some(9), Some(Wish::Choose(10)));
        check("ArrowRight", 10, Some(10), Some(Wish::Choose(10)));
        check("ArrowLeft", 0, None, Some(Wish::Choose(0)));
        check("ArrowUp", 4, Some(4), Some(Wish::Choose(3)));
        check("Home", 7, Some(7), Some(Wish::Choose(0)));
        check("End", 7, None, Some(Wish::Choose(10)));
        check("Tab", 7, None, None);
        check("Enter", 7, None, None);
        check("a", 7, None, None);
    }

    #[test]
    fn the_same_digit_again_takes_the_choice_back() {
        check("7", 0, None, Some(Wish::Choose(7)));
        check("7", 7, Some(7), Some(Wish::TakeBack));
        check("0", 0, None, Some(Wish::Choose(0)));
        check("Backspace", 3, Some(3), Some(Wish::TakeBack));
        check("Delete", 3, None, None);
    }

    #[test]
    fn a_one_and_a_quick_nought_is_ten_and_a_slow_one_is_nought() {
        assert_eq!(wish("0", 1, Some(1), false, 300.0), Some(Wish::Choose(10)));
        assert_eq!(wish("0", 1, Some(1), false, 1500.0), Some(Wish::Choose(0)));
    }

    #[test]
    fn arrows_follow_the_reading_direction() {
        assert_eq!(wish("ArrowLeft", 3, None, true, 9e9), Some(Wish::Choose(4)));
        assert_eq!(
            wish("ArrowRight", 3, None, true, 9e9),
            Some(Wish::Choose(2))
        );
    }
}
