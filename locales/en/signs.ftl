doubt-asked = You wrote “{ $text }”. Is it an answer to my question? “{ $title }”
doubt-yes = Yes, count it
doubt-no = No
quick-poll-no-text = That message has no text to ask. Write the question after /poll.
