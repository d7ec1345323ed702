rights-coordinators = { $number ->
    [one] Үйлестіруші: { $people }
   *[other] Үйлестірушілер: { $people }
}
rights-no-coordinator = Үйлестіруші әзірге жоқ: бұл міндетті чат әкімшісі өзіне ала алады.
rights-mentors = Тәлімгерлер: { $people }
rights-and-more = { $people }, тағы { $number }
rights-all-ask = Сұрақты бәрі қоя алады.
rights-leaders-ask = Сұрақты үйлестіруші мен тәлімгерлер қояды.

rights-claim = Мен үйлестірушімін
rights-open = Тәлімгерлер …
rights-let-all-ask = Сұрақ қоюды бәріне ашу
rights-let-leaders-ask = Үйлестіруші мен тәлімгерлер ғана
rights-now-ask-all = Енді сұрақты бәрі қоя алады
rights-now-ask-leaders = Енді сұрақты үйлестіруші мен тәлімгерлер қояды

rights-coordinator-now = Енді Сіз үйлестірушісіз
rights-coordinator-already = Сіз онсыз да үйлестірушісіз. Міндеттен босау: «Тәлімгерлер …», сосын «Үйлестірушілер …».
rights-ask-coordinator = Үйлестіруші бар: { $leader }. Сізді ол «Тәлімгерлер …» панелінен тағайындай алады: өтініңіз.
rights-leaders-only = Мұны үйлестіруші ({ $leader }) немесе чат әкімшісі істей алады.
rights-list-leaders-only = Тізімді чат әкімшілері, үйлестіруші мен тәлімгерлер жүргізеді: соларға айтыңыз.
rights-network-coordinators-only = Мектептер желісінде мұны үйлестіруші істейді: { $leader }.
rights-network-needs-coordinator = Алдымен желіге үйлестіруші керек: чат әкімшісі «Мен үйлестірушімін» түймесін басады.

rights-title-coordinator = Үйлестірушілер · { $school }
rights-title-mentor = Тәлімгерлер · { $school }
rights-how-coordinator = Үйлестіруші баптауларды өзгертеді, тәлімгерлерді тағайындайды, кез келген сауалнаманы жабады. Тағайындау үшін атын басыңыз. Өз атыңызды бассаңыз, міндеттен босайсыз.
rights-how-mentor = Тәлімгерлер сұрақ қояды және еске салады. Тағайындау үшін атын басыңыз, босату үшін тағы бір рет басыңыз.
rights-has = ✓ { $person }
rights-show-coordinator = Үйлестірушілер …
rights-show-mentor = Тәлімгерлер …

rights-given-coordinator = { $person }: енді үйлестіруші
rights-given-mentor = { $person }: енді тәлімгер
rights-taken = { $person }: міндеттен босатылды
rights-laid-down = Міндеттен босадыңыз
rights-of-another = Үйлестіруші ({ $leader }) бұл міндеттен өзі босай алады, не оны чат әкімшісі босатады.
rights-told-coordinator = Сіз енді үйлестірушісіз: { $school }. Баптаулар чаттағы карточкамда, /school командасы.
rights-told-mentor = Сіз енді тәлімгерсіз: { $school }. Әріптестерге сұрақ қою үшін чатта /poll командасын жазыңыз.
