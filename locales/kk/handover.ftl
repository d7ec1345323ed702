command-handover = Істі әріптеске тапсыру

handover-offer = , { $giver } Сізге тапсырады: { $things }.
handover-how = 7 күн ішінде қабылдауға болады.
handover-accept = Қабылдау
handover-refuse = Бас тарту
handover-withdraw = Өзімде қалсын
handover-polls = { $number ->
    [one] { $number } сауалнама
   *[other] { $number } сауалнама
}
handover-series = { $number ->
    [one] { $number } апталық сауалнама
   *[other] { $number } апталық сауалнама
}
handover-teams = { $number ->
    [one] { $number } топ
   *[other] { $number } топ
}
handover-role-coordinator = үйлестіруші міндеті
handover-role-mentor = тәлімгер міндеті

handover-became-accepted = Істер тапсырылды: { $giver } → { $successor }
handover-became-refused = Істер тапсырылмады: { $successor } қабылдамады. Бұрынғыдай { $giver } жауапты.
handover-became-withdrawn = Тапсыру тоқтатылды: { $giver } → { $successor }
handover-became-lapsed = 7 күнде жауап болмады, бұрынғыдай { $giver } жауапты.
handover-was-accepted = Істер тапсырылды.
handover-was-refused = Істер тапсырылмады.
handover-was-withdrawn = Тапсыру тоқтатылды.
handover-was-lapsed = 7 күнде жауап болмады, істер тапсырылмады.

handover-whom = Істі кімге тапсырасыз?
handover-offered = Ұсындым. Жауабы чаттағы карточкада болады.
handover-accepted = Қабылданды: енді бұл Сіздікі
handover-refused = Жарайды, бәрі сол күйінде қалады
handover-withdrawn = Жарайды, бәрі Сізде қалады
handover-told-accepted = { $person } істеріңізді қабылдады: { $school }.
handover-told-refused = { $person } қабылдамады, бәрі Сізде қалды: { $school }.

handover-nothing = Тапсыратын ештеңе жоқ: мұнда ашық сауалнамаңыз да, жобаңыз да, тобыңыз да, міндетіңіз де жоқ.
handover-to-oneself = Бұл өз хабарламаңыз. /handover командасымен әріптесіңіздің хабарламасына жауап беріңіз.
handover-to-nobody = Мұнда әзірге Сізден басқа ешкімді білмеймін. Әріптесіңіздің хабарламасына /handover деп жауап беріңіз.
handover-has-left = Тапсыру мүмкін емес: { $person } бұл чатта жоқ.
handover-over = Бұл шешіліп қойған немесе 7 күн өтті. Қайта тапсыруға болады: /handover.
handover-for-another = Мұны тек { $person } қабылдай алады.
handover-of-another = Тапсыруды тек { $person } тоқтата алады.

handover-coordinator-left = Үйлестіруші { $person } чаттан кетті. Кім үйлестіруші болады?
handover-coordinator-gone = Енді үйлестіруші жоқ. Кім үйлестіруші болады?
handover-coordinator-no-more = { $person } енді үйлестіруші емес. Кім үйлестіруші болады?
handover-vacancy-passes = Түймені чат әкімшісі баса алады. Ашық және апталық сауалнамалар да соған өтеді.
handover-vacancy-how = Түймені чат әкімшісі баса алады.
handover-vacancy-filled = Енді үйлестіруші: { $person }
handover-vacancy-over = Үйлестіруші тағайындалды.
