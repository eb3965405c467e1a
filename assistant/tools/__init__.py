"""What an interviewer can do: plain functions on a draft of the project."""
