quick-poll-movement = How the answers moved: { $count ->
    [one] { $count } time
   *[other] { $count } times
}
quick-poll-movement-answered = Answers
quick-poll-movement-time = { $day }: { $answers }
quick-poll-others = others
