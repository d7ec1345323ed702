quick-poll-your-sign = Your answer: { $sign ->
    [plus] +
   *[minus] −
}
quick-poll-your-notice = Your answer: read
quick-poll-your-none = Nothing is marked yet.
quick-poll-your-options = Your choice:
quick-poll-confirm-final = Once confirmed, it can’t be changed.
quick-poll-marked = ✓ { $option }
quick-poll-unmarked = { $option }
quick-poll-cast = Confirm
quick-poll-leave = Cancel

quick-poll-confirm = Confirm your answer in my message: only you can see it.
quick-poll-confirm-in-private = Confirm your answer in our private chat: only you can see it there.
quick-poll-not-counted = Not counted
quick-poll-counted-unnamed = Counted without your name
quick-poll-counted-for-good = Your answer is counted already. Without names it can’t be changed.
quick-poll-unnamed-typed-deleted = This poll has no names: please use the buttons. I’m deleting your message; it was not counted.
quick-poll-unnamed-typed-stays = This poll has no names: please use the buttons. Your message was not counted; please delete it yourself.
quick-poll-unnamed-typed-unseen = This poll has no names: please use the buttons. Your message was not counted.

quick-poll-explain = Explain without a name
quick-poll-title-why = Explanation without a name
quick-poll-ask-why = , write it in one message. I won’t keep your name.
quick-poll-explain-sign = Begin with + or −, then the reason. For example: “+ at long last”.
quick-poll-explain-option = Begin with the number of the option, then the reason. For example: “2, that suits us”.
quick-poll-explain-waits = I’m already waiting for that explanation: write it as a reply to my question above.
quick-poll-no-right = You can explain once, and only after you have answered. This link has been used.
quick-poll-too-few = Fewer than five answers: so that nobody can be recognised, I don’t show the result.

activity-over = Closed on { $day }. It had no names, so it can’t be reopened.
activity-ended-for-good = The answers had no names: once closed, it stays closed. You can ask anew.
