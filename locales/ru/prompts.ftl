prompt-heading = { $title } · { $school }
prompt-heading-chat = { $title } · { $school } · { $chat }
prompt-reply = Напишите ответом на это сообщение. Передумали — /cancel
prompt-cancel = Отмена
prompt-cancel-this = Отменить: { $what }
prompt-is-over = На это я ответа уже не жду.
prompt-none-waits = Отменять нечего: я ничего у Вас не спрашиваю.
prompt-cancelled-for-good = Хорошо, без пояснения. Попросить его ещё раз нельзя.
