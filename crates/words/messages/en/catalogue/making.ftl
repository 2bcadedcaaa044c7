# Making something that nobody will judge.
# The keys and numbers of smaller forms are the catalogue’s, in journal.

step-draw-the-table = Draw what is on the table
step-draw-the-table-smaller-1 = Draw one thing in one line
step-draw-the-table-smaller-2 = Draw a circle

step-food-by-feel = Make something to eat without a recipe
step-food-by-feel-smaller-1 = Butter a slice of bread
step-food-by-feel-smaller-2 = Smell two spices

step-five-lines-of-weather = Write five lines about the weather
step-five-lines-of-weather-smaller-1 = Write one line about the weather
step-five-lines-of-weather-smaller-2 = Find one word for the sky

step-three-pictures = Take three pictures of ordinary things
step-three-pictures-smaller-1 = Take one picture of something blue
step-three-pictures-smaller-2 = Find something blue

step-mend-one-thing = Mend one small thing
step-mend-one-thing-smaller-1 = Lay out what the mending needs
step-mend-one-thing-smaller-2 = Find one thing that wants mending

step-fold-paper = Fold something out of paper
step-fold-paper-smaller-1 = Fold a sheet of paper four times
step-fold-paper-smaller-2 = Fold a sheet of paper once

step-sing-one-song = Sing or hum one whole song
step-sing-one-song-smaller-1 = Hum one verse
step-sing-one-song-smaller-2 = Choose a song

step-five-songs = Put five songs in an order
step-five-songs-smaller-1 = Find two songs that go together
step-five-songs-smaller-2 = Think of one song

step-three-things-on-a-shelf = Arrange three things the way you like them
step-three-things-on-a-shelf-smaller-1 = Turn one thing so that you like it better
step-three-things-on-a-shelf-smaller-2 = Pick one thing you like looking at

step-copy-lines-by-hand = Copy a few lines you like by hand
step-copy-lines-by-hand-smaller-1 = Copy one sentence by hand
step-copy-lines-by-hand-smaller-2 = Find one sentence you like
