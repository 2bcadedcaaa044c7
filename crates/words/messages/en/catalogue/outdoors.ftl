# Out of doors; “go” rather than “walk”, since not everyone walks.
# The keys and numbers of smaller forms are the catalogue’s, in journal.

step-round-the-block = Go round the block
step-round-the-block-smaller-1 = Go to the corner and back
step-round-the-block-smaller-2 = Be outside the door for a minute
step-round-the-block-smaller-3 = Put your shoes on

step-somewhere-green = Go somewhere green for a while
step-somewhere-green-smaller-1 = Go as far as the nearest tree
step-somewhere-green-smaller-2 = Find a tree from the window

step-five-minutes-of-sky = Look at the sky for five minutes, outside
step-five-minutes-of-sky-smaller-1 = Look at the sky from the door
step-five-minutes-of-sky-smaller-2 = Look at the sky from the window

step-buy-one-thing = Go and buy one thing you need
step-buy-one-thing-smaller-1 = Write down the one thing you need
step-buy-one-thing-smaller-2 = Think what is used up

step-sit-outside = Sit outside for ten minutes
step-sit-outside-smaller-1 = Sit by the open door for two minutes
step-sit-outside-smaller-2 = Breathe the air outside once

step-another-street = Take a street you do not usually take
step-another-street-smaller-1 = Go out of the door and choose left or right
step-another-street-smaller-2 = Look left and right from the door

step-five-sounds = Find five sounds outside
step-five-sounds-smaller-1 = Find two sounds from the door
step-five-sounds-smaller-2 = Listen for one sound

step-old-paper-out = Take old paper to where it is collected
step-old-paper-out-smaller-1 = Put the old paper in one pile
step-old-paper-out-smaller-2 = Put one sheet on the pile

step-watch-an-animal = Watch an animal for a while
step-watch-an-animal-smaller-1 = Find one bird
step-watch-an-animal-smaller-2 = Listen for one bird

step-touch-three-plants = Touch three plants
step-touch-three-plants-smaller-1 = Touch one leaf
step-touch-three-plants-smaller-2 = Look at one plant

step-out-for-half-an-hour = Go out for half an hour
step-out-for-half-an-hour-smaller-1 = Go out for ten minutes
step-out-for-half-an-hour-smaller-2 = Go out for two minutes
step-out-for-half-an-hour-smaller-3 = Put your coat or your shoes on
