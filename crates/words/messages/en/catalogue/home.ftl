# At home: the rooms one lives in.
# The keys and numbers of smaller forms are the catalogue’s, in journal.

step-wash-one-cup = Wash one cup
step-wash-one-cup-smaller-1 = Carry one cup to the sink
step-wash-one-cup-smaller-2 = Look where the nearest cup is

step-dishes = Wash what is in the sink
step-dishes-smaller-1 = Wash five things
step-dishes-smaller-2 = Wash one plate
step-dishes-smaller-3 = Run warm water over one plate

step-laundry = Do one load of laundry
step-laundry-smaller-1 = Gather the clothes from one chair
step-laundry-smaller-2 = Put one thing with the laundry

step-make-the-bed = Make the bed
step-make-the-bed-smaller-1 = Straighten the blanket
step-make-the-bed-smaller-2 = Shake out one pillow

step-fresh-air = Let fresh air into one room
step-fresh-air-smaller-1 = Open a window a hand’s width
step-fresh-air-smaller-2 = Look out at the weather

step-rubbish-out = Take the rubbish out
step-rubbish-out-smaller-1 = Tie up one bag
step-rubbish-out-smaller-2 = Put one thing in the bin

step-simple-meal = Cook something simple
step-simple-meal-smaller-1 = Put bread on a plate, and something on it
step-simple-meal-smaller-2 = Take one thing to eat out of the cupboard

step-kettle = Put the kettle on
step-kettle-smaller-1 = Fill the kettle
step-kettle-smaller-2 = Set out a cup

step-wipe-the-table = Wipe the table
step-wipe-the-table-smaller-1 = Wipe one corner of the table
step-wipe-the-table-smaller-2 = Take one thing off the table

step-sweep-one-room = Sweep one room
step-sweep-one-room-smaller-1 = Sweep what lies by the door
step-sweep-one-room-smaller-2 = Pick one thing up from the floor

step-pillowcase = Put a fresh case on the pillow
step-pillowcase-smaller-1 = Take the case off the pillow
step-pillowcase-smaller-2 = Turn the pillow over
