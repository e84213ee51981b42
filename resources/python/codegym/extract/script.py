"""A solution that reads standard input and prints: it becomes a function of the input's lines."""

import ast


def function_from_script(tree: ast.Module) -> ast.Module | None:
    """Return a module whose `solution(lines)` does what the script does, or None where it is no script."""
    return None
