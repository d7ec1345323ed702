activity-close = Close
activity-closed-now = Closed. See the result in the chat
activity-reopen = Reopen
activity-reopened = Reopened
activity-ended = Closed on { $day }
activity-until = 📅 Until { $until }
activity-late = This result comes after its time: I was away then.
activity-deadline-over = That time is over, or nearly: { $until }. Name a later one.
activity-open-already = It is already open: answers are being counted.
activity-not-yours = Only the author ({ $author }), the coordinator or a chat admin can do this.
activity-nobodys = Only the coordinator or a chat admin can do this.

error-stale-button = This button is out of date. Find a newer card or send /help.
error-group-only = That works in the group chat. Please send it there.
error-admins-only = Only a chat admin can do this: please ask one.
error-in-own-name = Please write this in your own name, not in the group’s.
error-unexpected = Something went wrong, and it has been noted. Please try again.
error-try-later = Telegram does not answer just now. Please try again in a minute.

activity-more = More …
activity-cancelled = Called off on { $day }
activity-corrected = corrected
activity-asked-anew = The question has changed since. Look at the card and answer again.
activity-answered = Answers: { $answered }
activity-answered-of = Answers: { $answered } of { $listed }
activity-answered-and = Answers: { $answered }, including { $of_list } of the { $listed } on the list
activity-answered-chat = Answers: { $answered } · about { $members } in the chat
activity-answered-about = Answers: { $answered } · { $listed } on the list, about { $members } in the chat
