roster-people = Адамдар …
roster-heading = Адамдар · { $chat }
roster-count = Тізімде { $listed }
roster-count-about = Тізімде { $listed }, чатта шамамен { $members }
roster-uncounted = Есепке алынбайды: { $uncounted }
roster-legend = · — әзірге тек тізімде, чатта танымадым
roster-mark-listed = · { $name }
roster-mark-uncounted = { $name } — есепсіз
roster-mark-left = { $name } — чатта жоқ
roster-paste = Тізім қосу
roster-teams = Топтар …
roster-whole = Ешкім қалмады: тізім толық
roster-whole-yes = ✓ Тізім толық
roster-is-whole = Жақсы: енді жауаптарды бүкіл тізімнен санаймын
roster-is-not-whole = Жақсы: тізім әзірге толық емес
roster-in-private = Жеке чатта ашу
roster-opened-in-private = Жеке чатта аштым
roster-open-private-first = Алдымен менімен жеке чатты ашып, «Бастау» түймесін басыңыз: онсыз Сізге жаза алмаймын.
roster-back = ‹ Артқа

roster-expect = Есепке алу
roster-expect-not = Есепке алмау
roster-expected = Жауабын күтемін
roster-not-expected = Жауабын күтпеймін, бірақ дауысын санаймын
roster-match = Бұл …
roster-unmatch = Тізімдегі ол емес: ажырату
roster-remove = Тізімнен алып тастау
roster-removed = Тізімнен алып тастадым
roster-is-here = Бұл адам чатта. Одан жауап күтпесеңіз, «Есепке алмау» түймесін басыңыз.
roster-only-listed = Әзірге тек тізімде: чатта кім екенін әлі білмеймін.
roster-known-as = Telegram-да: { $name }
roster-has-left = Чатта енді жоқ: жауабын күтпеймін.
roster-why-uncounted = Есепке алмаймын: жауабын күтпеймін, бірақ дауысын санаймын.
roster-who-is = { $name } — чатта кім?
roster-matched = Есте сақтадым
roster-unmatched = Ажыраттым: есім қайтадан иесін күтеді

roster-write-in-private = Сізге жеке жаздым: сонда жауап беріңіз
roster-write-here = Менің хабарламама жауап етіп жазыңыз
roster-title-list = Педагогтер тізімі
roster-ask-list = , педагогтер тізімін жіберіңіз: әр жолда бір есім. Осы хабарламаға жауап етіп жазыңыз.
roster-no-names = Бірде-бір есім таппадым. Тізімді былай жіберіңіз: әр жолда бір есім.
roster-added = { $names } есім қостым: { $known } адамды білемін, { $unknown ->
    [0] ешкімнің белгіленуі қажет емес
    [one] { $unknown } адам «Бұл мен» түймесімен белгіленеді
   *[other] { $unknown } адам өзі белгіленеді
}.
roster-added-most = Алғашқы { $names } есімді қостым: { $known } адамды білемін, { $unknown ->
    [0] ешкімнің белгіленуі қажет емес
    [one] { $unknown } адам «Бұл мен» түймесімен белгіленеді
   *[other] { $unknown } адам өзі белгіленеді
}. Қалғанын тағы бір тізіммен жіберіңіз.

roster-unnamed = Педагогтер тізімі: { $unknown ->
    [one] { $unknown } есімді
   *[other] { $unknown } есімді
} әлі танымадым. «Бұл мен» түймесін басып, өз есіміңізді таңдаңыз.
roster-me = Бұл мен
roster-which-name = Тізімдегі қай есім Сіздікі?
roster-one-tap = Бір рет бассаңыз болды. Бұл терезені тек Сіз көресіз.
roster-no-name = Мен тізімде жоқпын
roster-not-listed = Жақсы: Сізді Telegram-дағыдай атаймын
roster-you-are = Есте сақтадым: тізімде Сіз — { $name }
roster-you-are-already = Тізімде Сіз — { $name }. Қате болса, үйлестірушіге айтыңыз: ол түзетеді.
roster-name-taken = Бұл есімді таңдап қойған. Сіздікі болса, үйлестірушіге айтыңыз.
roster-all-named = Барлық есім иесін тапты: белгілену қажет емес.
roster-leaders-only = Тізімді чат әкімшілері, үйлестіруші мен тәлімгерлер жүргізеді: соларға айтыңыз.
