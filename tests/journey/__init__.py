"""The domain: what edits do, and what nobody can make them do."""
