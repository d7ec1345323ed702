program-setting-wrong = The setting { $name } is wrong.
program-token-missing = There is no BOT_TOKEN: get a token from @BotFather and put it into .env as BOT_TOKEN=…
program-token-refused = Telegram does not accept BOT_TOKEN: get a valid token from @BotFather.
program-telegram-unreachable = Telegram does not answer at { $url }: check the network, BOT_API_URL and BOT_PROXY.
program-second-instance = Another program runs with this token: stop it, or wait until it ends.
program-file-in-use = The database { $path } is in use: a bot runs with it already.
program-sqlite-too-old = SQLite 3.37 or newer is needed, this Python has { $version }: take a newer Python.
program-database-too-new = The database was made by a newer program: update the program.
program-database-unusable = The database { $path } can't be opened: check the path and the folder's rights.
program-running = The bot @{ $username } is running. Stop it with Ctrl-C.
program-demo = The local Telegram is open: { $url }  Stop it with Ctrl-C.
program-failed = The bot has stopped: { $reason }.

doctor-no-database = There is no database { $path }: the bot was not run yet.
doctor-all-well = All is well.
doctor-open = Waiting to be handled: { $count }.
doctor-set-aside = Updates set aside: { $count }.
doctor-set-aside-one = · { $update } ({ $kind }), { $when }: { $reason }
doctor-refused = Messages “{ $kind }” that did not go out: { $count } ({ $reason }).
doctor-expired = too late
doctor-cards = Cards waiting to be shown: { $waiting }, impossible to show: { $dropped }.
doctor-sees-little = Chats where the bot sees only commands and replies: { $count }. Make it an admin there with the right to delete messages.
