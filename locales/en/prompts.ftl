prompt-heading = { $title } · { $school }
prompt-heading-chat = { $title } · { $school } · { $chat }
prompt-reply = Reply to this message. Changed your mind? /cancel
prompt-cancel = Cancel
prompt-cancel-this = Cancel: { $what }
prompt-is-over = I am no longer waiting for this.
prompt-none-waits = There is nothing to cancel: I am not asking you anything.
prompt-cancelled-for-good = All right, no explanation. It can’t be asked for again.
