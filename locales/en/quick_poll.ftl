quick-poll-start = Ask a question
quick-poll-ask = , what would you like to ask? It can have a deadline: “Shall we go to the theatre? Until 18:00”.
quick-poll-write-question = Write the question as a reply to my message
quick-poll-question-length = { $length ->
    [0] The question is empty. Write it right after /poll.
   *[other] The question has { $length ->
        [one] { $length } character
       *[other] { $length } characters
    }, but there is room for { $limit }. Shorten it and send it again.
}

quick-poll-how = Press a button or write + or − in the chat; you may add why.
quick-poll-how-reply = Press a button or reply to this message with + or −; you may add why. I can’t see other messages here.
quick-poll-signs = ➕ { $plus }   ➖ { $minus }
quick-poll-shares = ➕ { $plus } ({ $plus_share })   ➖ { $minus } ({ $minus_share })
quick-poll-unanswered = No answer: { $count }
quick-poll-button-plus = ➕ { $count }
quick-poll-button-minus = ➖ { $count }

quick-poll-sign = { $sign ->
    [plus] +
   *[minus] −
}
quick-poll-counted = Counted: { quick-poll-sign }
quick-poll-changed = Changed to { quick-poll-sign }
quick-poll-counted-already = Already counted: { quick-poll-sign }
quick-poll-press-the-button = You are writing as the group, so I can’t tell whose vote it is. Press a button under the question.

quick-poll-label = { $sign ->
    [plus] +
    [minus] −
   *[silent] no answer
}
quick-poll-why = { $sign ->
    [plus] Why +
   *[minus] Why −
}
quick-poll-more = and { $count ->
    [one] { $count } more explanation
   *[other] { $count } more explanations
}: “More …”, “Why”
quick-poll-chart-more = and { $n } more
quick-poll-percent = { $n }%

quick-poll-closed-on = The poll closed on { $day }. Its author can reopen it.
command-poll = Ask colleagues: + or −

quick-poll-title = Question
quick-poll-too-many-options = There are { $count } options, { $limit } fit. Remove some and send it again.
quick-poll-option-length = Option { $number } is longer than { $limit } characters (it has { $length }). Shorten it and send it again.
quick-poll-answered-by-signs = Answered with + or −
quick-poll-answered-by-choice = Answered by choosing an option
quick-poll-answered-by-notice = Answered with one button, “I have read it”
quick-poll-switch-several = Several options may be chosen
quick-poll-switch-own = People may add an option
quick-poll-switch-notice = Only “I have read it”
quick-poll-switch-school = One answer per school

quick-poll-how-choice = Tap an option. To change your mind, tap another.
quick-poll-how-several = Tap the options, as many as you like.
quick-poll-how-notice = Tap the button once you have read it.
quick-poll-how-hidden = I show the answers after the end.
quick-poll-seen-by = { $leaders ->
    [network] The network’s coordinator and your school’s see
    [admin] { $mentor ->
        [yes] The chat’s admins and the group’s mentor see
       *[no] The chat’s admins see
    }
   *[coordinator] { $mentor ->
        [yes] The coordinator and the group’s mentor see
       *[no] The coordinator sees
    }
}{" "}{ $what ->
    [read] who has read it
   *[answered] who answered what
}.
quick-poll-how-anonymous = 🔒 Nobody will see names, not even the coordinator: only who has not answered yet. Buttons only; a confirmed answer can’t be changed. The result comes after the end.
quick-poll-only-plus = ➕
quick-poll-only-minus = ➖
quick-poll-button-option = { $option } · { $count }
quick-poll-button-notice = { $count ->
    [0] I have read it
   *[other] I have read it · { $count }
}
quick-poll-button-own = My own option …
quick-poll-label-notice = have read
quick-poll-read = Have read it: { $count }
quick-poll-option = { $option } — { $count }
quick-poll-option-share = { $option } — { $count } ({ $share })

quick-poll-counted-choice = Counted: { $options }
quick-poll-changed-choice = Changed to: { $options }
quick-poll-counted-already-choice = Counted already: { $options }
quick-poll-counted-notice = Noted: you have read it
quick-poll-changed-notice = Noted: you have read it
quick-poll-counted-already-notice = Noted already: you have read it
quick-poll-withdrawn = Your answer is taken back
