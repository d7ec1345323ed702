nudge-offer = Not answered yet: { $count }
nudge-silent = Not answered yet: { $count }
nudge-unnamed = { $listed } on the list, about { $members } in the chat: I don’t know the others by name.
nudge-last = Last reminder: { $until }
nudge-waiting = Reminder: { $until }
nudge-button = Remind them
nudge-by-name = Call by name …
nudge-cancel = Don’t remind them
nudge-cancelled = All right, no reminder
nudge-naming = Everybody will see the names. { $count ->
    [one] Name { $count } person
   *[other] Name { $count } people
}?
nudge-naming-yes = Name them

nudge-private = In case you haven’t got round to it: you can answer right here, with one tap.
nudge-stop = Don’t remind me
nudge-stopped = No more reminders in private. Changed your mind? Turn them on again: /start.
nudge-started = You’ll get reminders in private again
nudge-in-chat = Waiting for { $count ->
    [one] { $count } more answer
   *[other] { $count } more answers
}
nudge-names = We’d love to hear from you too:
nudge-names-more = and { $count } more

nudge-sent-private = Reminding in private: { $count }
nudge-sent-chat = Reminding with one line in the chat, no names
nudge-sent-both = Reminding { $count } in private, the others with one line in the chat, no names
nudge-sent-names = Naming them in the chat

nudge-when = { $days ->
    [0] today at { $time }
    [1] tomorrow at { $time }
   *[other] { $until }
}
nudge-waits = { $rest ->
    [day] Today is a day off
   *[hours] These are quiet hours
}. I’ll send the reminder { nudge-when }
nudge-once = There was a reminder today. The next one can go out { nudge-when }
nudge-once-only = There was a reminder today, and by tomorrow the answers will be closed. No more reminders for this one.
nudge-too-late = It’s quiet hours or a day off now, and afterwards it’s too late: the answers close before that.
nudge-no-time = By the school’s settings nobody may be disturbed, ever. /school changes quiet hours and days off.
nudge-nobody = Everybody I know has answered: there’s nobody to remind.
nudge-not-yours = The author ({ $author }), coordinators, mentors and the chat’s admins can see this.
nudge-nobodys = Coordinators, mentors and the chat’s admins can see this.
