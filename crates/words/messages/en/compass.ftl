# The compass: for now the short list of what matters, and nothing that has no data yet.

compass-title = Compass
compass-empty = What matters to you can stand here. Later, where your steps went stands beside it.
compass-empty-begin = Say what matters
compass-want = What I want now
compass-hoped-for = What I had hoped for

values-title = What matters to me
values-lead = A short list in your own words. Nobody ranks it but you.
values-empty = Nothing here yet.
values-add = Add one
values-name = What matters?
values-name-placeholder = a word or two
values-matters = How much does { $value } matter to you?
values-lived = How much is { $value } lived, these weeks?
values-matters-line = matters { $points }
values-lived-line = lived { $points }
values-rate-matters = How much it matters
values-rate-lived = How much it is lived
values-rename = Other words for it
values-keep = Keep these
values-kept = Kept.
values-change = Change
values-remove = Put this in the bin
values-up = Move { $value } up
values-down = Move { $value } down

# Words to begin with; a person's own stand beside them.
values-hint-friendship = friendship
values-hint-family = family
values-hint-craft = work done well
values-hint-learning = learning
values-hint-rest = rest
values-hint-independence = standing on my own
values-hint-kindness = kindness
values-hint-honesty = honesty
values-hint-health = looking after my body
values-hint-nature = being outside
values-hint-beauty = making or seeing something beautiful
values-hint-play = play
values-hint-fairness = fairness
values-hint-faith = faith
values-hint-order = order
values-hint-courage = courage
