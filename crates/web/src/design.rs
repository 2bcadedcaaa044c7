//! Every building block in its states, on one page: `/_design`, in development builds only. What is
//! looked at here is what the screens are made of; the words are specimens and are not shipped.

use leptos::prelude::*;

use crate::parts::*;

const OWN: &str = "They went with someone else. I had already told my mother.";
const FEELINGS: [&str; 8] = [
    "loss",
    "shame",
    "anger",
    "numb",
    "relief",
    "embarrassed",
    "tired",
    "something of my own",
];

/// The page.
#[component]
pub(crate) fn Design() -> impl IntoView {
    let said = RwSignal::new(Some(Said {
        words: "Kept 14:05".to_owned(),
        undo: Some("Undo".to_owned()),
    }));
    let undone = move |()| {
        said.set(Some(Said {
            words: "Undone. It is as it was.".to_owned(),
            undo: None,
        }));
    };
    let ways = [
        (Sign::Today, "Today"),
        (Sign::Happened, "Happened"),
        (Sign::Steps, "Steps"),
        (Sign::Moments, "Moments"),
        (Sign::Compass, "Compass"),
    ]
    .map(|(sign, label)| RoomWay {
        sign,
        label: label.to_owned(),
        href: "/_design".to_owned(),
    })
    .to_vec();
    view! {
        <TopBar home="/" name="Bearing">
            <QuietLink label="Help now" href="/help" />
            <QuietLink label="Settings" href="/settings" />
        </TopBar>
        <Screen title="Building blocks">
            <section class="part">
                <h1 class="title">"Building blocks"</h1>
                <Look />
            </section>
            <Words />
            <Pressing />
            <Writing />
            <Choosing />
            <TheLine />
            <Pictures />
            <Reaching />
            <Lists />
            <States />
        </Screen>
        <NoticeBar said=said on_undo=undone />
        <Rooms label="Rooms" ways=ways here=Some(Sign::Happened) />
    }
}

#[component]
fn Block(name: &'static str, children: Children) -> impl IntoView {
    view! {
        <section class="part ruled">
            <h2 class="title title-part">{name}</h2>
            {children()}
        </section>
    }
}

#[component]
fn Look() -> impl IntoView {
    let look = RwSignal::new(0);
    Effect::new(move |_| {
        let root = document().document_element();
        if let Some(root) = root {
            let _ = match look.get() {
                1 => root.set_attribute("data-look", "light"),
                2 => root.set_attribute("data-look", "dark"),
                _ => root.remove_attribute("data-look"),
            };
        }
    });
    view! {
        <Chips
            label="Look"
            words=texts(&["as the device", "light", "dark"])
            chosen=Signal::derive(move || vec![look.get()])
            on_press=move |pressed| look.set(pressed)
        />
    }
}

#[component]
fn Words() -> impl IntoView {
    view! {
        <Block name="Two voices">
            <div class="group">
                <Eyebrow text="9 November, an opportunity" aside="kept 14:05" />
                <Own text=OWN size=OwnSize::Big />
            </div>
            <Own text="As it is written, with a line break\nand žluťoučký kůň from further letters." />
            <Own text="Beside other words." size=OwnSize::Small />
            <Own text="Put down until spring." pale=true />
            <p class="title title-big">"Wash one cup"</p>
            <p class="title">"Walk to the end of the street"</p>
            <p class="question">"What was lost?"</p>
            <p class="plain">"Bearing speaks shorter and smaller. It says what it does not know."</p>
            <p class="meta">
                "About ten minutes, outside. " <a href="/_design">"Why this one"</a>
            </p>
        </Block>
    }
}

#[component]
fn Pressing() -> impl IntoView {
    let waiting = RwSignal::new(false);
    let erased = RwSignal::new(false);
    view! {
        <Block name="Pressing">
            <div class="row">
                <Act label="Keep this" on_press=move |()| waiting.update(|on| *on = !*on) />
                <Act label="Working" on_press=|()| () waiting=true />
                <Quiet label="Another" on_press=|()| () />
                <Quiet label="Earlier wording" on_press=|()| () tone=Tone::Small />
                <QuietLink label="A question" href="/_design" tone=Tone::Water />
            </div>
            <Confirm
                label="Delete this"
                question="This goes to the bin for 30 days. Undo brings it back at once."
                yes="Delete it"
                no="Leave it"
                on_yes=move |()| erased.set(true)
            />
            <Disclosure summary="More">
                <p>"For whoever wants it."</p>
            </Disclosure>
            <Disclosure summary="Planned, 1" section=true>
                <p>"After breakfast: wash one cup."</p>
            </Disclosure>
        </Block>
    }
}

