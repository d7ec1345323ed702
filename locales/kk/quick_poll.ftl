quick-poll-start = Сұрақ қою
quick-poll-ask = , қандай сұрақ қоясыз? Осы хабарламаға жауап ретінде жазыңыз. Мерзімімен де болады: «Театрға барамыз ба? 18:00-ге дейін».
quick-poll-write-question = Сұрақты менің хабарламама жауап ретінде жазыңыз
quick-poll-question-length = { $length ->
    [0] Сұрақ бос. Оны /poll командасынан кейін бірден жазыңыз.
   *[other] Сұрақта { $length } таңба бар, ал { $limit } таңба ғана сыяды. Қысқартып, қайта жіберіңіз.
}

quick-poll-how = Түймені басыңыз немесе чатқа + не − жазыңыз, түсіндірме қосуға болады.
quick-poll-how-reply = Түймені басыңыз немесе осы хабарламаға + не − деп жауап беріңіз, түсіндірме қосуға болады. Чаттың басқа хабарламаларын көрмеймін.
quick-poll-signs = ➕ { $plus }   ➖ { $minus }
quick-poll-counts = { quick-poll-signs } · { quick-poll-answers }
quick-poll-shares = ➕ { $plus } ({ $plus_share })   ➖ { $minus } ({ $minus_share })
quick-poll-unanswered = Жауап бермегені: { $count }
quick-poll-answers = { $answers } дауыс
quick-poll-button-plus = ➕ { $count }
quick-poll-button-minus = ➖ { $count }

quick-poll-sign = { $sign ->
    [plus] +
   *[minus] −
}
quick-poll-counted = Есепке алынды: { quick-poll-sign }
quick-poll-changed = Өзгертілді: { quick-poll-sign }
quick-poll-counted-already = Есепке алынып қойған: { quick-poll-sign }
quick-poll-press-the-button = Сіз топ атынан жазып отырсыз, сондықтан кімнің дауысы екені көрінбейді. Сұрақтың астындағы түймені басыңыз.

quick-poll-label = { $sign ->
    [plus] +
    [minus] −
   *[silent] жауап бермеді
}
quick-poll-why = { $sign ->
    [plus] Неге +
   *[minus] Неге −
}
quick-poll-answered = Жауап саны: { $answers }
quick-poll-answered-of = Жауап саны: { $answers } · чатта { $members } адам
quick-poll-explanations = Жауаптарға берілген түсіндірмелер
quick-poll-more = және тағы { $count } түсіндірме
quick-poll-chart-more = және тағы { $n }
quick-poll-percent = { $n }%

quick-poll-closed-on = Сауалнама { $day } күні жабылды. Оны авторы қайта аша алады.
command-poll = Әріптестерден сұрау: + немесе −
