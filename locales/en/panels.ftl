panel-page = { $page } / { $pages }
panel-close = ✕ Close
panel-in-private = Opened in our private chat: only you can see it there
panel-no-private = Everybody would see it here. Open our private chat, press Start, then press this button again.
panel-of-another = These buttons work only for the person who opened them ({ $person }).
