# Planning: after which ordinary event, or at a time. The event comes before the clock. A plan that
# passed is offered again or made smaller; it is never called missed.

plan-title = Plan it
plan-after = After which usual moment?
plan-after-placeholder = the first coffee
plan-after-field = After …
plan-usual-coffee = the first coffee
plan-usual-breakfast = breakfast
plan-usual-lunch = lunch
plan-usual-home = coming home
plan-usual-dinner = the evening meal
plan-usual-teeth = brushing my teeth
plan-usual-up = getting up
plan-usual-add = Another usual moment
plan-usual-keep = Keep it for next time
plan-at = At a time
plan-at-day = Which day?
plan-at-time = What time?
plan-where = Where?
plan-keep = Keep the plan
plan-what = What is the step?
plan-at-passed = That time has passed today. A later one, or another day, is as good.
plan-read-back-after = After { $event }: { $step }
plan-read-back-at = { $time }: { $step }
plan-read-back-lead = Read it once more. That is all there is to do now.
plan-kept = The plan is kept.
plan-take-back = Take the plan back
plan-change = Plan it otherwise
plan-again = Plan it again
plan-smaller = Plan something smaller
plan-let-go = Let it go
plan-let-go-answer = Let go.
plan-only-here = Bearing shows it here. It cannot call you from a closed browser.
plan-line-after = after { $event }
plan-line-at = { $time }
