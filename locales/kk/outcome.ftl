activity-outcome-write = Қорытындыны жазу …
activity-outcome-change = Қорытындыны өзгерту …
activity-ask-outcome = , не шештіңіздер? Шешім карточкада тұрады.
activity-title-outcome = Қорытынды
activity-outcome-reply = Қорытындыны хабарламама жауап етіп жазыңыз
activity-outcome-length = { $length ->
    [0] Қорытынды бос. Не шешкеніңізді жазыңыз.
   *[other] Қорытынды { $limit } таңбадан ұзын. Қысқартып, қайта жіберіңіз.
}
activity-outcome-too-early = Қорытынды жабылған соң жазылады: алдымен жабыңыз.
activity-outcome-kept = Жазылды
activity-outcome-told = Қорытынды: { $title }
activity-outcome-is = 📌 Қорытынды: { $text }
activity-look-again-on = Бұған { $day } күні ораламыз
activity-again-told = Бүгін мынаған оралмақ едік: { $title }
activity-when-again = Қорытынды жазылды. Оған қашан оралайық?
activity-again-week = Бір аптадан соң
activity-again-month = Бір айдан соң
activity-again-other = Басқа күні …
activity-again-never = Қажет емес
activity-ask-day = , қай күні? Мысалы: «1 сәуір».
activity-title-day = Оралатын күн
activity-write-day = Күнін хабарламама жауап етіп жазыңыз
activity-no-day = Күнді түсінбедім. Алдағы күнді жазыңыз, мысалы: «1 сәуір» немесе «жұмада».
