# Putting one thing in order.
# The keys and numbers of smaller forms are the catalogue’s, in journal.

step-list-of-what-is-in-your-head = Write a list of what is in your head
step-list-of-what-is-in-your-head-smaller-1 = Write down three things
step-list-of-what-is-in-your-head-smaller-2 = Write down one thing

step-one-drawer = Empty one drawer and put back what belongs there
step-one-drawer-smaller-1 = Take three things out of one drawer
step-one-drawer-smaller-2 = Open one drawer and look

step-two-piles-of-paper = Sort the papers on the table into two piles
step-two-piles-of-paper-smaller-1 = Put three papers together
step-two-piles-of-paper-smaller-2 = Throw one paper away

step-empty-your-bag = Empty your bag
step-empty-your-bag-smaller-1 = Clear one pocket
step-empty-your-bag-smaller-2 = Feel what is in one pocket

step-one-shelf = Put one shelf in order
step-one-shelf-smaller-1 = Straighten three books or jars
step-one-shelf-smaller-2 = Straighten one thing

step-one-small-bill = Pay one small bill
step-one-small-bill-smaller-1 = Put the bills in one place
step-one-small-bill-smaller-2 = Find one envelope and leave it closed

step-look-at-the-week = Look at the week and note what is fixed
step-look-at-the-week-smaller-1 = Note what tomorrow has
step-look-at-the-week-smaller-2 = Say which day it is

step-clothes-for-tomorrow = Lay out clothes for tomorrow
step-clothes-for-tomorrow-smaller-1 = Hang one thing up
step-clothes-for-tomorrow-smaller-2 = Pick a pair of socks

step-charge-what-is-low = Charge what needs charging
step-charge-what-is-low-smaller-1 = Plug one thing in
step-charge-what-is-low-smaller-2 = Look which battery is low

step-a-place-for-the-keys = Give your keys a place
step-a-place-for-the-keys-smaller-1 = Put your keys where you will see them
step-a-place-for-the-keys-smaller-2 = Look where your keys are

step-call-put-off = Make one short call you have put off
step-call-put-off-smaller-1 = Write down what you would say on the phone
step-call-put-off-smaller-2 = Look up whom to call
