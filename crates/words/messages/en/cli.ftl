# The terminal. Same words as the pages where the same thing is said; commands in backticks.

cli-today-happened = Something happened? { $command }
cli-today-step = One small step, if you want one:
cli-today-do = Done it? { $command }
cli-today-another = Another: { $command }
cli-today-smaller = Smaller: { $command }
cli-today-due = { $when } you wrote:
cli-today-due-do = How is it now? { $command }
cli-today-planned = Planned: { $step }
cli-today-stays = It stays on this machine.
cli-today-resting = Resting until { $date }.

cli-kept = Kept. Nothing more is needed today.
cli-kept-id = Kept as { $id }.
cli-step-lead = One small step, if you want one:
cli-step-lead-three = Three small steps, if you want one:
cli-step-done = Done, and kept: { $step }
cli-step-smaller = Smaller: { $step }
cli-step-smallest = This is as small as it gets: { $step }
cli-step-planned-after = Planned. After { $event }: { $step }
cli-step-planned-at = Planned. { $time }: { $step }
cli-step-readings = { $before } before, { $after } after
cli-moment-kept = Kept. It stays as you wrote it.
cli-check-in-kept = Kept.
cli-deleted = In the bin for 30 days: { $what }
cli-deleted-undo = { $command } takes it out again.
cli-undone = Undone: { $act }
cli-undone-left = Changed again since, and left as it is: { $what }
cli-nothing-to-undo = There is nothing to undo.
cli-draft-found = Words you had begun are still here. { $command } goes on with them.

cli-list-setbacks = What happened
cli-list-steps = Steps
cli-list-moments = Moments
cli-list-empty-setbacks = What you say happened will stand here. { $command }
cli-list-empty-steps = What you did will stand here. { $command }
cli-list-empty-moments = A moment you remember can stand here. { $command }
cli-list-step-planned = planned
cli-list-step-begun = begun
cli-show-written = written { $date }
cli-show-happened = happened { $date }
cli-show-sting = sting { $sting } of 10, { $when }
cli-show-earlier = earlier wording, until { $date }

cli-help-title = You do not have to carry this alone right now.
cli-help-nothing-sent = Nothing was sent anywhere.
cli-help-one-thing = One thing, now:
cli-help-people = Your people:
cli-help-people-none = You have named nobody yet.
cli-help-people-locked = Your own people are behind the lock: { $command }
cli-help-lines = People whose work it is to listen, in { $country }:
cli-help-country = Lines in another country: { $command }
cli-help-then = What you wrote is kept. { $command } shows Help again.
cli-help-quiet = If it is about you, or comes close: { $command }

cli-passphrase-ask = Passphrase:
cli-passphrase-ask-new = New passphrase:
cli-passphrase-ask-again = The same once more:
cli-passphrase-set = From now on this journal asks for the passphrase. { $command } opens it for a while.
cli-passphrase-removed = The passphrase is taken away. The key is kept on this machine again.
cli-passphrase-no-terminal = There is no terminal to ask for the passphrase on. { $command } opens the journal first.
cli-words-lead = Write these twelve words on paper, in this order. They are shown this once.
cli-words-check = Word { $number }:
cli-words-right = They are right.
cli-words-wrong = Word { $number } is another one. Nothing is lost; look at the paper and try again.
cli-words-skip = Without twelve words, nobody can open this journal if the passphrase is forgotten.
cli-words-ask = The twelve words, in order:
cli-unlocked-for = Open for { $time }.
cli-locked = Locked.
cli-locked-no-keyring = This machine has no keyring to hold the key, so each command asks for the passphrase.
cli-locked-already = It is locked already.
cli-not-locked = There is no passphrase, so there is nothing to lock. { $command } sets one.

cli-open-at = Bearing is open at { $address }
cli-open-already = Bearing is open already, at { $address }
cli-open-stop = Ctrl-C ends it. What you kept stays.
cli-open-two = The journal in the browser and the one in the terminal ({ $path }) are separate, and no other copy of either exists.
cli-open-port-taken = Port { $port } is used by another program, so Bearing did not open. Close that program, or choose a port with { $command }. A browser keeps a separate journal for each address.
cli-open-other-port = At this port the browser keeps another, separate journal.

cli-export-done = Written to { $path }. It is readable to anyone who opens it.
cli-export-nothing = There is nothing to export yet.

cli-when-ask = When was it?
cli-editor-lead = Say it as it is. Lines that begin with # are left out. An empty text keeps nothing.
cli-editor-empty = No words, so nothing was kept.
cli-editor-none = No editor is set. Give the words after the command, or { $command } to read them from standard input.
cli-stdin-empty = Nothing came in, so nothing was kept.

cli-error-lead = { $what }
cli-error-usage = { $command } shows how it is used.
cli-error-when = I do not know that date: “{ $text }”. Try “yesterday”, “3 days ago”, “2026-11-09” or “spring 2019”.
cli-error-at = I do not know that time: “{ $text }”. Try “18:30” or “tomorrow 9:00”.
cli-error-feeling = After the colon there is room for a number from 0 to 10: “{ $text }”.
cli-error-id-unknown = No entry begins with “{ $id }”. { $command } shows what there is.
cli-error-id-many = { $count } entries begin with “{ $id }”. A few more letters tell them apart.
cli-error-country = I do not know the country “{ $text }”. Two letters are meant, such as GB or DE.
cli-error-data-dir = The folder { $path } cannot be used: { $detail }
cli-error-disk-full = There is no room left on this disk, so nothing was kept. Your words, to copy:
cli-error-not-kept = Nothing was kept: { $detail } Your words, to copy:
cli-error-damaged = The journal at { $path } is damaged: { $detail } Nothing was changed. Keep a copy of that folder before anything else.
cli-error-newer = A newer Bearing wrote the journal at { $path }. Update this one; nothing was changed.
cli-error-busy = Another program is using the journal at { $path }. Nothing was kept; try again in a moment.
cli-error-key-gone = The journal at { $path } is there, but the key that opens it is not. Nothing was changed. { $command } opens it with the twelve words.
cli-unreadable = { $count ->
    [one] One record could not be read. It is kept aside, unchanged.
   *[other] { $count } records could not be read. They are kept aside, unchanged.
}
