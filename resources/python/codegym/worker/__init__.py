"""Runs environments in forked, confined children. Talks to the program in frames over its standard streams."""
