# One optional question after another, about what was kept. Each can be skipped; none has a right
# answer. Opened from "kept" or from what happened, never by keeping.

asking-title = A little more, if you like
asking-lead-kept = Kept
asking-enough = That is enough
asking-one-more = One more question
asking-skip = Skip this one
asking-no-more = Those were all the questions.
asking-own-words = In your own words
asking-own-words-add = Add it
asking-pick-several = Several may fit.

asking-lost = What was lost?
asking-lost-opportunity = an opportunity
asking-lost-relationship = a relationship
asking-lost-self = a version of myself
asking-lost-other = something else
asking-lost-other-label = What else was lost?

asking-against = Measured against what?
asking-against-goal = a goal of my own
asking-against-timeline = a timeline
asking-against-expectation = what somebody expects
asking-against-whose = Who expects it?
asking-against-whose-placeholder = a name, or a word for them

asking-feelings = What does it feel like?
asking-feelings-hint = As many as fit. How strong each one is can be said, or not.
asking-feelings-own = Another word
asking-feelings-strength = How strong is { $feeling }?
asking-feelings-how-strong = How strong
asking-feelings-means = What is meant by { $feeling }

asking-expected = Did you expect it?
asking-expected-not = not at all
asking-expected-half = half and half
asking-expected-yes = yes

asking-sting = How much does it sting, right now?
asking-sting-hint = A reading, not a mark. It may be another one in an hour.

asking-shows = What it shows
asking-went-wrong = What did not go right?
asking-mattered = What mattered to you in it?
asking-hoped-for = What had you hoped for?
asking-see-myself = How do you see yourself because of it?

asking-voice = And the voice in you, what does it say?
asking-voice-hint = Word for word, if you like. It is kept apart from what happened.

asking-when = When was it?
