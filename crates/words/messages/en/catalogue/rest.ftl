# Rest, as an act.
# The keys and numbers of smaller forms are the catalogue’s, in journal.

step-lie-down = Lie down for ten minutes with nothing to look at
step-lie-down-smaller-1 = Close your eyes for two minutes
step-lie-down-smaller-2 = Close your eyes for one breath

step-breathe-out-ten-times = Breathe out slowly, ten times
step-breathe-out-ten-times-smaller-1 = Breathe out slowly, five times
step-breathe-out-ten-times-smaller-2 = Breathe out slowly, once

step-something-warm = Sit with a hot drink and nothing else
step-something-warm-smaller-1 = Hold a warm cup for two minutes
step-something-warm-smaller-2 = Put a blanket over your knees

step-one-piece-of-music = Listen to one quiet piece of music and do nothing else
step-one-piece-of-music-smaller-1 = Listen to the first minute of a song
step-one-piece-of-music-smaller-2 = Choose what you would listen to

step-four-pages = Read four pages of anything
step-four-pages-smaller-1 = Read one page
step-four-pages-smaller-2 = Open a book at any page

step-phone-away = Put your phone out of sight for half an hour
step-phone-away-smaller-1 = Turn your phone face down for ten minutes
step-phone-away-smaller-2 = Turn your phone face down for a moment

step-warm-feet = Put your feet in warm water
step-warm-feet-smaller-1 = Put on warm socks
step-warm-feet-smaller-2 = Rub one foot

step-ready-for-bed = Get ready for bed early
step-ready-for-bed-smaller-1 = Dim the lights
step-ready-for-bed-smaller-2 = Turn one light off

step-out-of-the-window = Look out of the window for five minutes
step-out-of-the-window-smaller-1 = Look out of the window for one minute
step-out-of-the-window-smaller-2 = Look at what is farthest away

step-twenty-minutes-of-sleep = Set an alarm and sleep for twenty minutes
step-twenty-minutes-of-sleep-smaller-1 = Lie down with an alarm in five minutes
step-twenty-minutes-of-sleep-smaller-2 = Rest your head on your arms

step-one-round-of-a-game = Play one round of a simple game
step-one-round-of-a-game-smaller-1 = Do one line of a puzzle
step-one-round-of-a-game-smaller-2 = Name three things that begin with B
