network-is-one = Бұл — мектептер желісі
network-is-none = Бұл желі емес, бір мектеп
network-now-network = Енді бұл — мектептер желісі. Әрі қарай: «Мен үйлестірушімін», сосын «Мектептер …».
network-now-school = Енді бұл қайтадан бір мектеп
network-has-schools = Желіде мектептер бар: алдымен соларды өшіріңіз.
network-schools = Мектептер …
network-heading = Желідегі мектептер
network-none-yet = Әзірге мектеп жоқ. Тізім жіберіңіз: әр жолда бір атау.
network-how-many = { $schools } мектеп
network-add = Тізіммен қосу
network-added = { $schools ->
    [0] Тізімде жаңа мектеп жоқ: бәрі бұрыннан бар.
    [one] { $schools } мектеп қостым.
   *[other] { $schools } мектеп қостым.
}
network-renamed = Енді атауы: { $school }
network-rename = Атауын өзгерту
network-remove = Өшіру
network-unlink = Мектеп чатын ажырату
network-unlinked = Ажыраттым: мектеп үйлестірушісі оның жауаптарын енді көрмейді
network-people = { $people ->
    [0] Осы мектептенмін деп әлі ешкім айтқан жоқ
   *[other] Осы мектептен { $people } адам
}
network-linked = Мектептің жауаптарын үйлестірушісі көреді: { $school }
network-school-is-gone = Бұл мектеп желіде енді жоқ.
network-school-has-people = Бұл мектептен адамдар бар, сондықтан өшіруге болмайды. Атауын өзгертуге болады.
network-school-removed = Мектеп өшірілді
network-name-taken = Мұндай атаулы мектеп бар. Басқасын жазыңыз.
network-no-names = Бірде-бір атау таппадым. Тізімді былай жіберіңіз: әр жолда бір мектеп.
network-title-schools = Мектептер тізімі
network-ask-schools = , мектептер тізімін жіберіңіз: әр жолда бір атау.
network-title-name = Мектептің желідегі атауы
network-ask-name = , мектепті қалай атайық?

network-ours = Біздің мектеп желіде …
network-none-known = Сіз мүше болып тұрған желілерді білмеймін. Желі чатындағы сұрақтың астындағы кез келген түймені басып, осында оралыңыз.
network-which = Мектебіңіз қай желіде?
network-link-why = Сонда мектеп үйлестірушісі әріптестерінің желідегі жауаптарын көреді.
network-this-is-ours = Қайсысы — біздің мектеп?
network-link-confirmed = Мұны желі үйлестірушісі растайды.
network-link-asked = «{ $school }» желісінен сұрадым
network-linked-already = Бұл мектеп чатпен байланысқан. Қате болса, желі үйлестірушісіне айтыңыз.
network-link-question = { " " }былай дейді: «{ $school }» мектебі — «{ $chat }» чаты.
network-link-consequence = Растасаңыз, сол чаттың үйлестірушісі осы мектептің жауаптарын есімдерімен көреді. Желі үйлестірушісі шешеді.
network-link-button-yes = Растау
network-link-button-no = Жоқ
network-link-yes = Расталды
network-link-no = Жақсы, байланыстырмаймын
network-link-decided-yes = «{ $school }» мектебі «{ $chat }» чатымен байланысты: желідегі жауаптарын мектеп үйлестірушісі көреді.
network-link-decided-no = Желі растамады: «{ $school }» мектебі мен «{ $chat }» чаты байланыспады.

network-my-school = Менің мектебім
network-ask = Сіз қай мектептенсіз?
network-ask-once = Бір рет қана сұраймын. Жеке чатта өзгертуге болады: «Менің мектебім».
network-write = Нөмірін немесе атауын жазу
network-choose = Тізімнен таңдау
network-guest = Қонақпын
network-guest-now = Жақсы, Сіз қонақсыз: мектеп туралы енді сұрамаймын
network-title-own = Сіздің мектебіңіз
network-ask-own = , мектебіңіздің нөмірін немесе атауының бөлігін жазыңыз.
network-no-such-school = Желіден мұндай мектеп таппадым. Нөмірін немесе атауының бөлігін қайта жазыңыз.
network-found = Бірнеше мектеп сәйкес келеді. Сіздікі қайсысы?
network-own = Сіздің мектебіңіз: { $school }. Бұл емес пе?
network-own-guest = Сіз қонақсыз: ешбір мектептің атынан емессіз.
network-own-counted = Жауабыңыз мектеп үшін есепке алынды.
network-other = Басқасы
network-taken = Сіздің мектебіңіз: { $school }

network-which-school-sign = Есепке алынды: { quick-poll-sign }. Сіз қай мектептенсіз? Маған жеке жазыңыз: /start, «Менің мектебім».
network-which-school-choice = Есепке алынды: { $answer }. Сіз қай мектептенсіз? Маған жеке жазыңыз: /start, «Менің мектебім».
network-which-school-notice = Есепке алынды: Сіз танысып шықтыңыз. Сіз қай мектептенсіз? Маған жеке жазыңыз: /start, «Менің мектебім».
network-before = { $before ->
    [some] . Сізге дейін мектеп үшін жауап берген: { $person }
   *[none] { "" }
}
network-answer-sign = Мектебіңіздің жауабы: { quick-poll-sign }{ network-before }
network-answer-choice = Мектебіңіздің жауабы: { $answer }{ network-before }
network-answer-notice = Мектебіңіз танысып шықты{ network-before }
network-waits = Жазып алдым. Қай мектептен екеніңізді айтқан соң санаймын: сұрақты тек Сіз көресіз. Немесе маған жеке: /start.
network-guests-do-not-count = Мұнда мектептер жауап береді, ал Сіз қонақсыз. Мектептен болсаңыз, жеке чатта айтыңыз: /start, «Менің мектебім».

network-answered = { $schools } мектептен { $answered }
network-one-answer = Мектептен бір жауап: соңғысы есептеледі.
network-silent-offer = Жауап бермеген мектептер: { $count }
network-silent = Жауап бермеген мектептер: { $count }
network-in-chat = Тағы { $count } мектептің жауабын күтеміз
network-name-them-first = Алдымен желі мектептерін атаңыз: баптаулар, «Мектептер …».
network-not-without-names = Есімсіз болса, қай мектеп жауап бергені белгісіз. «Есімсіз» баптауын өшіріңіз.

network-answers = Мектептер жауаптары …
network-answers-own = Мектебімнің жауаптары …
network-whose = Қай мектептің жауаптарын көрсетейін?
network-no-answers = Бұл мектептен әзірге ешкім жауап берген жоқ.
network-last-counts = Мектеп үшін соңғы жауап есептеледі.
network-answers-not-yours = Мектептің жауаптарын оның үйлестірушісі мен желі үйлестірушісі көреді.
network-table-stands = мектептің жауабы
