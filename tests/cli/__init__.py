"""The command line: real processes, real files, real terminals."""
