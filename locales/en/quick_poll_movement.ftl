quick-poll-movement = How the answers moved over { $count ->
    [one] { $count } poll
   *[other] { $count } polls
}
quick-poll-movement-answered = Answers
quick-poll-movement-time = { $day }: { $answers }
quick-poll-others = others
