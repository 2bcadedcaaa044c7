//! The one thing due (P1, P8): a soft question about something that happened, or a planned step.

use leptos::prelude::*;

/// Nothing, most of the time.
#[component]
pub(crate) fn Due() -> impl IntoView {}
