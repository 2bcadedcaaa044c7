# After saying what happened: kept, one small step, perhaps one moment beside it.

kept-title = Kept. Nothing more is needed today.
kept-only-visit = Kept for this visit only. This window will forget it when it closes.
kept-only-visit-offer = Take a readable copy along before you close it.
kept-announce = Kept.
kept-step-lead = One small step, if you want one
kept-moment-lead = { $when }, also you
kept-both-true = Both are true.
kept-moment-not-this = Not this one
kept-add-more = Say more about it
kept-see = See what you wrote
kept-where = It is kept on this device, sealed. No other copy exists.
kept-persist-refused = This browser may clear its storage when space is short. A copy outside it is safer.
kept-safari = Safari forgets a site’s storage after seven days of use without a visit. A copy outside it is safer.
