quick-poll-movement = Как менялись ответы за { $count ->
    [one] { $count } опрос
    [few] { $count } опроса
    [many] { $count } опросов
   *[other] { $count } опроса
}
quick-poll-movement-answered = Ответов
quick-poll-movement-time = { $day }: { $answers }
quick-poll-others = другие
