# Doing one step. "It is done" is there at once; readings and timer are never in the way.

doing-title = Now
doing-lead = As long as it takes.
doing-done = It is done
doing-smaller = Smaller
doing-leave = Leave it
doing-take-up = Take it up again
doing-left = Left, and that is all right. It is not counted.
doing-timer-start = A quiet timer
doing-timer-none = No timer
doing-timer-stop = Stop the timer
doing-timer-minutes = { $minutes ->
    [one] One minute
   *[other] { $minutes } minutes
}
doing-timer-left = { $minutes ->
    [0] Less than a minute on the timer
    [one] One minute on the timer
   *[other] { $minutes } minutes on the timer
}
doing-timer-over = The time is round. Go on as long as you like.
doing-timer-silent = It makes no sound.

doing-before = If you like: how bearable is this moment?
doing-expected-hard = And how hard do you expect it to be?
doing-after-title = Done
doing-after-lead = Done. { $step }
doing-after = If you like: how bearable is this moment now?
doing-more = More
doing-more-lead = One at a time, each of them optional.
doing-effort = What did it take?
doing-mine = Did it feel like yours?
doing-pleasure = Was there any pleasure in it?
doing-enough = That is enough
doing-kept = Kept in the list of what you did.
doing-make-moment = Keep it as a moment
doing-made-moment = It is among your moments.
doing-announce-done = Done, and kept.
