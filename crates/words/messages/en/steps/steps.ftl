# The room of small steps: three to choose from, what is there now, one's own, planned, done.

steps-title = Small steps
steps-lead = Three, if you want one. Any of them is enough.
steps-three-label = Three small steps
steps-other-three = Three others
steps-do = Do it now
steps-plan = Plan it
steps-smaller = Smaller
steps-larger = The whole step
steps-why = Why this one
steps-hide = Do not offer this one
steps-hidden-answer = It will not be offered again. All steps lists it.
steps-not-now = Not now
steps-rest = Rest
steps-none = No step fits right now. Rest is one too.

steps-energy = Energy, right now
steps-energy-none = none
steps-energy-little = a little
steps-energy-some = some
steps-energy-any = not said
steps-place = Where you are
steps-place-home = home
steps-place-out = out
steps-place-work = work
steps-place-any = not said
steps-remembered = Remembered for an hour.
steps-night = It is late: quiet steps, indoors, that one can do alone.

steps-planned = Planned
steps-planned-none = Nothing is planned.
steps-began = Begun, and not ended
steps-log = What you did

steps-own = Your own steps
steps-own-none = A step you often take, or want to, can stand here in your words.
steps-own-add = Add a step of your own
steps-own-what = What is the step?
steps-own-what-placeholder = Something you could do without deciding anything first
steps-own-smaller = A smaller form of it
steps-own-smaller-add = Add a smaller form
steps-own-smaller-hint = What would be the first minute of it?
steps-own-effort = How much does it ask?
steps-own-effort-1 = hardly anything
steps-own-effort-2 = a little
steps-own-effort-3 = a good deal
steps-own-minutes = About how many minutes?
steps-own-group = Where does it belong?
steps-own-needs = What does it need?
steps-own-keep = Keep this
steps-own-edit = Change it
steps-own-bin = Put it in the bin
steps-own-kept = Kept. It can come up among the three.

steps-all = All steps
steps-all-lead = The whole catalogue. Choose one, or take one away from the suggestions.
steps-all-hidden = Not offered
steps-all-offer-again = Offer it again
steps-all-forms = Smaller forms

steps-group-home = At home
steps-group-body = Body
steps-group-people = People
steps-group-someone-else = For someone else
steps-group-making = Making something
steps-group-order = Putting in order
steps-group-outdoors = Outdoors
steps-group-rest = Rest
steps-group-own = Your own

steps-effort-label = Asks { $effort ->
    [1] hardly anything
    [2] a little
   *[3] a good deal
}
