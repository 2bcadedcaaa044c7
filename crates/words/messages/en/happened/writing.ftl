# Writing what happened.

writing-title = What happened?
writing-label = What happened?
writing-placeholder = Say it as it is. One line is enough.
writing-keep = Keep this
writing-keep-undated = Keep it without a date
writing-when = When was it?
writing-when-today = Today
writing-kept-at = Kept { $time }, on this device
writing-draft-kept = Not kept yet as an entry, but not lost: a sealed draft is here.
writing-leave = Leave it for now
writing-draft-drop = Throw this draft away
writing-draft-dropped = The draft is gone.
writing-too-long = This is longer than one entry can hold. Keep it in two.
writing-help-stays = Help now opens beside your words. They stay here.

# When it was: exact or vague.
when-label = When was it?
when-today = Today
when-yesterday = Yesterday
when-last-week = Last week
when-last-month = Last month
when-last-year = Last year
when-day = A day
when-month = A month
when-season = A season
when-year = A year
when-other = Longer ago
when-field = A date, or as much of it as you know
when-field-placeholder = spring 2019, March, 3 days ago
when-understood = Understood as { $date }.
when-not-understood = I do not know that date. Try “yesterday”, “3 days ago”, “March 2019”, “spring 2019” or “2019”.
when-in-future = That day has not come yet. A plan is another thing: it belongs to a step.
when-season-label = Season
when-month-label = Month
when-year-label = Year
when-day-label = Day
