quick-poll-movement = { $count } сауалнамада жауаптар қалай өзгерді
quick-poll-movement-answered = Жауап
quick-poll-movement-time = { $day }: { $answers }
quick-poll-others = басқалары
