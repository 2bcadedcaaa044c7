//! How is it now? (P2): how today is, in a word or a line and not as a number; then, once that is
//! given or skipped, the sting. Letting it go costs nothing.

use app::journal::{Command, Rating, SetbackId};
use leptos::html;
use leptos::prelude::*;
use words::t;

use crate::danger::UnderText;
use crate::parts::{Eyebrow, LabelSize, Leg, LegKind, Own, OwnSize, Quiet, Say, Scale, Tone};
use crate::screens::focus;
use crate::screens::worded::Worded;
use crate::session::bearing;

/// How far the answering has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    How,
    Sting,
    NotToday,
    NotAgain,
}

#[component]
pub(super) fn CheckIn(
    setback: SetbackId,
    /// The one after so many days.
    days: u8,
    when: String,
    words: String,
    /// The person has begun to answer.
    begun: RwSignal<bool>,
    /// The words brought the help card: the rest of the page offers nothing.
    held: RwSignal<bool>,
    /// The line ends here.
    last: bool,
) -> impl IntoView {
    let bearing = bearing();
    let asked = RwSignal::new(Asked::How);
    let sting = RwSignal::new(None::<u8>);
    let how = Worded::of(&format!("check-in-{setback}-{days}"));
    let watch = how.watch;
    Effect::new(move |_| held.set(watch.holds()));
    on_cleanup(move || {
        // The page may be gone already.
        let _ = held.try_set(false);
    });
    let has_words = Memo::new(move |_| how.has_words());
    let answered = NodeRef::<html::Div>::new();
    // The buttons that were pressed go; the focus goes to what comes in their place.
    let move_to = move |next: Asked| {
        begun.set(true);
        asked.set(next);
        focus::inside(answered);
    };
    let input = move |words: String| {
        begun.set(true);
        how.input(words);
    };
    let keep = move |()| {
        let command = Command::CheckIn {
            setback,
            how: Some(how.words()),
            sting: None,
        };
        bearing.act_from(command, Some(how.draft()), move |_| move_to(Asked::Sting));
    };
    let skip = move |()| move_to(Asked::Sting);
    let rate = move |points: Option<u8>| {
        let Some(rating) = points.and_then(Rating::new) else {
            return;
        };
        let command = Command::CheckIn {
            setback,
            how: None,
            sting: Some(rating),
        };
        bearing.act(command, move |_| sting.set(points));
    };
    let not_today = move |()| {
        bearing.act(
            Command::LetCheckInGo {
                setback,
                slot: days,
            },
            move |_| move_to(Asked::NotToday),
        );
    };
    let not_again = move |()| {
        bearing.act(Command::MuteCheckIns { setback, on: true }, move |_| {
            move_to(Asked::NotAgain)
        });
    };
    let asking = move || matches!(asked.get(), Asked::How);
    let stinging = move || asked.get() == Asked::Sting && !watch.holds();
    let said = move || match asked.get() {
        Asked::How => None,
        Asked::Sting => sting.get().map(|_| t::checkin_kept()),
        Asked::NotToday => Some(t::checkin_not_today_answer()),
        Asked::NotAgain => Some(t::checkin_not_again_answer()),
    };
    view! {
        <Leg kind=LegKind::Turn end=last>
            <Eyebrow text=t::checkin_days_ago(app::starting(&when)) />
            <Own text=words size=OwnSize::Small />
            <div class="apart">
                <Show when=asking>
                    <Say
                        id="check-in-how"
                        label=Signal::derive(t::checkin_how)
                        label_size=LabelSize::Question
                        value=how.text
                        on_input=input
                        on_blur=move |()| how.left()
                        placeholder=Signal::derive(t::checkin_how_hint)
                    />
                </Show>
                <UnderText watch />
                <div tabindex="-1" node_ref=answered>
                    <Show when=stinging>
                        <Scale
                            id="check-in-sting"
                            label=Signal::derive(t::checkin_sting)
                            low=Signal::derive(t::scale_sting_low)
                            high=Signal::derive(t::scale_sting_high)
                            value=sting
                            on_choose=rate
                        />
                    </Show>
                    <div aria-live="polite">{move || said().map(|words| view! { <p class="plain">{words}</p> })}</div>
                </div>
                <div class="row">
                    // Words can always be kept, whatever they say.
                    <Show when=move || asking() && has_words.get()>
                        <Quiet label=Signal::derive(t::checkin_keep) on_press=keep />
                    </Show>
                    <Show when=move || asking() && !watch.holds()>
                        <Show when=move || !has_words.get()>
                            <Quiet label=Signal::derive(t::button_skip) on_press=skip tone=Tone::Small />
                        </Show>
                        <Quiet label=Signal::derive(t::checkin_not_today) on_press=not_today tone=Tone::Small />
                        <Quiet label=Signal::derive(t::checkin_not_again) on_press=not_again tone=Tone::Small />
                    </Show>
                </div>
            </div>
        </Leg>
    }
}
