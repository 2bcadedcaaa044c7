# Help now. Opens while locked, without storage, without network. One thing to do and people first,
# numbers after. Nothing is sent, nothing is locked.

help-title = You do not have to carry this alone right now
help-nothing-sent = Nothing was sent anywhere. Choose someone, or stay on this page for a while.
help-back = Back to what I was writing
help-back-plain = Back
help-words-kept = What you were writing is kept.

help-now-title = One thing, now
help-now-water = Drink a few sips of water.
help-now-feet = Put both feet on the floor. Name five things you can see.
help-now-blanket = Put something warm around you.
help-now-near = Go to where somebody else is, even if you say nothing.
help-now-light = Turn on a light.
help-now-breath = Breathe out slowly, longer than you breathe in. Three times.
help-now-another = Another one
help-now-tonight = Nothing has to be decided tonight.
help-safer = Is there anything near you that would be safer out of reach, or with someone else, tonight?

help-people = Your people
help-people-none = You have named nobody yet. Anyone you would call about a broken-down car will do.
help-people-add = Name someone
help-people-locked = Your own people are behind the lock. Open the journal to see them.
help-people-unlock = Open the journal
help-call = Call
help-call-label = Call { $name }, { $number }
help-text = Text
help-text-label = Text { $name }, { $number }
help-mail = Mail
help-mail-label = Mail { $name }
help-number-label = Number of { $name }: { $number }

help-say-title = What you could say
help-say-1 = “I am not safe on my own tonight. Could you stay on the phone with me?”
help-say-2 = “I am having thoughts of ending my life. I do not know what to do with them.”
help-say-3 = “You do not have to fix anything. Please stay with me for a while.”
help-say-4 = “Somebody is hurting me. I need a place where they are not.”
help-say-text = “Bad night. Can you call me?”

help-danger-title = In danger now
help-danger-who = ambulance, police
help-danger-read = The emergency number of { $country }, as of { $date }.
help-danger-none = I have no emergency number for this country that somebody read at its source. Anyone near you may know it: ask them.

help-lines-title = People whose work it is to listen
help-lines-country = Lines in { $country }
help-lines-choose = Which country are you in?
help-lines-other-country = Another country
help-lines-none = I have no line for { $country } that somebody read at its source.
help-lines-directory = A directory of lines in many countries: { $name }, { $address }
help-lines-not-fetched = It is written here as text. Bearing opens nothing by itself.
help-lines-read = read on { $publisher ->
    [government] a government page
   *[operator] its own page
}, as of { $date }
help-lines-source = Source: { $address }
help-lines-old = This was read more than half a year ago. It may have changed.

help-for-everyone = for anyone
help-for-young = for young people
help-for-violence = if somebody close to you hurts or threatens you
help-for-children = for children, and for those who worry about one
help-for-emergency = life or limb in danger now

help-hours-always = day and night
help-hours-between = { $days }, { $from } to { $until }
help-hours-not-stated = hours not given on its page
help-days-every = every day
help-days-monday-friday = Monday to Friday
help-days-weekend = Saturday and Sunday
help-in-languages = in { $languages }
help-line-text = Text { $number }
help-line-text-word = Text the word { $word } to { $number }
help-line-chat = Chat: { $address }
help-line-free = free

# What happens when one gets in touch. Which of them belongs to a line is the line's own data.
help-what-happens-call = Someone picks up, sometimes after a wait or a recorded voice, and asks what is going on. You say as much or as little as you like, and you may hang up.
help-what-happens-text = You write, and someone writes back, sometimes after a wait. You can stop at any point.
help-what-happens-chat = A page opens where you type. Someone answers in writing, sometimes after a wait. You can close it at any point.
help-what-happens-emergency = They ask where you are and what is happening, and can send someone to you.

# Names of languages in which lines answer.
language-ar = Arabic
language-bn = Bengali
language-cs = Czech
language-cy = Welsh
language-da = Danish
language-de = German
language-el = Greek
language-en = English
language-es = Spanish
language-et = Estonian
language-fa = Persian
language-fi = Finnish
language-fr = French
language-ga = Irish
language-gu = Gujarati
language-he = Hebrew
language-hi = Hindi
language-hr = Croatian
language-hu = Hungarian
language-is = Icelandic
language-it = Italian
language-ja = Japanese
language-ko = Korean
language-lt = Lithuanian
language-lv = Latvian
language-mi = Māori
language-ms = Malay
language-nl = Dutch
language-no = Norwegian
language-nb = Norwegian
language-pa = Punjabi
language-pl = Polish
language-pt = Portuguese
language-ro = Romanian
language-ru = Russian
language-sk = Slovak
language-sl = Slovenian
language-sq = Albanian
language-sr = Serbian
language-sv = Swedish
language-ta = Tamil
language-th = Thai
language-tl = Tagalog
language-tr = Turkish
language-uk = Ukrainian
language-ur = Urdu
language-vi = Vietnamese
language-zh = Chinese
