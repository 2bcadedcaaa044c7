# The first screen: the field, one small step, one thing due.

today-title = Today
today-field-label = Something happened?
today-field-placeholder = Say it as it is. One line is enough.
today-field-stays = It stays on this device.
today-field-first = Or say what happened
today-step-or = Or one small step, if you want one
today-step-lead = One small step, if you want one
today-step-do = Do it now
today-step-another = Another
today-step-smaller = Smaller
today-step-larger = The whole step
today-step-not-now = Not now
today-step-rest = Rest
today-step-why = Why this one
today-step-why-close = Enough about why
today-step-smallest = This is as small as it gets. Leaving it is fine too.
today-step-turned-through = Those were the three. They come round again.
today-not-now-answer = Then not now. That is a whole answer.
today-rest-answer = Rest, then. Nothing will be asked until you come back to it.
today-rest-until = Resting until { $date }.
today-rest-end = Stop resting
today-rest-today = For today
today-rest-days = { $days ->
    [one] For one day
   *[other] For { $days } days
}
today-rest-open = Until I say so
today-rest-how-long = Rest for how long?
today-step-planned = You planned this
today-step-planned-after = After { $event }
today-step-planned-at = For { $time }
today-step-waiting = You began this one
today-step-go-on = Go on with it
today-step-offer-again = Planned for { $date }. Still of use, or smaller?
today-draft-waiting = Words you had begun are still here.
today-draft-go-on = Go on writing
today-due-lead = { $when } you wrote
today-due-open = How is it now?
today-plan-lead = You planned
today-empty-steps = No step fits this hour. Rest is one too.
today-after-gap = Nothing is overdue.
today-home-screen = On this phone, put Bearing on the home screen first: it keeps its own journal there.

# What the small line under a step says: how long, where, what it needs.
today-step-minutes = { $minutes ->
    [0] Under a minute
    [one] About a minute
   *[other] About { $minutes } minutes
}
today-step-line = { $minutes }, { $place }
today-step-at-home = at home
today-step-outside = outside
today-step-anywhere = anywhere
today-step-needs = Needs { $needs }
today-need-outside = going outside
today-need-money = a little money
today-need-another = another person
today-need-phone = a phone
today-need-daylight = daylight
today-need-home = being at home

# Why this step: one or two plain sentences. None says that a step works.
why-chance = By chance, among the steps that fit this hour.
why-first = Nothing is known yet about you and steps, so the order is that of the catalogue, with some chance.
why-kind-outdoors = Going out mostly means moving, and in studies moving lifted mood a little, on average. So these come a little more often.
why-kind-body = In studies, moving lifted mood a little, on average. So steps for the body come a little more often.
why-kind-people = In studies, people were gladder to hear from someone than that someone had thought. So steps with people come a little more often.
why-kind-for-someone = In studies, doing something for someone else did people a little good, on average. So such steps come a little more often.
why-kind-making = Making something is one of the kinds that take turns here.
why-kind-order = Putting one thing in order is one of the kinds that take turns here.
why-kind-home = It is ordinary, near, and soon over.
why-kind-rest = Rest is a step too.
why-energy-none = You said there is no energy, so it is one of the smallest.
why-energy-little = You said there is a little energy, so it is a light one.
why-energy-some = You said there is some energy.
why-place-home = It can be done at home.
why-place-out = It can be done where you are, outside.
why-place-work = It can be done at work.
why-night = It is late, so it is quiet, indoors, and can be done alone.
why-own = It is one of your own.
why-variety = It is of another kind than the last ones.
why-small = It is small enough to be over before you have thought about it for long.
