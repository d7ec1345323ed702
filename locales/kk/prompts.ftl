prompt-heading = { $title } · { $school }
prompt-heading-chat = { $title } · { $school } · { $chat }
prompt-reply = Осы хабарламаға жауап етіп жазыңыз. Ойыңыздан қайтсаңыз — /cancel
prompt-cancel = Бас тарту
prompt-cancel-this = Бас тарту: { $what }
prompt-is-over = Бұған енді жауап күтпеймін.
prompt-none-waits = Бас тартатын ештеңе жоқ: Сізден ештеңе сұрап тұрған жоқпын.
prompt-cancelled-for-good = Жарайды, түсіндірмесіз. Оны қайта сұрауға болмайды.
