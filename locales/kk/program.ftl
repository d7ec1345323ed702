program-setting-wrong = { $name } баптауы дұрыс емес.
program-token-missing = BOT_TOKEN жоқ: токенді @BotFather-ден алып, .env файлына BOT_TOKEN=… деп жазыңыз.
program-token-refused = Telegram BOT_TOKEN-ді қабылдамайды: @BotFather-ден жарамды токен алыңыз.
program-telegram-unreachable = Telegram { $url } мекенжайында жауап бермейді: желіні, BOT_API_URL мен BOT_PROXY-ді тексеріңіз.
program-second-instance = Осы токенмен басқа бағдарлама жұмыс істеп тұр: оны тоқтатыңыз не аяқталғанын күтіңіз.
program-file-in-use = { $path } базасы бос емес: бот онымен іске қосылған.
program-sqlite-too-old = SQLite 3.37 не жаңасы керек, ал мына Python-да { $version }: жаңарақ Python алыңыз.
program-database-too-new = База жаңарақ бағдарламада жасалған: бағдарламаны жаңартыңыз.
program-database-unusable = { $path } базасы ашылмайды: жолы мен қалта құқықтарын тексеріңіз.
program-running = @{ $username } боты жұмыс істеп тұр. Тоқтату: Ctrl-C.
program-demo = Оқу Telegram-ы ашық: { $url }  Тоқтату: Ctrl-C.
program-failed = Бот тоқтады: { $reason }.

doctor-no-database = { $path } базасы жоқ: бот әлі іске қосылмаған.
doctor-all-well = Бәрі дұрыс.
doctor-open = Өңдеуді күтіп тұр: { $count }.
doctor-set-aside = Шетке қойылған жаңарту: { $count }.
doctor-set-aside-one = · { $update } ({ $kind }), { $when }: { $reason }
doctor-refused = «{ $kind }» хабарламасы кетпеді: { $count } ({ $reason }).
doctor-expired = кешікті
doctor-cards = Көрсетілуін күткен карточка: { $waiting }, көрсетілмейтіні: { $dropped }.
doctor-sees-little = Бот тек командалар мен жауаптарды көретін чат саны: { $count }. Сонда оны хабарлама өшіру құқығы бар әкімші етіңіз.
