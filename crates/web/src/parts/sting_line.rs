//! Readings over time as a small picture, drawn for the width it has so that its text keeps its
//! size: points always, a thin line between, no curve. What it shows stands above it in words, and
//! beneath it the same as a table.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::Disclosure;

const HEIGHT: f64 = 150.0;
const ABOVE: f64 = 14.0;
const BELOW: f64 = 30.0;
const BEFORE: f64 = 26.0;
/// Room for the last reading's number.
const AFTER: f64 = 34.0;
/// Drawn so wide until the page has been measured.
const FIRST_WIDTH: f64 = 300.0;
const TOP: u8 = 10;

/// One reading.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Reading {
    /// Days since the first, whole or not.
    pub(crate) day: f64,
    /// 0 to 10.
    pub(crate) value: u8,
    /// When, in words.
    pub(crate) when: String,
}

/// What the table is called and its columns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct TableWords {
    /// The line that opens it.
    pub(crate) open: String,
    /// Over the dates.
    pub(crate) when: String,
    /// Over the readings.
    pub(crate) how_much: String,
}

/// Readings over time.
#[component]
pub(crate) fn StingLine(
    /// The readings, oldest first.
    #[prop(into)]
    readings: Signal<Vec<Reading>>,
    /// What they show, in one sentence about the past.
    #[prop(into)]
    finding: Signal<String>,
    /// Words of the table.
    #[prop(into)]
    table: Signal<TableWords>,
) -> impl IntoView {
    let holder = NodeRef::<html::Div>::new();
    let width = RwSignal::new(FIRST_WIDTH);
    let measure = move || {
        let wide = holder
            .get_untracked()
            .map_or(0, |holder| holder.client_width());
        if wide > 0 {
            width.set(f64::from(wide));
        }
    };
    Effect::new(move |_| {
        holder.track();
        measure();
    });
    let resized = window_event_listener(ev::resize, move |_| measure());
    on_cleanup(move || resized.remove());
    let rows = move || {
        readings
            .get()
            .into_iter()
            .map(|reading| {
                view! {
                    <tr>
                        <td>{reading.when}</td>
                        <td>{reading.value}</td>
                    </tr>
                }
            })
            .collect_view()
    };
    view! {
        <div class="sting" node_ref=holder>
            <p class="plain">{finding}</p>
            {move || picture(&readings.read(), width.get(), &finding.read())}
            <Disclosure summary=Signal::derive(move || table.read().open.clone())>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{move || table.read().when.clone()}</th>
                            <th scope="col">{move || table.read().how_much.clone()}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </Disclosure>
        </div>
    }
}

fn picture(readings: &[Reading], width: f64, finding: &str) -> Option<AnyView> {
    let (first, last) = (readings.first()?, readings.last()?);
    let at = points(readings, width);
    let (last_x, last_y) = *at.last()?;
    let rule = |value: u8| {
        let y = height_of(value);
        view! {
            <line class="sting-rule" x1=BEFORE x2=width - 4.0 y1=y y2=y></line>
            <text x=BEFORE - 8.0 y=y + 4.5 text-anchor="end">
                {value}
            </text>
        }
    };
    let way = at
        .iter()
        .map(|(x, y)| format!("{x:.1} {y:.1}"))
        .collect::<Vec<_>>()
        .join("L");
    let dots = at[..at.len() - 1]
        .iter()
        .map(|(x, y)| view! { <circle class="sting-point" cx=*x cy=*y r="4"></circle> })
        .collect_view();
    let ends = (readings.len() > 1).then(|| {
        view! {
            <text x=width y=HEIGHT - 6.0 text-anchor="end">
                {last.when.clone()}
            </text>
        }
    });
    Some(
        view! {
            <svg
                class="sting-picture"
                viewBox=format!("0 0 {width} {HEIGHT}")
                width=width
                height=HEIGHT
                role="img"
                aria-label=finding.to_owned()
            >
                {[0, TOP / 2, TOP].map(rule)}
                <path class="sting-way" d=format!("M{way}")></path>
                {dots}
                <circle class="sting-point-last" cx=last_x cy=last_y r="5"></circle>
                <text class="sting-last" x=last_x + 12.0 y=last_y + 4.5>
                    {last.value}
                </text>
                <text x=BEFORE y=HEIGHT - 6.0>
                    {first.when.clone()}
                </text>
                {ends}
            </svg>
        }
        .into_any(),
    )
}

/// Where each reading stands in a picture of this width.
fn points(readings: &[Reading], width: f64) -> Vec<(f64, f64)> {
    let start = readings.first().map_or(0.0, |reading| reading.day);
    let span = readings.last().map_or(0.0, |reading| reading.day) - start;
    let room = (width - BEFORE - AFTER - 6.0).max(0.0);
    readings
        .iter()
        .map(|reading| {
            let part = if span > 0.0 {
                (reading.day - start) / span
            } else {
                0.0
            };
            (BEFORE + 6.0 + room * part, height_of(reading.value))
        })
        .collect()
}

fn height_of(value: u8) -> f64 {
    let room = HEIGHT - ABOVE - BELOW;
    HEIGHT - BELOW - room * f64::from(value.min(TOP)) / f64::from(TOP)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(day: f64, value: u8) -> Reading {
        Reading {
            day,
            value,
            when: String::new(),
        }
    }

    #[test]
    fn readings_stand_by_their_day_and_a_higher_one_stands_higher() {
        let at = points(
            &[reading(0.0, 10), reading(5.0, 5), reading(10.0, 0)],
            330.0,
        );
        assert!(at[0].1 < at[1].1 && at[1].1 < at[2].1);
        assert!((at[1].0 - (at[0].0 + at[2].0) / 2.0).abs() < 0.001);
        assert!(at[2].0 + 12.0 < 330.0, "the last number has room");
    }

    #[test]
    fn one_reading_and_none_are_drawn_without_a_division_by_nothing() {
        assert_eq!(points(&[], 300.0), []);
        assert!(points(&[reading(3.0, 4)], 300.0)[0].0.is_finite());
        assert!(
            points(&[reading(3.0, 4), reading(3.0, 6)], 10.0)
                .iter()
                .all(|(x, _)| x.is_finite())
        );
    }
}
