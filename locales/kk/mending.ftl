quick-poll-own-sign = { $by ->
    [other] Сіздің айтуыңызбен:
   *[self] Жауабыңыз:
} { quick-poll-sign }{ $explanation ->
    [none] {""}
   *[other] {" "}{ $explanation }
}
quick-poll-own-choice = { $by ->
    [other] Сіздің айтуыңызбен:
   *[self] Жауабыңыз:
} { $options }{ $explanation ->
    [none] {""}
   *[other] {" "}— { $explanation }
}
quick-poll-own-notice = { $by ->
    [other] Сіздің айтуыңызбен: танысып шықтыңыз.
   *[self] Сіз танысып шықтыңыз.
}
quick-poll-own-anonymous = Сіз жауап бердіңіз.

quick-poll-withdraw = Жауабымды алып тастау
quick-poll-nothing-to-withdraw = Мұнда Сіздің жауабыңыз жоқ: алып тастайтын ештеңе жоқ.
quick-poll-withdrawn-since = Осы хабарламадан кейін жауабыңызды алып тастадыңыз. Қайта жауап беру үшін батырманы басыңыз немесе жаңа хабарлама жазыңыз.
quick-poll-is-final = Есімсіз жауапты алып тастауға да, өзгертуге де болмайды.

quick-poll-ask-own = , Сіздің нұсқаңыз қандай? Бір жолмен жазыңыз.
quick-poll-title-own = Өз нұсқам
quick-poll-write-own = Өз нұсқаңызды хабарламама жауап етіп жазыңыз
quick-poll-own-empty = Нұсқа бос. Оны сөзбен жазыңыз.
quick-poll-own-length = Нұсқа { $limit } таңбадан ұзын (ұзындығы { $length }). Қысқартып, қайта жіберіңіз.
quick-poll-no-room-for-own = Нұсқалар саны { $limit } болды, енді сыймайды. Солардың ішінен таңдаңыз.

quick-poll-correct = Мәтінін түзету …
quick-poll-ask-correction = , түзетілген сұрақты жазыңыз: мәтінді түгел, нұсқалары болса, солармен бірге.
quick-poll-new-text = Жаңа мәтін:
quick-poll-what-changed = Қазірдің өзінде { $count } жауап бар. Нені түзеттіңіз?
quick-poll-other-meaning = Мағынасы өзгереді: { $count } жауап алынып тасталады.
quick-poll-only-words = Қате ғана: { $count } жауап қалсын
quick-poll-other-question = Басқа сұрақ: { $count } жауап алынсын
quick-poll-begin-again = Түзетіп, жаңадан бастау
quick-poll-correct-none = Өзгертпеу
quick-poll-corrected = Түзетілді, жауаптар қалды
quick-poll-begun-again = Түзетілді, жауаптар жаңадан басталды
quick-poll-corrected-nothing = Мәтін бұрынғыдай: өзгертетін ештеңе жоқ.
quick-poll-asked-anew = түзетілді, жауаптар жаңадан басталды
quick-poll-not-corrected = Есімсіз сауалнамада жауап бар: мәтін енді өзгермейді.

quick-poll-speak = Әріптестің айтуымен …
quick-poll-speak-for-whom = Кім үшін жауап бересіз? Ол кейін өзі де жауап бере алады.
quick-poll-speak-nobody = Мен мұнда білетіндердің бәрі өздері жауап берді.
quick-poll-speak-what = { $person } не дейді? Қайта бассаңыз, алынып тасталады.
quick-poll-said-sign = Айтуымен: { $person } — { quick-poll-sign }
quick-poll-said-choice = Айтуымен: { $person } — { $options }
quick-poll-said-withdrawn = Айтуымен жазылған жауап алып тасталды: { $person }
quick-poll-said-themselves = { $person } өзі жауап беріп қойған.
quick-poll-not-for-others = Әріптес үшін үйлестіруші, ол жоқ жерде чат әкімшісі жауап береді; топқа қойылған сұрақта — топтың тәлімгері де.
quick-poll-speaks-for-nobody = Есімсіз сауалнамада әркім өзі жауап береді.
quick-poll-said = { $count } — айтуымен

quick-poll-show-why = Неге
quick-poll-why-later = Түсіндірмелерді жабылған соң көрсетемін.
quick-poll-why-never = Жауап тым аз: түсіндірмеден адамды танып қоюға болар еді. Сондықтан көрсетпеймін.
