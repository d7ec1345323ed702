doubt-asked = Вы написали «{ $text }». Это ответ на «{ $title }»?
doubt-yes = Да, учесть
doubt-no = Нет
quick-poll-no-text = В этом сообщении нет текста: спросить его я не могу. Напишите вопрос после /poll.
