"""What the command line shows and reads: the chat, the line protocol, tables, and the doctor."""
