program-setting-wrong = The setting { $name } is not valid.
program-token-missing = BOT_TOKEN is missing: get a token from @BotFather and put it into .env as BOT_TOKEN=…
program-token-refused = Telegram does not accept BOT_TOKEN: get a valid token from @BotFather.
program-telegram-unreachable = Telegram does not answer at { $url }: check the network, BOT_API_URL and BOT_PROXY.
program-second-instance = Another program is already running with this token: stop it, or wait until it ends.
program-file-in-use = The database { $path } is in use: the bot is already running with it.
program-sqlite-too-old = SQLite 3.37 or newer is needed, but this Python has { $version }: install a newer Python.
program-database-too-new = The database was made by a newer program: update the program.
program-database-unusable = The database { $path } can’t be opened: check the path and the folder’s permissions.
program-running = The bot @{ $username } is running. Stop it with Ctrl-C.
program-demo = The local Telegram is open: { $url }  Stop it with Ctrl-C.
program-failed = The bot has stopped: { $reason }.

doctor-no-database = There is no database { $path }: the bot has not been run yet.
doctor-all-well = All is well.
doctor-open = Updates not handled yet: { $count }.
doctor-set-aside = Updates set aside: { $count }.
doctor-set-aside-one = · { $update } ({ $kind }), { $when }: { $reason }
doctor-refused = Messages “{ $kind }” that were not sent: { $count } ({ $reason }).
doctor-expired = too late
doctor-cards = Cards waiting to be shown: { $waiting }; that can’t be shown: { $dropped }.
doctor-sees-little = Chats where the bot sees only commands and replies: { $count }. Make it an admin there with the right to delete messages.
