# One setback: everything said about it, hanging on a line by date. Nothing is ever missing here.

setback-title = What happened
setback-words-label = What happened
setback-written = written { $date }
setback-against-line = against { $what }
setback-expected-line = expected: { $expected }

setback-feelings = Feelings
setback-lost = What was lost
setback-against = Measured against
setback-whose = Whose expectation
setback-expected = Did I expect it
setback-sting = The sting
setback-sting-now = { $sting }, { $when }
# The first reading and the newest: "8 (9 November), then 5 (yesterday)".
setback-sting-then = { $first } ({ $first_when }), then { $last } ({ $last_when })
setback-sting-table = Read as a table
setback-sting-table-when = When
setback-sting-table-sting = Sting, 0 to 10
setback-sting-line-label = The sting over time, { $count } readings
setback-sting-one = One reading so far.
setback-sting-correct = Correct the first reading
setback-shows = What it shows
setback-went-wrong = What did not go right
setback-mattered = What mattered
setback-hoped-for = What I had hoped for
setback-see-myself = How I see myself because of it
setback-voice = What the voice says
setback-since = Done since
setback-since-none = Nothing here yet. What you do stands here as a list, nothing more.
setback-check-ins = How it was since
setback-moment = A moment beside it
setback-both-true = Both are true.

setback-when-you-want = When you want to
setback-another-question = Another question
setback-add = Add to it
setback-add-part = Add: { $part }
setback-change-part = Change: { $part }
setback-add-later = Anything can be added at any time, or never.
setback-asking-open = A few questions, one at a time
setback-answer-label = Your answer
setback-answer-keep = Keep this

setback-change = Change the words
setback-changing = Change what you wrote
setback-earlier = Earlier wording
setback-earlier-hide = Hide earlier wordings
setback-earlier-title = Earlier wordings
setback-earlier-until = until { $date }
setback-earlier-bring-back = Bring this one back
setback-earlier-brought-back = That wording is back. The other one is kept among the earlier ones.
setback-earlier-none = This is the first wording.
setback-beside = Two wordings met
setback-beside-says = It was changed in two places at once. Both are here; neither was thrown away.
setback-beside-choose = Go on with this one

setback-step-lead = One small step, if you want one
setback-muted = You will not be asked about this again.
setback-mute = Do not ask about this again
setback-unmute = Ask about this again
setback-delete = Put this in the bin
setback-delete-says = It stays in the bin for 30 days and can be taken out again.
setback-in-bin = In the bin since { $date }.
setback-restore = Take it out of the bin
setback-not-found = There is nothing at this address. It may have been erased, or belong to another journal.