#[component]
fn Writing() -> impl IntoView {
    let empty = RwSignal::new(String::new());
    let full = RwSignal::new(format!("{OWN} {OWN} {OWN}"));
    let name = RwSignal::new(String::new());
    let when = RwSignal::new("last spring".to_owned());
    let ready = RwSignal::new(None::<usize>);
    let secret = RwSignal::new(String::new());
    view! {
        <Block name="Writing">
            <Say
                id="say-empty"
                label="Something happened?"
                value=empty
                on_input=move |words| empty.set(words)
                placeholder="Say it as it is."
                hint="It stays on this device."
                room=RoomFor::Two
            />
            <Say
                id="say-full"
                label="What happened?"
                value=full
                on_input=move |words| full.set(words)
                label_size=LabelSize::Small
            />
            <LineField
                id="line"
                label="A name"
                value=name
                on_input=move |words| name.set(words)
                hint="As you call them."
            />
            <DateField
                id="when"
                label="When was it?"
                value=when
                on_input=move |words| when.set(words)
                understood="Read as: spring 2026"
                ready=texts(&["today", "yesterday", "earlier"])
                chosen=ready
                on_ready=move |at| ready.set(Some(at))
            />
            <PassphraseField
                id="secret"
                label="Passphrase"
                value=secret
                on_input=move |words| secret.set(words)
                on_enter=|()| ()
                show="Show"
                hint="That did not open it. Nothing is lost."
                wrong=true
            />
        </Block>
    }
}

#[component]
fn Choosing() -> impl IntoView {
    let lost = RwSignal::new(vec![0_usize]);
    let felt = RwSignal::new(vec![(0_usize, Some(7_u8)), (4, None)]);
    let none = RwSignal::new(None::<u8>);
    let some = RwSignal::new(Some(3_u8));
    let toggle = move |at| {
        lost.update(|lost| match lost.iter().position(|one| *one == at) {
            Some(place) => drop(lost.remove(place)),
            None => lost.push(at),
        });
    };
    let feel = move |at| {
        felt.update(|felt| match felt.iter().position(|(one, _)| *one == at) {
            Some(place) => drop(felt.remove(place)),
            None => felt.push((at, None)),
        });
    };
    let strength = move |(at, strength)| {
        felt.update(|felt| {
            if let Some(one) = felt.iter_mut().find(|(one, _)| *one == at) {
                one.1 = strength;
            }
        });
    };
    view! {
        <Block name="Choosing">
            <Chips
                label="What was lost?"
                words=texts(&["an opportunity", "a relationship", "a version of myself"])
                chosen=lost
                on_press=toggle
            />
            <Strengths
                id="felt"
                label="What does it feel like?"
                words=texts(&FEELINGS)
                chosen=felt
                on_press=feel
                on_strength=strength
                ask=|word: String| format!("How strong: {word}")
                said=StrengthWords {
                    how_strong: "How strong".to_owned(),
                    low: "barely".to_owned(),
                    high: "all there is".to_owned(),
                }
            />
            <Scale
                id="bearable"
                label="How bearable is this moment?"
                low="hardly"
                high="easily"
                value=none
                on_choose=move |point| none.set(point)
            />
            <Scale
                id="sting"
                label="How much does it sting now?"
                low="not at all"
                high="as much as anything"
                value=some
                on_choose=move |point| some.set(point)
                label_size=LabelSize::Question
            />
        </Block>
    }
}

