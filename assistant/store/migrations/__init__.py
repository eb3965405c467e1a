"""What creates the tables and brings older databases up to date, one module a revision."""
