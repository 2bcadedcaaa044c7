# Names and buttons that several screens share, the 0-10 scale, dates and times.

app-name = Bearing
app-lead = A private companion for the days after something went wrong.
app-mark-label = Bearing, to Today
app-rooms-label = Rooms
app-skip-to-content = Go to the page
app-help-now = Help now
app-settings = Settings
app-back = Back
app-working = One moment.

room-today = Today
room-happened = Happened
room-steps = Steps
room-moments = Moments
room-compass = Compass

button-keep = Keep this
button-keep-changes = Keep this
button-cancel = Leave it as it was
button-close = Close
button-done = Done
button-undo = Undo
button-edit = Change
button-delete = Delete
button-more = More
button-less = Less
button-skip = Skip
button-add = Add
button-remove = Take away
button-another = Another
button-not-now = Not now
button-rest = Rest
button-print = Print
button-copy = Copy
button-copied = Copied
button-try-again = Try again
button-find = Find

# One of the eleven points, read aloud.
scale-point = { $point } of 10
scale-point-low = { $point } of 10, { $end }
scale-point-high = { $point } of 10, { $end }
scale-take-back = Choose it again to take it back.
scale-none = not given
scale-keys = Arrow keys or digits choose. Backspace takes it back.

# Ends of the scales: more always means more of the thing named.
scale-sting-low = not at all
scale-sting-high = as much as anything
scale-bearable-low = hardly
scale-bearable-high = easily
scale-hard-low = not hard
scale-hard-high = as hard as can be
scale-effort-low = nothing
scale-effort-high = all I had
scale-mine-low = not mine
scale-mine-high = wholly mine
scale-pleasure-low = none
scale-pleasure-high = a lot
scale-feeling-low = a trace
scale-feeling-high = all of me
scale-matters-low = not much
scale-matters-high = more than most
scale-lived-low = not at all
scale-lived-high = every day

# Dates. Numbers come from outside: months 1-12, weekdays 1 (Monday) to 7, seasons 1 (spring) to 4.
date-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
date-month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
date-weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
date-weekday-short = { $weekday ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
}
date-season = { $season ->
    [1] spring
    [2] summer
    [3] autumn
   *[4] winter
}
date-season-year = { $season ->
    [1] spring { $year }
    [2] summer { $year }
    [3] autumn { $year }
   *[4] winter { $year }
}
date-today = today
date-yesterday = yesterday
date-tomorrow = tomorrow
date-today-start = Today
date-yesterday-start = Yesterday
date-tomorrow-start = Tomorrow
date-days-ago = { $days ->
    [one] one day ago
   *[other] { $days } days ago
}
date-weeks-ago = { $weeks ->
    [one] a week ago
   *[other] { $weeks } weeks ago
}
date-months-ago = { $months ->
    [one] a month ago
   *[other] { $months } months ago
}
date-years-ago = { $years ->
    [one] a year ago
   *[other] { $years } years ago
}
date-in-days = { $days ->
    [one] in one day
   *[other] in { $days } days
}
# $month is a month's name.
date-day-month = { $day } { $month }
date-day-month-year = { $day } { $month } { $year }
date-weekday-day-month = { $weekday }, { $day } { $month }
date-month-year = { $month } { $year }
date-year = { $year }
date-some-time = some time
date-at = { $date }, { $time }
date-from-to = { $from } to { $to }

time-now = now
time-minutes = { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}
time-minutes-ago = { $minutes ->
    [0] a moment ago
    [one] a minute ago
   *[other] { $minutes } minutes ago
}
time-hours-ago = { $hours ->
    [one] an hour ago
   *[other] { $hours } hours ago
}

# Lists of a few words: "loss, shame and relief".
list-two = { $first } and { $second }
list-more = { $first }, { $rest }
