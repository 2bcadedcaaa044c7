//! The five rooms: at the bottom within reach of a thumb, from 56rem at the left.

use leptos::prelude::*;

/// The sign that stands for a room. None of them climbs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    /// Here and now.
    Today,
    /// The line with its bend.
    Happened,
    /// Stepping stones.
    Steps,
    /// A mark in a book.
    Moments,
    /// A needle.
    Compass,
}

/// One room: its sign, its name and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RoomWay {
    /// The drawing.
    pub(crate) sign: Sign,
    /// The name under it.
    pub(crate) label: String,
    /// The address.
    pub(crate) href: String,
}

/// The rooms, one of which may be where one is. Hidden on a phone beside a bare [`super::Screen`].
#[component]
pub(crate) fn Rooms(
    /// What a screen reader calls this list.
    #[prop(into)]
    label: Signal<String>,
    /// The rooms in their order.
    #[prop(into)]
    ways: Signal<Vec<RoomWay>>,
    /// Where one is.
    #[prop(into)]
    here: Signal<Option<Sign>>,
) -> impl IntoView {
    let room = move |way: RoomWay| {
        let current = move || (here.get() == Some(way.sign)).then_some("page");
        view! {
            <li>
                <a class="room" href=way.href aria-current=current>
                    {drawing(way.sign)}
                    <span>{way.label}</span>
                </a>
            </li>
        }
    };
    view! {
        <nav class="rooms" aria-label=label>
            <ul>{move || ways.get().into_iter().map(room).collect_view()}</ul>
        </nav>
    }
}

fn drawing(sign: Sign) -> AnyView {
    let (circle, path) = match sign {
        Sign::Today => (Some((12, 12, "3.2")), "M12 3v3M12 18v3M3 12h3M18 12h3"),
        Sign::Happened => (None, "M12 21v-6l-4-4 4-4V3"),
        Sign::Steps => (
            None,
            "M3.6 18a3.4 2.1 0 1 0 6.8 0a3.4 2.1 0 1 0-6.8 0M12.6 12.5a3.4 2.1 0 1 0 6.8 0a3.4 2.1 0 1 0-6.8 0M5.5 6.5a3 1.8 0 1 0 6 0a3 1.8 0 1 0-6 0",
        ),
        Sign::Moments => (None, "M6 20V5a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v15l-6-4z"),
        Sign::Compass => (Some((12, 12, "9")), "M15.5 8.5l-2 5-5 2 2-5z"),
    };
    view! {
        <svg viewBox="0 0 24 24" aria-hidden="true">
            {circle.map(|(x, y, r)| view! { <circle cx=x cy=y r=r></circle> })}
            <path d=path></path>
        </svg>
    }
    .into_any()
}
