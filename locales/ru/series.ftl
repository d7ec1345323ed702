activity-series = 🔁 Каждую неделю
activity-series-stop = Больше не повторять
activity-series-stopped = Больше не повторяю
activity-series-is-over = Повтор уже остановлен.
