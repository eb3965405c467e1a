"""The interview: what to ask next, and who asks it."""
