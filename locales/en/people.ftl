people-welcome = I count answers and send reminders.
people-welcome-how = I keep the answers and the names of those who are here. No need to message me privately: press a button or reply to a card with +.
people-sees-all = I can see every message here, so + and − count even when they are not replies. I don’t read the rest, and I erase my copy within a minute.
people-sees-replies = Here I can see only commands and replies to my cards.
people-make-admin = To let a + count without being a reply, make me an admin with one right only: deleting messages. I don’t delete your colleagues’ messages.
people-may-not-react = Please allow the ✍ reaction in this chat: I mark counted answers with it. Until then only the number on the card shows them.

people-settings = ⚙ { $school }
people-settings-title = { $school }
people-settings-for-admins = The coordinator or a chat admin can change the settings.
people-zone = Time zone: { $zone }
people-language = Language: { $language }
people-language-ru = Русский
people-language-kk = Қазақша
people-language-en = English
people-language-chosen = Language changed
people-rename = Name
people-write-name = Write the name as a reply to my message
people-ask-name = , what is the school called?
people-name-length = The name is empty or longer than { $limit } characters. Please write another one.
people-change-zone = Time zone
people-choose-zone = Which time zone is the school in? The number is the difference from Moscow in hours.
people-zone-chosen = Time zone changed
people-back = ‹ Back

people-zone-kaliningrad = Kaliningrad −1
people-zone-moscow = Moscow
people-zone-samara = Samara +1
people-zone-yekaterinburg = Yekaterinburg +2
people-zone-omsk = Omsk +3
people-zone-krasnoyarsk = Krasnoyarsk +4
people-zone-irkutsk = Irkutsk +5
people-zone-yakutsk = Yakutsk +6
people-zone-vladivostok = Vladivostok +7
people-zone-magadan = Magadan +8
people-zone-kamchatka = Kamchatka +9
people-zone-almaty = Kazakhstan +2

people-join = Chat of a school …
people-choose-school = Which school does this chat belong to?
people-join-needs-consent = An admin of that school will confirm it in the school’s chat.
people-join-school = { $school }
people-no-other-school = I don’t know any other school of yours yet. Answer any poll in that school’s chat, then come back here.
people-school-has-no-chat = There is nowhere to ask: I am in no chat of that school. Please add me to one first.
people-join-asked = Asked in the chat of “{ $school }”
people-join-question = { " " }asks to add the chat “{ $chat }” to “{ $school }”.
people-join-consequence = Polls of that chat will then belong to the school. The coordinator or an admin of this chat decides.
people-join-button-yes = Add it
people-join-button-no = No
people-join-yes = The chat has been added
people-join-no = All right, I won’t add it
people-join-decided-yes = The chat “{ $chat }” now belongs to “{ $school }”.
people-join-decided-no = The chat “{ $chat }” was not added to “{ $school }”.

people-card-above = The card is here already: look just above.

command-school = School: name, time zone, language
command-help = What I can do
command-start = What I can do

people-title-name = School name
