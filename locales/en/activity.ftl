activity-close = Close
activity-closed-now = Closed. The result is in the chat
activity-reopen = Open again
activity-reopened = Open again
activity-ended = Closed on { $day }
activity-open-already = It is open already: answers are counted.
activity-closed-on = The poll was closed on { $day }. Its author can open it again.
activity-not-yours = Its author ({ $author }) or an admin of the chat can do this.

error-stale-button = This button is out of date. Find the newer card, or call it with /help.
error-group-only = This is done in the group chat.
error-admins-only = An admin of the chat can do this.
error-unexpected = That did not work; the error was noted. Please try again.
