# One page in sections. Each says what is so now, then what can be done.

settings-title = Settings
settings-close = Back

settings-where = Where this journal lives
settings-where-browser = In this browser, at { $address }.
settings-where-terminal = In { $path }.
settings-where-two = The browser and the terminal hold two separate journals, and no other copy of either exists.
settings-where-visit = Only in this window, for this visit. Nothing of it will be left when the window closes.
settings-where-size = { $entries ->
    [one] One entry
   *[other] { $entries } entries
}, { $size } kept.
settings-persist-yes = The browser has promised not to clear it on its own.
settings-persist-no = The browser has made no promise: when space runs short it may clear it.
settings-persist-ask = Ask the browser to keep it
settings-persist-refused = The browser said no. It may say yes later, or once Bearing is on the home screen.
settings-offline-ready = Bearing works without a network on this device.
settings-offline-not-yet = Not all of Bearing is on this device yet. Stay online for a moment, then it works without a network.
settings-home-screen = On the home screen
settings-home-screen-says = Put on the home screen, it opens like a program of its own.
settings-home-screen-ios = In Safari: Share, then Add to Home Screen. It starts with an empty journal there; this one stays in Safari.
settings-home-screen-add = Add it

settings-look = Look
settings-look-system = as the device
settings-look-light = light
settings-look-dark = dark

settings-help-card = The help card
settings-help-card-says = When a text holds plain words of danger, a card with people and numbers stands under it. It is worked out on this device and stored nowhere.
settings-help-card-on = on
settings-help-card-off = off
settings-help-card-off-says = Off. Help now stays at the top of every page.

settings-country = Country for help lines
settings-country-says = Used for the lines on Help, and for nothing else.
settings-country-none = not chosen

settings-people = People
settings-people-says = A few people you trust. They stand first on Help.
settings-people-open = Name or change people

settings-day = When a day ends
settings-day-says = At { $hour }:00. What you write before that belongs to the day before.
settings-day-hour = Hour

settings-usual = Usual moments
settings-usual-says = Ordinary events a plan can stand on: after coffee, after coming home.
settings-usual-add = Add one

settings-steps-hidden = Steps not offered
settings-steps-hidden-none = Every step may be offered.

settings-export = Take it along
settings-export-says = Everything you wrote, in a form that other programs and people can read. It is not sealed: whoever has the file can read it.
settings-export-json = Save everything as JSON
settings-export-schema = How the JSON is laid out is written in docs/json.md.
settings-export-done = Saved as { $name }. It is readable to anyone who opens it.

settings-bin = Bin
settings-bin-says = What you put there stays for 30 days.
settings-bin-open = Open the bin

settings-erase = Erase everything
settings-erase-says = Every entry, draft, key and setting of this journal is removed from this device. There is no undo and no bin, and nobody can bring it back. The other journal, in the terminal or the browser, is not touched.
settings-erase-export-first = Save a readable copy first
settings-erase-type = To go on, type: { $word }
settings-erase-word = erase
settings-erase-now = Erase everything now
settings-erase-keep = Keep everything
settings-erased = Everything is erased. This is an empty Bearing.
settings-erase-partly = Your words and the keys are erased. Some of the program’s own files could not be removed: { $what }. Clearing this address in the browser’s settings removes them.

settings-about = About Bearing
settings-about-note = Bearing is a notebook with small steps in it, not a medical device. What it is built on has helped people a little, on average, for some and not for others. If it stays bad, talk to somebody whose work it is.
settings-about-version = Version { $version }
settings-about-source = Where each practice comes from, and what is not known, is written in docs/evidence.md.
settings-about-leaves = Nothing you write leaves this device.

settings-undo = Undo the last change
settings-kept = Kept.
