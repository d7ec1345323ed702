teams-heading = Жұмыс топтары
teams-what-for = Сұрақты бір ғана топқа қоюға болады: жобада «Тағы …», «Кімге».
teams-none = Топтар әзірге жоқ. Біріншісін құрыңыз: сонда оған бөлек сұрақ қоюға болады.
teams-button = { $team } · { $members }
teams-new = Жаңа топ
teams-title-new = Жаңа топ
teams-title-name = Топтың атауы
teams-ask-name = , жаңа топты қалай атаймыз?
teams-ask-other = , топ енді қалай аталады?
teams-made = «{ $team }» тобы құрылды.
teams-renamed = Енді атауы: { $team }
teams-name-length = Атау бос немесе { $limit } таңбадан ұзын. Басқаша жазыңыз.
teams-name-taken = «{ $team }» тобы бар. Басқа атау жазыңыз.
teams-is-gone = Бұл топ енді жоқ.
teams-mentor = Тәлімгер: { $name }
teams-members = { $members ->
    [0] Топта әзірге ешкім жоқ
    [one] Топта { $members } адам
   *[other] Топта { $members } адам
}
teams-more = және тағы { $more }
teams-size = Топта { $fewest }–{ $most } адам болса, келісу оңай. Бірақ шешім Сізде.
teams-choose = Қатысушылар …
teams-tap = Қосу не шығару үшін есімді басыңыз.
teams-chosen = ✓ { $name }
teams-choose-mentor = Тәлімгер …
teams-who-mentors = Топтың тәлімгері кім болады? Тәлімгер оның құрамын өзгерте алады.
teams-no-mentor = Тәлімгерсіз
teams-rename = Атауы
teams-remove = Жою
teams-remove-sure = Топты жоясыз ба? Адамдар тізімде қалады, топқа қойылған сұрақтар барлығына қойылады.
teams-remove-yes = Иә, жою
teams-removed = Топ жойылды
teams-asked-alone = Бұл сұрақ «{ $team }» тобына қойылған.
teams-asked-unless = Бұл сұрақ «{ $team }» тобына арналған. Сол топта болсаңыз, «Бұл мен» түймесін басып, есіміңізді таңдаңыз да, қайта жауап беріңіз.
teams-asked-which = Бұл сұрақ «{ $team }» тобына арналған. Сол топта болсаңыз, есіміңізді таңдап, қайта жауап беріңіз.
