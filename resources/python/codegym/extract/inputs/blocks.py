"""Input/Output blocks of a statement, mapped to the entry's parameters and proved by running."""


def block_inputs(statement: str, program, original, own) -> None:
    """Add the examples of Input/Output blocks that fit the parameters to `own`."""
