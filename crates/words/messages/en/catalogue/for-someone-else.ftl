# For someone else: small, unasked, nothing that puts anybody in debt.
# The keys and numbers of smaller forms are the catalogue’s, in journal.

step-thank-somebody = Thank somebody in three lines
step-thank-somebody-smaller-1 = Thank somebody in one line
step-thank-somebody-smaller-2 = Think of one thing somebody did for you

step-hold-a-door = Hold a door for somebody
step-hold-a-door-smaller-1 = Let somebody go first
step-hold-a-door-smaller-2 = Look up when somebody comes by

step-two-cups = Make two cups of something and give one away
step-two-cups-smaller-1 = Ask somebody near you whether they want a cup
step-two-cups-smaller-2 = Set out a second cup

step-one-thing-to-give-away = Put one thing by to give away
step-one-thing-to-give-away-smaller-1 = Pick one thing you no longer use
step-one-thing-to-give-away-smaller-2 = Look along one shelf

step-bring-somebody-something = Ask a neighbour or a friend what you could bring them
step-bring-somebody-something-smaller-1 = Write that question and leave it unsent
step-bring-somebody-something-smaller-2 = Think of who could use a hand

step-kind-line-about-a-place = Write a kind line about a place or a book you like
step-kind-line-about-a-place-smaller-1 = Write down one thing you like about it
step-kind-line-about-a-place-smaller-2 = Think of a place that was good to you

step-litter = Pick up three bits of paper from the ground outside
step-litter-smaller-1 = Pick up one bit of paper from the ground outside
step-litter-smaller-2 = Put one thing in the bin it belongs in

step-water-for-birds = Put out water for the birds
step-water-for-birds-smaller-1 = Fill a small dish with water
step-water-for-birds-smaller-2 = Look for a bird

step-note-a-birthday = Note the birthday of somebody you like
step-note-a-birthday-smaller-1 = Look one birthday up
step-note-a-birthday-smaller-2 = Think whose birthday comes next

step-kind-note = Leave a kind note where somebody will find it
step-kind-note-smaller-1 = Write three kind words on paper
step-kind-note-smaller-2 = Think what the note would say

step-send-a-song = Send a friend a song they may like
step-send-a-song-smaller-1 = Find a song they may like
step-send-a-song-smaller-2 = Think who likes what you like
