quick-poll-movement = Как менялись ответы: { $count ->
    [one] { $count } раз
    [few] { $count } раза
    [many] { $count } раз
   *[other] { $count } раза
}
quick-poll-movement-answered = Ответов
quick-poll-movement-time = { $day }: { $answers }
quick-poll-others = другие
