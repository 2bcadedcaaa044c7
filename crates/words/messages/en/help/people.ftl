# A few people one trusts.

people-title = People
people-lead = A few people you trust, and how to reach them. They stand first on Help.
people-empty = Nobody here yet. One is enough.
people-add = Name someone
people-name = Name
people-phone = Phone
people-message = Where you write to them
people-message-placeholder = a number, or a name in the program you use
people-mail = Mail
people-note = A note
people-note-placeholder = said to call any time
people-keep = Keep this
people-kept = Kept.
people-change = Change
people-remove = Put { $name } in the bin
people-removed = { $name } is in the bin for 30 days.
people-up = Move { $name } up
people-down = Move { $name } down
people-stays = It stays in this journal. Nobody is told.
people-needs-name = A name is needed, or any word you would know them by.
