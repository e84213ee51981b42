"""The statement as a task for an agent."""


def task_text(problem: dict, program, configurations) -> str:
    """The statement without its input and output format and without any hint to write code."""
    return (problem.get("statement") or "").strip()
