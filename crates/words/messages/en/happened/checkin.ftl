# The soft question after a day, a week, a month. First in words, then the sting. Skipping is free.

checkin-title = How is it now?
checkin-days-ago = { $when } you wrote
checkin-how = How is it now?
checkin-how-hint = A word or a line.
checkin-sting = How much does it sting now?
checkin-not-today = Not today
checkin-not-today-answer = Then not today.
checkin-not-again = Do not ask about this again
checkin-not-again-answer = It will not come up again by itself.
checkin-keep = Keep this
checkin-kept = Kept.
checkin-see = See what you wrote
