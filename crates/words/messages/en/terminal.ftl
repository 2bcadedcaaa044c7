# What the terminal says beyond cli.ftl: what went wrong with files, keys, the editor and the
# terminal itself. Commands in backticks.

terminal-kept = Kept, as { $id }. Nothing more is needed today.
terminal-moment-stays = It stays as you wrote it.
terminal-plan-shown = { $command } shows it when it is due. Nothing rings by itself.
terminal-show-done = done { $date }
terminal-show-before = Before, 0 to 10
terminal-show-after = After, 0 to 10
terminal-show-kind = What kind of moment
terminal-people-add = { $command } names someone.
terminal-lock-file = No passphrase. The key lies in { $path }: someone who can read that file, or has a full copy of the folder, can open the journal.

terminal-help-more = More lines, and what you could say: { $command }
terminal-help-call = Call { $number }
terminal-not-about = Was this not about that? { $command } keeps the card away from these words.
terminal-help-where = Lines where you are: { $command }, with the two letters of the country.
terminal-line-read = { $read }: { $source }

terminal-no-text = There are no words, and no terminal to open an editor in. Give them after the command, or { $command } to read them from standard input.
terminal-stdin-unreadable = Standard input could not be read as text: { $detail }. Nothing was kept.
terminal-given-up = Nothing was typed, so nothing was done.
terminal-nothing-changed = Nothing was changed.
terminal-not-printed = The answer could not be printed: { $detail }. What you asked for is done.
terminal-broke = Bearing broke in the middle of something, at { $place }. What was kept before is kept.

terminal-editor-missing = The editor { $editor } could not be started: { $detail }. Set EDITOR to one that is installed, or give the words after the command.
terminal-editor-not-found = it is not there, or cannot be run
terminal-editor-file = The file for the editor could not be made or read: { $detail }. Nothing was kept.
terminal-editor-broke = The editor { $editor } ended with an error. What was typed there is kept as a sealed draft; { $command } goes on with it.
terminal-draft-stays = The words were left as they were, so nothing was kept. They stay as a draft; { $command } goes on with them.

terminal-at-past = That time has passed: “{ $text }”. A plan needs one that is still to come.
terminal-nothing-due = Nothing is asked about today. { $command } answers for any entry; { $list } shows which there are.
terminal-step-unknown = No step is called “{ $name }”. { $command } shows three, each with its name.

terminal-no-home = There is no home folder to keep a journal in. { $option } names another folder.
terminal-disk-full = There is no room left on this disk. Nothing was changed; free some space and try again.
terminal-storage-lost = The disk did not answer while { $path } was read or written: { $detail } What was kept before is still there. Look at the entry list before you try again.
terminal-key-unproved = A new key was made and did not open what it had closed, so nothing was kept with it. Try again; if it happens again, the disk or the memory of this machine is not sound.
terminal-key-gone = There is a journal in { $folder }, but the key that opens it, { $file }, is gone, and no twelve words were made. Nothing was changed and nothing new was made. If there is a copy of that folder, put the key file back from it.
terminal-key-gone-words = The key that opens this journal is gone from this machine. The twelve words open it too.
terminal-key-damaged = What opens the journal in { $folder } is damaged: { $detail } Nothing was changed and nothing new was made. If there is a copy of that folder, open that one with --data-dir.
terminal-key-back = The key was gone from this machine. It is there again: from now on the journal opens by itself, as before.

terminal-words-stay = The twelve words stay as they are.
terminal-no-words = No twelve words were made for this journal yet. { $command } makes them.
terminal-export-not-empty = The folder { $path } is not empty. Name a new one, so that nothing in it is written over.
