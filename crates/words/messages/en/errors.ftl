# Errors: what happened, that nothing is lost (only where it is true), what to do.

error-empty-text = There are no words yet. One is enough.
error-too-long = This is longer than one entry can hold. Keep it in two.
error-unknown-entry = That entry is not in this journal. It may have been erased, or belong to another journal.
error-step-done = That step is done already. It stands in the list of what you did.
error-left-the-bin = It left the bin after 30 days and cannot be brought back.
error-out-of-range = That is more, or less, than there is room for here. Nothing was changed.
error-out-of-scale = The scale goes from 0 to 10.
error-refused = That could not be done: { $detail } Nothing was changed.
error-locked = The journal is locked. Open it first; what you typed stays here.
error-crowded = Others are writing to this journal without a pause. These words are not kept yet; try again in a moment.
error-storage-full = There is no room left. These words are not kept yet; free some space and try again.
error-storage-busy = Another program is using the journal. These words are not kept yet; try again in a moment.
error-storage-lost = The connection to the storage was lost. These words are not kept yet; try again.
error-storage-refused = This browser refuses to keep anything here. These words are not kept; save a readable copy.
error-storage-damaged = The journal’s file is damaged: { $detail } Nothing more was written to it.
error-newer-format = A newer Bearing wrote this journal (format { $found }, this one knows { $known }). Update Bearing; nothing was changed.
error-key-unproved = The key for this journal could not be proved, so nothing was kept with it. Your words are still on this page.
error-key-other = This key opens another journal, not this one. Nothing was changed.
error-wrong-passphrase = That passphrase does not open this journal. Nothing is lost.
error-passphrase-memory = There was not enough memory to work on the key. Close something else and try again; nothing is lost.
error-export = The copy could not be saved: { $detail } Everything is still in the journal.
error-unknown = Something went wrong that I have no words for: { $detail } Nothing was changed.
