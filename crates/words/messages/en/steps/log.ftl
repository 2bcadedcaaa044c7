# What was done, in order. Counts are never shown as targets, a gap is a gap.

log-title = What you did
log-empty = What you did will stand here as a list, without remarks.
log-empty-begin = See three small steps
log-list-label = What you did, newest first
log-day = { $date }
log-readings = { $before } before, { $after } after
log-before = { $before } before
log-after = { $after } after
log-readings-title = How bearable, 0 to 10
log-since = for “{ $words }”
log-add = Write down one you did already
log-add-what = What did you do?
log-add-keep = Keep this
log-rate = Add a reading
log-delete = Put this in the bin
