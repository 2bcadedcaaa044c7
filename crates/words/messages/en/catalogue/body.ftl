# For the body, none of it sport.
# The keys and numbers of smaller forms are the catalogue’s, in journal.

step-glass-of-water = Drink a glass of water
step-glass-of-water-smaller-1 = Fill a glass with water
step-glass-of-water-smaller-2 = Take one sip of water

step-wash-your-face = Wash your face
step-wash-your-face-smaller-1 = Run warm water over your hands
step-wash-your-face-smaller-2 = Lay a cool hand on your forehead

step-shower = Have a shower
step-shower-smaller-1 = Wash at the basin
step-shower-smaller-2 = Put on one clean thing
step-shower-smaller-3 = Lay out one clean thing

step-brush-your-teeth = Brush your teeth
step-brush-your-teeth-smaller-1 = Brush for as long as one breath takes, five times
step-brush-your-teeth-smaller-2 = Rinse your mouth

step-move-a-little = Move for five minutes, in any way that is easy
step-move-a-little-smaller-1 = Roll your shoulders ten times
step-move-a-little-smaller-2 = Let your shoulders drop once

step-eat-something-small = Eat something small
step-eat-something-small-smaller-1 = Eat one bite of something
step-eat-something-small-smaller-2 = Look what there is to eat

step-get-dressed = Get dressed
step-get-dressed-smaller-1 = Change your top
step-get-dressed-smaller-2 = Choose one thing to wear

step-move-to-one-song = Move to one song
step-move-to-one-song-smaller-1 = Tap along to half a song
step-move-to-one-song-smaller-2 = Hum one line

step-every-room-once = Go through every room once
step-every-room-once-smaller-1 = Go to the next room and back
step-every-room-once-smaller-2 = Put both feet on the floor

step-warm-hands = Warm your hands and rub cream into them
step-warm-hands-smaller-1 = Hold something warm in both hands
step-warm-hands-smaller-2 = Rub your hands together until they are warm
