SELECT messages.sendt FROM forum.messages WHERE message_id::text <> ALL (CAST({quarantined.recent} AS text[]))
