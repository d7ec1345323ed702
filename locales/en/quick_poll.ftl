quick-poll-start = Ask a question
quick-poll-ask = , what would you like to ask? Write the question as a reply to this message. It can have a deadline: “Shall we go to the theatre? Until 18:00”.
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
quick-poll-counts = { quick-poll-signs } · { quick-poll-answers }
quick-poll-shares = ➕ { $plus } ({ $plus_share })   ➖ { $minus } ({ $minus_share })
quick-poll-unanswered = No answer: { $count }
quick-poll-answers = { $answers ->
    [one] { $answers } vote
   *[other] { $answers } votes
}
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
quick-poll-answered = Answers: { $answers }
quick-poll-answered-of = Answers: { $answers } · { $members ->
    [one] { $members } person
   *[other] { $members } people
} in the chat
quick-poll-explanations = Explanations
quick-poll-more = and { $count ->
    [one] { $count } more explanation
   *[other] { $count } more explanations
}
quick-poll-chart-more = and { $n } more
quick-poll-percent = { $n }%

quick-poll-closed-on = The poll closed on { $day }. Its author can reopen it.
command-poll = Ask colleagues: + or −
