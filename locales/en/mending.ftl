quick-poll-own-sign = { $by ->
    [other] Entered for you:
   *[self] Your answer:
} { quick-poll-sign }{ $explanation ->
    [none] {""}
   *[other] {" "}{ $explanation }
}
quick-poll-own-choice = { $by ->
    [other] Entered for you:
   *[self] Your answer:
} { $options }{ $explanation ->
    [none] {""}
   *[other] {" "}— { $explanation }
}
quick-poll-own-notice = { $by ->
    [other] Entered for you: you have read it.
   *[self] You have read it.
}
quick-poll-own-anonymous = You have answered.

quick-poll-withdraw = Withdraw my answer
quick-poll-nothing-to-withdraw = You have no answer here to withdraw.
quick-poll-withdrawn-since = You took your answer back after this message. To answer again, press a button or write a new one.
quick-poll-is-final = An answer without a name can’t be withdrawn or changed.

quick-poll-ask-own = , what is your option? On one line, please.
quick-poll-title-own = An option of my own
quick-poll-write-own = Write your option as a reply to my message
quick-poll-own-empty = This option is empty. Please put it in words.
quick-poll-own-length = An option holds { $limit } characters, this one has { $length }. Shorten it and send it again.
quick-poll-no-room-for-own = There are { $limit } options already, and no room for more. Please choose one of them.

quick-poll-correct = Correct the text …
quick-poll-ask-correction = , write the corrected question: the whole text, with its options if it has any.
quick-poll-new-text = New text:
quick-poll-what-changed = { $count ->
    [one] There is { $count } answer already. What did you correct?
   *[other] There are { $count } answers already. What did you correct?
}
quick-poll-other-meaning = This changes the meaning: { $count ->
    [one] { $count } answer will be removed.
   *[other] { $count } answers will be removed.
}
quick-poll-only-words = A slip: keep { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
quick-poll-other-question = Another question: drop { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
quick-poll-begin-again = Correct and begin again
quick-poll-correct-none = Change nothing
quick-poll-corrected = Corrected, the answers stay
quick-poll-begun-again = Corrected, the answers begin again
quick-poll-corrected-nothing = That is the same text: nothing to change.
quick-poll-asked-anew = corrected, the answers began again
quick-poll-not-corrected = This poll without names has answers already: its text can’t be changed any more.

quick-poll-speak = For a colleague …
quick-poll-speak-for-whom = For whom do you answer? They can still answer themselves later.
quick-poll-speak-nobody = Everybody I know here has answered themselves.
quick-poll-speak-what = { $person }: what do they say? The same once more takes it back.
quick-poll-said-sign = Entered for { $person }: { quick-poll-sign }
quick-poll-said-choice = Entered for { $person }: { $options }
quick-poll-said-withdrawn = No longer entered for { $person }
quick-poll-said-themselves = { $person } has answered already.
quick-poll-not-for-others = The coordinator answers for a colleague, or the chat’s admin where there is none; in a group’s question its mentor, too.
quick-poll-speaks-for-nobody = In a poll without names everybody answers for themselves.
quick-poll-said = { $count } by word of mouth

quick-poll-show-why = Why
quick-poll-why-later = I show the explanations after the end.
quick-poll-why-never = With so few answers one could tell whose explanations these are, so I don’t show them.
