program-setting-wrong = { $name } баптауы дұрыс емес.
program-token-missing = BOT_TOKEN жоқ: @BotFather-ден токен алып, .env файлына BOT_TOKEN=… деп жазыңыз.
program-token-refused = Telegram BOT_TOKEN-ді қабылдамайды: @BotFather-ден жарамды токен алыңыз.
program-telegram-unreachable = Telegram { $url } мекенжайынан жауап бермейді: желіні, BOT_API_URL мен BOT_PROXY мәндерін тексеріңіз.
program-second-instance = Осы токенмен басқа бағдарлама жұмыс істеп тұр: оны тоқтатыңыз немесе аяқталғанын күтіңіз.
program-file-in-use = { $path } базасы бос емес: онымен бот жұмыс істеп тұр.
program-sqlite-too-old = SQLite 3.37 немесе одан жаңасы керек, ал мына Python-да { $version }: жаңарақ Python орнатыңыз.
program-database-too-new = База жаңарақ бағдарламамен жасалған: бағдарламаны жаңартыңыз.
program-database-unusable = { $path } базасы ашылмайды: жолын және қалтаның рұқсаттарын тексеріңіз.
program-running = @{ $username } боты жұмыс істеп тұр. Тоқтату: Ctrl-C.
program-demo = Жаттығуға арналған Telegram ашық: { $url }  Тоқтату: Ctrl-C.
program-failed = Бот тоқтады: { $reason }.

doctor-no-database = { $path } базасы жоқ: бот әлі іске қосылмаған.
doctor-all-well = Бәрі дұрыс.
doctor-open = Әлі өңделмеген жаңарту: { $count }.
doctor-set-aside = Шетке қойылған жаңарту: { $count }.
doctor-set-aside-one = · { $update } ({ $kind }), { $when }: { $reason }
doctor-refused = Жіберілмеген «{ $kind }» хабарламасы: { $count } ({ $reason }).
doctor-expired = мерзімі өтті
doctor-cards = Көрсетілуін күткен карточка: { $waiting }, көрсету мүмкін емесі: { $dropped }.
doctor-sees-little = Бот тек командалар мен жауаптарды көретін чат саны: { $count }. Сонда оны хабарлама өшіру құқығы бар әкімші етіңіз.
