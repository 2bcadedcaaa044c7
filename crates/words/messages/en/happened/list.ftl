# Every setback as its first words and date, on the line.

happened-title = What happened
happened-empty = What you say happened will stand here, in your words.
happened-empty-begin = Say what happened
happened-new = Something happened
happened-find-label = Find in your words
happened-find-placeholder = A word you used
happened-find-none = None of your words here hold “{ $text }”.
happened-find-all = Show all
happened-count = { $count ->
    [one] one
   *[other] { $count }
}
happened-row-label = { $words }, { $date }
happened-row-sting = sting { $sting }
happened-list-label = What happened, newest first
