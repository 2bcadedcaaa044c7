# Passphrase, twelve words, and the locked journal.

lock-title = Lock and twelve words
lock-state-device = No passphrase. The key is kept on this device, beside the journal: someone who has the device, or a full copy of it, can open it.
lock-state-device-plain = No passphrase. This browser cannot guard a key, so it lies as plain bytes beside the journal: someone who has the device, or a full copy of it, can open it.
lock-state-passphrase = Locked with a passphrase. The key is not kept on this device any more.
lock-state-words = Twelve words open this journal too.
lock-state-no-words = There are no twelve words. If the passphrase is forgotten, nobody can open this journal.

lock-set = Set a passphrase
lock-change = Change the passphrase
lock-take-away = Take the passphrase away
lock-take-away-says = The key is then kept on this device again, and no question is asked at the start.
lock-passphrase = Passphrase
lock-passphrase-current = The passphrase as it is now
lock-passphrase-new = New passphrase
lock-passphrase-again = The same once more
lock-passphrase-hint = Several words are good, four or more that do not belong together. At least 8 letters, any letters.
lock-passphrase-show = Show it
lock-passphrase-hide = Cover it
lock-passphrase-short = That is { $count ->
    [one] one letter
   *[other] { $count } letters
}. At least 8 are needed, and 15 are better.
lock-passphrase-differ = The two are not the same.
lock-passphrase-set = From the next start on, this journal asks for the passphrase.
lock-passphrase-changed = The passphrase is changed.
lock-passphrase-removed = The passphrase is taken away. The key is kept on this device again.
lock-covers-future = It covers the time from now on. A copy of this device made earlier still opens with the old key.
lock-working = Working on the key. This takes about a second, on purpose: guessing is slow too.

lock-words-title = Twelve words
lock-words-why = If the passphrase is forgotten, these twelve words open the journal. Nothing else does.
lock-words-write = Write them on paper, in this order. Bearing shows them this once.
lock-words-make = Make twelve words
lock-words-make-new = Make twelve new words
lock-words-make-new-says = The old twelve stop opening this journal.
lock-words-show = Show them
lock-words-number = Word { $number }
lock-words-written = I have written them down
lock-words-check = Three of them, to be sure they are on the paper.
lock-words-check-label = Which is word { $number }?
lock-words-check-wrong = Word { $number } is another one. Look at the paper; nothing is lost by trying again.
lock-words-check-right = They are right. Put the paper where you will find it and others will not.
lock-words-skip = Go on without twelve words
lock-words-skip-says = Without them, nobody can open this journal if the passphrase is forgotten: not you, not us, nobody.
lock-words-skip-yes = I understand. Go on without them
lock-words-skip-no = Make twelve words

lock-now = Lock now
lock-after = Lock by itself
lock-after-minutes = { $minutes ->
    [one] after a minute without a touch
   *[other] after { $minutes } minutes without a touch
}
lock-after-never = not by itself
lock-locked-now = Locked.

locked-title = This journal is locked
locked-passphrase = Passphrase
locked-open = Open
locked-opening = Opening. This takes about a second, on purpose.
locked-wrong = That passphrase does not open this journal. Nothing is lost; try again, or use the twelve words.
locked-wrong-wait = { $seconds ->
    [one] The next try is possible in a second.
   *[other] The next try is possible in { $seconds } seconds.
}
locked-words = Open with the twelve words
locked-words-label = The twelve words, in order, with a space between them
locked-words-hint = The first four letters of each are enough.
locked-words-count = { $count ->
    [one] That is one word; there are twelve.
   *[other] That is { $count } words; there are twelve.
}
locked-words-unknown = Word { $number }, “{ $word }”, is not one of the words these are taken from.
locked-words-order = All of these are on the list, but one of them is another one, or they are in another order. Look at the paper once more.
locked-words-wrong = These twelve words belong to another journal.
locked-words-new-passphrase = Open. If the passphrase is forgotten, set a new one now.
locked-step-lead = Locked or not: one small step, if you want one
locked-step-not-kept = It is not written down while the journal is locked.
locked-forgotten = Passphrase forgotten?
locked-forgotten-says = The twelve words open this journal. Without them nobody can, and its words stay sealed.
