"""Conversations: whatever is said and whoever fails, the talk goes on."""
