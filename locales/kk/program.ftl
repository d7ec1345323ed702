program-setting-wrong = { $name } баптауы дұрыс емес.
program-token-missing = BOT_TOKEN жоқ: @BotFather-ден токен алып, .env файлына BOT_TOKEN=… деп жазыңыз.
program-token-refused = Telegram BOT_TOKEN-ді қабылдамайды: @BotFather-ден жарамды токен алыңыз.
program-telegram-unreachable = Telegram { $url } мекенжайынан жауап бермейді: желіні, BOT_API_URL мен BOT_PROXY мәндерін тексеріңіз.
program-second-instance = Осы токенмен басқа бағдарлама жұмыс істеп тұр: оны тоқтатыңыз немесе аяқталғанын күтіңіз.
program-file-in-use = { $path } базасы бос емес: онымен бот жұмыс істеп тұр.
program-sqlite-too-old = SQLite 3.37 немесе одан жаңасы керек, ал мына Python-да { $version }: жаңарақ Python орнатыңыз.
program-database-too-new = База жаңарақ бағдарламамен жасалған: бағдарламаны жаңартыңыз.
program-database-foreign = Бұл — басқа бағдарламаның базасы: BOT_DATABASE_URL баптауын тексеріңіз.
program-database-too-old = База жаңартуды күтіп тұр: ботты немесе migrate командасын іске қосыңыз.
program-backed-up = Көшірме дайын және тексерілді: { $path } ({ $size } МБ).
program-backup-failed = Көшірме жазылмады: { $path }. Орын мен қалта құқықтарын тексеріңіз.
program-backup-unusable = { $path } файлы жарамайды: ол бүлінген немесе бот базасының көшірмесі емес.
program-backup-missing = { $path } файлы жоқ: көшірменің атын тексеріңіз.
program-restored = База { $path } файлынан қалпына келтірілді. Енді ботты іске қосыңыз.
program-restored-aside = Бұрынғы база сақталды: { $path }.
program-restore-failed = { $path } файлынан қалпына келтіру болмады, база бұрынғы күйінде. Дискідегі орынды, құқықтарды және базаның жұмысын тексеріңіз.
program-migrated = Жаңартылды: { $step }.
program-migrated-already = База жаңартылған.
program-keys = Журнал кілттері: { $path }. Олар база көшірмесіне кірмейді.
program-key = · { $name }: мөрленген жазба саны { $count }.
program-server-unusable = { $database } базасы ашылмайды: мекенжайды, құпиясөзді және PostgreSQL жұмысын тексеріңіз.
program-server-in-use = { $database } базасы бос емес: бот онымен іске қосылып тұр.
program-key-file-open = { $path } кілт файлын басқалар да оқи алады: chmod 600 жасаңыз.
program-key-file-unusable = { $path } кілт файлы оқылмайды: қайтарыңыз немесе жойыңыз, сонда бот жаңасын жасайды.
program-storage-full = Диск толы, база жазбаларды қабылдамайды. Орын босатыңыз.
program-storage-read-only = База тек оқуға ашық. Файл мен диск құқықтарын тексеріңіз.
program-storage-locked = Базаны басқа бағдарлама пайдаланып тұр. Оны жабыңыз.
program-storage-unreachable = База жауап бермейді. Дискіні немесе серверді тексеріңіз.
program-storage-broken = База немесе диск бұзылған. Диск пен ондағы орынды тексеріңіз.
program-storage-well = База қайтадан жұмыс істейді, бот жалғастырады.
program-messenger-silent = Telegram жауап бермейді. Бот қайталап көреді, қабылданғаны жоғалмайды.
program-messenger-busy = Telegram күте тұруды сұрайды. Бот өзі жалғастырады.
program-messenger-contested = Осы токенмен тағы бір бағдарлама жұмыс істегісі келеді. Оны тоқтатыңыз: бот жалғастыра береді.
program-messenger-well = Telegram қайтадан жауап береді.
program-database-unusable = { $path } базасы ашылмайды: жолын және қалтаның рұқсаттарын тексеріңіз.
program-running = @{ $username } боты жұмыс істеп тұр. Тоқтату: Ctrl-C.
program-demo = Жаттығуға арналған Telegram ашық: { $url }  Тоқтату: Ctrl-C.
program-demo-story = Алдымен бір оқиғаны ойнап беремін: бір минутқа жетпейді …
program-failed = Бот тоқтады: { $reason }.

doctor-no-database = { $path } базасы жоқ: бот әлі іске қосылмаған.
doctor-all-well = Бәрі дұрыс.
doctor-open = Әлі өңделмеген жаңарту: { $count }.
doctor-set-aside = Шетке қойылған жаңарту: { $count }.
doctor-set-aside-one = · { $update } ({ $kind }), { $when }: { $reason }
doctor-taken-up = { $count ->
    [0] Кейінге қалдырылған ештеңе жоқ.
   *[other] Кезекке қайтты: { $count }. Бот оларды іске қосылғанда өңдейді.
}
