"""Changes to the tools of an environment's source: worked out from its syntax tree as edits of single places, so that
every other byte stays what it is. Nothing of the source is run."""
