activity-series = 🔁 Каждую неделю
activity-series-again = 🔁 Снова спрошу: { $when }
activity-series-stop = Больше не повторять
activity-series-stopped = Больше не повторяю
activity-series-is-over = Повтор уже остановлен.
