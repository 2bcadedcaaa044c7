# What is so, when something is out of the ordinary; undo; the bin. Each says what happened, that
# nothing is lost where that is true, and what to do.

visit-title = This window will forget
visit-says = This browser keeps nothing for this address: a private window, or storage is switched off. What you write is here until the window closes.
visit-insecure = At this address the browser lets no program keep anything sealed. Open Bearing at { $address } on the machine it runs on.
visit-save = Save a readable copy
visit-saved = Saved as { $name }. It is readable to anyone who opens it.

cannot-open-title = This journal does not open, and nothing of it is lost
cannot-open-says = Everything that was kept is still there. Nothing was changed and nothing new was made.
cannot-open-key-gone = The key that opens it is no longer on this device. Another browser, or this one after its data was cleared, does not have it.
cannot-open-key-damaged = What opens this journal is damaged: { $detail }
cannot-open-words = Open with the twelve words
cannot-open-passphrase = Open with the passphrase
cannot-open-try = Try again
cannot-open-storage = The browser’s storage does not answer: { $detail } Closing other tabs of Bearing, or the browser, often helps.
cannot-open-newer = A newer Bearing wrote this journal. Update this one to open it; nothing was changed.
cannot-open-damaged = The store is damaged: { $detail } What can still be read is not touched.
cannot-open-save = Save the sealed records as they are
cannot-open-detail = What exactly happened
cannot-open-help = Help now works all the same.

newer-tab-title = Bearing is open in a newer version in another tab
newer-tab-says = This tab has closed its journal so that the two do not disturb each other. Nothing is lost: what you were writing is kept as a draft.
newer-tab-reload = Open this tab anew
update-ready = A newer version of Bearing is here.
update-take = Use it now
update-later = Later
update-says = Drafts are kept first, in every tab.
update-refused = Another tab still holds words that are not kept. Close or keep them there, then try again.

offline-says = No network. Nothing here needs one.
offline-not-ready = No network, and Bearing is not wholly on this device yet. What is open goes on working; a page not opened before may not.
online-again = The network is back.

emptied-title = This place was emptied
emptied-says = Bearing had a journal in this browser, and its storage has since been cleared, by the browser or by someone. Nothing of it is left here, and it cannot be brought back from here.
emptied-copy = If you saved a copy, it is still whole.
emptied-other-place = If you wrote in another browser, on the home screen or in the terminal, that journal is a separate one and is not affected.
emptied-begin = Begin again here

full-title = No room left
full-says = This device, or the space this browser gives to one address, is full. Your last words are not kept yet; they are still on this page.
full-do = Free some space and keep them again, or save a readable copy now.
full-again = Keep them again

not-kept-title = Not kept yet
not-kept-says = These words could not be kept: { $detail } They are still on this page.
not-kept-again = Keep them again
not-kept-copy = Copy the words

unreadable-says = { $count ->
    [one] One record could not be read. It is kept aside, unchanged; everything else is here.
   *[other] { $count } records could not be read. They are kept aside, unchanged; everything else is here.
}
unreadable-newer = They were written by a newer Bearing. Once this one is updated, they are read.
unreadable-damaged = Their bytes have changed since they were written.
unreadable-save = Save them as they are
unknown-says = { $count ->
    [one] One entry is of a kind this version does not know. It is kept and left alone.
   *[other] { $count } entries are of kinds this version does not know. They are kept and left alone.
}

broken-title = What you wrote is kept
broken-says = Bearing broke in the middle of something. What you typed is kept on this device.
broken-back = Back to where I was

draft-found = Words you had begun are still here, from { $when }.
draft-go-on = Go on with them
draft-drop = Throw them away
draft-dropped = Thrown away.

undo-offer = Undo
undo-done = Undone: { $act }
undo-left = Undone, except for what was changed again since: { $what }
undo-redone = Done again: { $act }
undo-again = Do it again
undo-nothing = There is nothing to undo.
undo-label = Undo: { $act }
announce-kept = Kept: { $act }
changed-elsewhere = Something was added in another tab.

bin-title = Bin
bin-says = What is here is erased after 30 days. Until then it can be taken out again.
bin-empty = The bin is empty.
bin-restore = Take it out
bin-restored = It is back where it was.
bin-days-left = { $days ->
    [0] until today
    [one] for one more day
   *[other] for { $days } more days
}
bin-put = In the bin. It can be taken out again for 30 days.
bin-kind-setback = what happened
bin-kind-step = a step
bin-kind-moment = a moment
bin-kind-check-in = how it was
bin-kind-person = a person
bin-kind-value = what matters
bin-kind-own-step = a step of your own

nowhere-title = There is nothing at this address
nowhere-says = The page may have had another address before. Everything you kept is where it was.
nowhere-today = To Today
