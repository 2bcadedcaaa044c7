# With people: a friend, somebody one trusts, whoever is there. Never the person who was lost.
# The keys and numbers of smaller forms are the catalogue’s, in journal.

step-tell-one-person = Tell one person you trust, as it is
step-tell-one-person-smaller-1 = Write to somebody you trust: something went wrong
step-tell-one-person-smaller-2 = Write that one sentence, and keep it
step-tell-one-person-smaller-3 = Think of whom you would tell

step-ring-a-friend = Ring a friend and ask about their day
step-ring-a-friend-smaller-1 = Write to a friend: how is your day?
step-ring-a-friend-smaller-2 = Find a friend’s number

step-short-text = Send a friend a short text
step-short-text-smaller-1 = Send a friend one word
step-short-text-smaller-2 = Write a short text and leave it unsent

step-answer-a-kind-message = Answer one kind message that is waiting
step-answer-a-kind-message-smaller-1 = Answer a kind message with one word
step-answer-a-kind-message-smaller-2 = Read one kind message again

step-where-people-are = Go where people are, for a while
step-where-people-are-smaller-1 = Sit on a bench that people pass
step-where-people-are-smaller-2 = Say good day to one person
step-where-people-are-smaller-3 = Watch for somebody passing by the window

step-eat-with-somebody = Ask a friend or a neighbour to eat with you
step-eat-with-somebody-smaller-1 = Ask somebody for ten minutes over a hot drink
step-eat-with-somebody-smaller-2 = Think of whom you would like to eat with

step-picture-of-what-you-see = Send a friend a picture of what you see
step-picture-of-what-you-see-smaller-1 = Take a picture of what you see
step-picture-of-what-you-see-smaller-2 = Find one thing worth a picture

step-ask-for-one-small-thing = Ask somebody near you for one small thing
step-ask-for-one-small-thing-smaller-1 = Write down what you would ask for
step-ask-for-one-small-thing-smaller-2 = Think of one thing that would make today lighter

step-greet-somebody = Greet a neighbour, or whoever is at the till
step-greet-somebody-smaller-1 = Nod to one person
step-greet-somebody-smaller-2 = Say hello to an animal, or to a plant

step-voice-message = Send a friend a voice message
step-voice-message-smaller-1 = Record a message and decide later
step-voice-message-smaller-2 = Say its first sentence aloud
