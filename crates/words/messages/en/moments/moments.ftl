# Moments of one's own years: facts the person wrote. The app never praises them.

moments-title = Moments
moments-lead = Moments from your own life, in your words. Small ones count as much as large ones.
moments-empty = A moment you remember can stand here, for a day on which you do not.
moments-empty-begin = Write one down
moments-new = Write one down
moments-list-label = Your moments, newest first
moments-all-kinds = All
moments-find-label = Find in your moments
moments-find-placeholder = A word you used
moments-find-none = None of your moments hold “{ $text }”.

moment-kind-learned = learned something
moment-kind-showed-up = was there although it was hard
moment-kind-helped = helped someone
moment-kind-reached = reached what had seemed too far
moment-kind-surprised = surprised myself
moment-kinds-label = What kind of moment was it?
moment-kinds-hint = One, several, or none.

moment-title = A moment
moment-new-title = One moment of your own
moment-what-label = What exactly did you do?
moment-what-placeholder = One moment, not a whole time. Where were you?
moment-prompt-when = When was it, and where were you standing?
moment-prompt-who = Who was there?
moment-prompt-did = What exactly did you do, first and then?
moment-prompt-saw = What could somebody have seen you do?
moment-prompt-small = It may be very small: an answer you gave, a door you opened.
moment-prompt-learned = Which was the first time it worked?
moment-prompt-showed-up = Which day was it, and what did you do there?
moment-prompt-helped = Who was it, and what did you do for them?
moment-prompt-reached = What was the moment you knew?
moment-prompt-surprised = What had you thought you would do, and what did you do?
moment-prompt-another = Another way to ask
moment-when = When was it?
moment-when-vague = “Spring 2019” is exact enough.
moment-cue = A few words to remember it by
moment-cue-placeholder = The night the boiler died
moment-cue-hint = They come first when you want to recall it; the rest stays covered until you look.
moment-keep = Keep this
moment-kept = Kept. It stays as you wrote it.
moment-change = Change the words
moment-earlier = Earlier wording
moment-written = written { $date }
moment-delete = Put this in the bin
moment-not-found = There is no moment at this address. It may have been erased, or belong to another journal.
