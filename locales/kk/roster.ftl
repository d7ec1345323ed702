roster-people = Адамдар …
roster-heading = Адамдар · { $chat }
roster-count = Тізімде { $listed }
roster-count-about = Тізімде { $listed }, чатта шамамен { $members }
roster-uncounted = Есепке алынбайды: { $uncounted }
roster-new = Жаңадан келгендер: { $new } · тізім толық кезде келді. Жауабын күтсеңіз, есімін ашып, «Есепке алу» түймесін басыңыз.
roster-legend = · — әзірге тек тізімде, чатта танымадым
roster-mark-listed = · { $name }
roster-mark-uncounted = { $name } — есепке алынбайды
roster-mark-new = { $name } — жаңа адам
roster-mark-left = { $name } — чатта жоқ
roster-paste = Тізім қосу
roster-teams = Топтар …
roster-whole = Ешкім ұмыт қалған жоқ: тізім толық
roster-whole-yes = ✓ Тізім толық
roster-is-whole = Жақсы: енді жауаптарды бүкіл тізімнен санаймын. Чатқа кейін келгендердің жауабын «Есепке алу» түймесін басқаныңызша күтпеймін.
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
roster-ask-list = , педагогтер тізімін жіберіңіз: әр жолда бір есім.
roster-no-names = Бірде-бір есім таппадым. Тізімді былай жіберіңіз: әр жолда бір есім.
roster-added = { $names } есім қостым: { $known } адамды білемін, { $unknown ->
    [0] ешкімнің белгіленуі қажет емес
    [one] { $unknown } адам өзін «Бұл мен» түймесімен белгілейді
   *[other] { $unknown } адам өзін өзі белгілейді
}.
roster-added-most = Алғашқы { $names } есімді қостым: { $known } адамды білемін, { $unknown ->
    [0] ешкімнің белгіленуі қажет емес
    [one] { $unknown } адам өзін «Бұл мен» түймесімен белгілейді
   *[other] { $unknown } адам өзін өзі белгілейді
}. Қалғанын тағы бір тізіммен жіберіңіз.

roster-unnamed = Педагогтер тізімі: { $unknown ->
    [one] { $unknown } есімнің
   *[other] { $unknown } есімнің
} иесін әлі білмеймін. «Бұл мен» түймесін басып, өз есіміңізді таңдаңыз.
roster-me = Бұл мен
roster-which-name = Тізімдегі қай есім Сіздікі?
roster-one-tap = Бір рет бассаңыз болды. Бұл терезені тек Сіз көресіз.
roster-no-name = Мен тізімде жоқпын
roster-not-listed = Жақсы: Сізді Telegram-дағыдай атаймын
roster-you-are = Есте сақтадым: тізімде Сіз — { $name }
roster-you-are-already = Сіз тізімде барсыз: { $name }
roster-name-taken = Бұл есімді таңдап қойған. Сіздікі болса, үйлестірушіге айтыңыз.
roster-guess = Сіз { $name } боласыз ба?
roster-guess-why = Педагогтер тізімінде осылай жазылған. Бұл терезені тек Сіз көресіз.
roster-other-name = Басқа есім …
roster-my-name = Менің есімім …
roster-mine = Тізімде Сіз — { $name }
roster-mine-why = Сіз емес пе? «Бұл мен емес» түймесін басыңыз: есім босайды, ал Сіз өзіңіздікін таңдайсыз. Бұл терезені тек Сіз көресіз.
roster-not-me = Бұл мен емес
roster-given-back = Жақсы: «{ $name }» есімі қайтадан бос
roster-taken = «{ $name }» есімін басқа адам таңдап қойған. Сіздікі болса, { $led ->
    [yes] үйлестірушіге айтыңыз: { $leader }
   *[no] чат әкімшісіне айтыңыз.
}
roster-only-you = Бұл терезені тек Сіз көресіз.
roster-all-named = Барлық есім иесін тапты: белгілену қажет емес.
