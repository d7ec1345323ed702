quick-poll-start = Сұрақ қою
quick-poll-ask = , қандай сұрақ қоясыз? Мерзімімен де болады: «Театрға барамыз ба? 18:00-ге дейін».
quick-poll-write-question = Сұрақты менің хабарламама жауап ретінде жазыңыз
quick-poll-question-length = { $length ->
    [0] Сұрақ бос. Оны /poll командасынан кейін бірден жазыңыз.
   *[other] Сұрақта { $length } таңба бар, ал { $limit } таңба ғана сыяды. Қысқартып, қайта жіберіңіз.
}

quick-poll-how = Түймені басыңыз немесе чатқа + не − жазыңыз, түсіндірме қосуға болады.
quick-poll-how-reply = Түймені басыңыз немесе осы хабарламаға + не − деп жауап беріңіз, түсіндірме қосуға болады. Чаттың басқа хабарламаларын көрмеймін.
quick-poll-signs = ➕ { $plus }   ➖ { $minus }
quick-poll-shares = ➕ { $plus } ({ $plus_share })   ➖ { $minus } ({ $minus_share })
quick-poll-unanswered = Жауап бермегендер: { $count }
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
quick-poll-more = және тағы { $count } түсіндірме: «Тағы …», «Неге»
quick-poll-chart-more = және тағы { $n }
quick-poll-percent = { $n }%

quick-poll-closed-on = Сауалнама жабылды: { $day }. Оны авторы қайта аша алады.
command-poll = Әріптестерден сұрау: + немесе −

quick-poll-title = Сұрақ
quick-poll-too-many-options = Нұсқалар саны { $count }, сыятыны { $limit }. Артығын алып тастап, қайта жіберіңіз.
quick-poll-option-length = { $number }-нұсқа { $limit } таңбадан ұзын (ұзындығы { $length }). Қысқартып, қайта жіберіңіз.
quick-poll-answered-by-signs = + немесе − белгісімен жауап береді
quick-poll-answered-by-choice = Нұсқаны таңдап жауап береді
quick-poll-answered-by-notice = Бір түймемен жауап береді: «Таныстым»
quick-poll-switch-several = Бірнешеуін таңдауға болады
quick-poll-switch-own = Өз нұсқасын қосуға болады
quick-poll-switch-notice = Тек «Таныстым»
quick-poll-switch-school = Мектептен бір жауап

quick-poll-how-choice = Нұсқаны басыңыз. Ойыңыз өзгерсе, басқасын басыңыз.
quick-poll-how-several = Нұсқаларды басыңыз, бірнешеуін таңдауға болады.
quick-poll-how-notice = Оқып болсаңыз, түймені басыңыз.
quick-poll-how-hidden = Жауаптарды жабылған соң көрсетемін.
quick-poll-seen-by = { $what ->
    [read] Кім танысқанын
   *[answered] Кім қалай жауап бергенін
}{" "}{ $leaders ->
    [network] желі мен өз мектебінің үйлестірушілері
    [admin] { $mentor ->
        [yes] чат әкімшісі мен топ тәлімгері
       *[no] чат әкімшісі
    }
   *[coordinator] { $mentor ->
        [yes] үйлестіруші мен топ тәлімгері
       *[no] үйлестіруші
    }
} көреді.
quick-poll-how-anonymous = 🔒 Есімдерді ешкім, үйлестіруші де көрмейді: тек кімнің әлі жауап бермегені көрінеді. Тек түймемен жауап беріледі, расталған жауап өзгермейді. Қорытынды жабылған соң.
quick-poll-only-plus = ➕
quick-poll-only-minus = ➖
quick-poll-button-option = { $option } · { $count }
quick-poll-button-notice = { $count ->
    [0] Таныстым
   *[other] Таныстым · { $count }
}
quick-poll-button-own = Өз нұсқам …
quick-poll-label-notice = танысты
quick-poll-read = Танысқандар: { $count }
quick-poll-option = { $option } — { $count }
quick-poll-option-share = { $option } — { $count } ({ $share })

quick-poll-counted-choice = Есепке алынды: { $options }
quick-poll-changed-choice = Өзгертілді: { $options }
quick-poll-counted-already-choice = Бұрын есепке алынған: { $options }
quick-poll-counted-notice = Есепке алынды: Сіз танысып шықтыңыз
quick-poll-changed-notice = Есепке алынды: Сіз танысып шықтыңыз
quick-poll-counted-already-notice = Бұрын есепке алынған: Сіз танысып шықтыңыз
quick-poll-withdrawn = Жауабыңыз алынып тасталды
