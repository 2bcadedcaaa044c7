# The palette: plain words, none of them better than another, each with a line on what it means.
# They stand in running lines ("loss, shame, some relief"), so they are nouns without capitals.

feeling-loss = loss
feeling-loss-means = Something was there, or about to be, and is not any more.
feeling-shame = shame
feeling-shame-means = Wanting not to be seen.
feeling-anger = anger
feeling-anger-means = Something was not right, and it is hot.
feeling-fear = fear
feeling-fear-means = Something bad could come, and the body is ready for it.
feeling-numbness = numbness
feeling-numbness-means = Nothing comes through, as if behind glass.
feeling-relief = relief
feeling-relief-means = A weight is off, even if nobody may know.
feeling-sadness = sadness
feeling-sadness-means = Heavy, slow, near tears or past them.
feeling-tiredness = tiredness
feeling-tiredness-means = All of it costs too much.
feeling-guilt = guilt
feeling-guilt-means = Something I did weighs on me.
feeling-embarrassment = embarrassment
feeling-embarrassment-means = They all saw it.
feeling-jealousy = jealousy
feeling-jealousy-means = Somebody else has it.
feeling-loneliness = loneliness
feeling-loneliness-means = Nobody is near enough.
feeling-hurt = hurt
feeling-hurt-means = Somebody got through to where it is sore.
feeling-confusion = confusion
feeling-confusion-means = It does not fit together.
feeling-restlessness = restlessness
feeling-restlessness-means = No place is the right one to be.
feeling-disappointment = disappointment
feeling-disappointment-means = It came out less than it promised.
feeling-emptiness = emptiness
feeling-emptiness-means = Where something was, there is nothing.
feeling-calm = calm
feeling-calm-means = Quiet inside, for now.
feeling-worry = worry
feeling-worry-means = Going round what may come.
feeling-stuck = being stuck
feeling-stuck-means = No way on is in sight.
feeling-helplessness = helplessness
feeling-helplessness-means = Nothing I do reaches it.

# With a strength: faint 1-3, none said 4-6, strong 7-10.
feeling-some = some { $feeling }
feeling-much = much { $feeling }
feeling-with-strength = { $feeling }, { $strength } of 10
