quick-poll-movement = Жауаптар қалай өзгерді: { $count } рет
quick-poll-movement-answered = Жауап
quick-poll-movement-time = { $day }: { $answers }
quick-poll-others = басқалары
