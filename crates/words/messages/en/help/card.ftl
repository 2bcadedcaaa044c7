# The help card: under a text with plain words of danger. Calm, dismissible, sends nothing.

card-label = Help, under what you wrote
card-lead-wish-to-die = It sounds as if you have thoughts of ending your life. You do not have to be alone with them.
card-lead-self-harm = It sounds as if you may hurt yourself. You do not have to be alone with that.
card-lead-from-others = It sounds as if somebody is hurting you, or might. There are people whose work this is.
card-lead-child = It sounds as if a child may be in danger. There are people whose work this is.
card-nothing-sent = Nothing was sent, and your words stay as they are.
card-may-be-wrong = This card looks for certain words and understands nothing. It may be wrong.
card-people = Your people
card-one-thing = One thing, now
card-lines = People whose work it is to listen
card-more = All of Help
card-dismiss = Close this
card-dismissed = Closed. Help now stays at the top.
card-not-about-that = This was not about that
card-not-about-that-answer = Then it stays away from this text.
card-quiet = If it is about you, or comes close: Help now is one tap away.
card-again = Help now is here, as before.
card-no-steps = Small steps wait until this is closed.
