prompt-heading = { $title } · { $school }
prompt-heading-chat = { $title } · { $school } · { $chat }