#[component]
fn TheLine() -> impl IntoView {
    view! {
        <Block name="The line">
            <Path listed=true hung=false>
                <Leg kind=LegKind::Turn listed=true>
                    <Entry href="/_design" when="9 November" text=OWN />
                </Leg>
                <Leg kind=LegKind::Dot listed=true>
                    <Eyebrow text="What it shows" aside="12 November" />
                    <Own text="A desk that is mine." size=OwnSize::Small />
                </Leg>
                <Leg kind=LegKind::Rest listed=true>
                    <Eyebrow text="Rest, five weeks" />
                </Leg>
                <Leg kind=LegKind::Turn listed=true>
                    <Entry href="/_design" when="Spring 2025" text="Leaving Lyon." pale=true />
                </Leg>
                <Leg kind=LegKind::Now listed=true>
                    <Eyebrow text="Now" />
                </Leg>
                <Leg kind=LegKind::Next end=true listed=true>
                    <Eyebrow text="One small step, if you want one" />
                    <p class="title">"Wash one cup"</p>
                </Leg>
            </Path>
        </Block>
    }
}

#[component]
fn Pictures() -> impl IntoView {
    let readings = [
        (0.0, 8, "9 November"),
        (1.0, 8, "10 November"),
        (3.0, 6, "12 November"),
    ]
    .into_iter()
    .chain([(7.0, 5, "16 November"), (21.0, 5, "yesterday")])
    .map(|(day, value, when)| Reading {
        day,
        value,
        when: when.to_owned(),
    })
    .collect::<Vec<_>>();
    let words = TableWords {
        open: "Read as a table".to_owned(),
        when: "When".to_owned(),
        how_much: "How much".to_owned(),
    };
    let one = vec![readings[0].clone()];
    view! {
        <Block name="Pictures">
            <TimerLine progress=0.0 label="Begun" />
            <TimerLine progress=0.46 label="4 of 10 minutes" />
            <TimerLine progress=1.0 label="10 of 10 minutes" />
            <StingLine readings=readings finding="It was 8 on the day and 5 yesterday." table=words.clone() />
            <StingLine readings=one finding="It was 8 on the day." table=words />
        </Block>
    }
}

#[component]
fn Reaching() -> impl IntoView {
    let shown = RwSignal::new(true);
    let call = |label: &str| {
        vec![Way {
            label: label.to_owned(),
            href: "tel:0".to_owned(),
        }]
    };
    view! {
        <Block name="Reaching someone">
            <Quiet label="Card" on_press=move |()| shown.update(|on| *on = !*on) />
            <HelpCard
                shown=shown
                id="card"
                title="Someone can be with you in this"
                lead="Nothing was sent anywhere. What you wrote is still here."
            >
                <Lines>
                    <HelpLine name="Mara" own=true about="said to call any time" ways=call("Call") />
                    <HelpLine
                        name="A line of the country"
                        about="A volunteer answers and listens. As of October 2026."
                        ways=call("00 000")
                    />
                </Lines>
                <p>"For now: both feet on the floor."</p>
                <div class="row">
                    <Quiet label="More help" on_press=|()| () />
                    <Quiet label="This was not about that" on_press=move |()| shown.set(false) />
                </div>
            </HelpCard>
        </Block>
    }
}

#[component]
fn Lists() -> impl IntoView {
    let twelve =
        "harbour cinnamon velvet orbit gravel lantern meadow pocket thimble wander quartz saddle";
    view! {
        <Block name="Lists">
            <Both>
                <Side when="Today" text=OWN />
                <Side when="Winter 2021, also you" text="The boiler died in the storm. I found the valve." />
            </Both>
            <div class="facts">
                <Fact name="Passphrase" about="Not set.">
                    <Quiet label="Set one" on_press=|()| () />
                </Fact>
                <Fact name="Twelve words" about="Made on 9 November.">
                    <Quiet label="Make new ones" on_press=|()| () />
                </Fact>
            </div>
            <Words12
                label="Twelve words"
                words=twelve.split_whitespace().map(str::to_owned).collect()
            />
        </Block>
    }
}

#[component]
fn States() -> impl IntoView {
    view! {
        <Block name="States">
            <EmptyState says="What you write down will stand here, along a line.">
                <ActLink label="Something happened" href="/_design" />
            </EmptyState>
            <Told title="This window will forget it">
                <p class="plain">"What you wrote is here until you close it."</p>
                <div class="row">
                    <Quiet label="Save it to a file" on_press=|()| () tone=Tone::Water />
                </div>
            </Told>
        </Block>
    }
}

fn texts(words: &[&str]) -> Vec<String> {
    words.iter().map(|&word| word.to_owned()).collect()
}
