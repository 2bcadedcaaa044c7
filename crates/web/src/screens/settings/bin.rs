//! The bin: what was put there, for thirty days.

use app::journal::{Command, EntryKind};
use leptos::prelude::*;
use words::t;

use crate::parts::{EmptyState, Eyebrow, Own, OwnSize, Quiet, Screen};
use crate::session::bearing;

#[component]
pub(crate) fn Bin() -> impl IntoView {
    let bearing = bearing();
    let items = Memo::new(move |_| {
        bearing
            .read(|state, now| state.bin(now))
            .unwrap_or_default()
    });
    view! {
        <Screen title=Signal::derive(t::bin_title)>
            <h1 class="title">{t::bin_title()}</h1>
            <p class="meta">{t::bin_says()}</p>
            <Show
                when=move || !items.read().is_empty()
                fallback=|| view! { <EmptyState says=Signal::derive(t::bin_empty) /> }
            >
                <ul class="list">
                    <For each=move || items.get() key=|item| (item.id, item.days_left) let(item)>
                        <li class="list-item group">
                            <Eyebrow text=kind(item.kind) aside=Signal::stored(t::bin_days_left(item.days_left)) />
                            <Own text=item.title.to_string() size=OwnSize::Small />
                            <Quiet
                                label=Signal::derive(t::bin_restore)
                                on_press=move |()| bearing.act(Command::Restore(item.id), |_| {})
                            />
                        </li>
                    </For>
                </ul>
            </Show>
        </Screen>
    }
}

fn kind(kind: EntryKind) -> String {
    match kind {
        EntryKind::Setback => t::bin_kind_setback(),
        EntryKind::Step => t::bin_kind_step(),
        EntryKind::Moment => t::bin_kind_moment(),
        EntryKind::CheckIn => t::bin_kind_check_in(),
        EntryKind::Person => t::bin_kind_person(),
        EntryKind::Value => t::bin_kind_value(),
        EntryKind::OwnStep => t::bin_kind_own_step(),
    }
}
