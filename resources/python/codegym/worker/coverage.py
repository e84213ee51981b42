"""Which lines of an environment run: its functions' lines, told by tracing. A mode of its own, as it costs much time."""

import contextlib
import sys
import types

from codegym.worker import environment


class Lines:
    """Lines that ran, and lines of functions that did not."""

    def __init__(self):
        self.ran: list[int] = []
        self.idle: list[int] = []


@contextlib.contextmanager
def tracing(lines: Lines, source: bytes):
    """Write into `lines` what runs of the environment's functions within the block, however that ends."""
    wanted, seen = function_lines(environment.compiled(source)), set()

    def in_function(frame, event, _argument):
        if event == "line":
            seen.add(frame.f_lineno)
        return in_function

    def in_any(frame, _event, _argument):
        return in_function if frame.f_code.co_filename == environment.FILE_NAME else None

    sys.settrace(in_any)
    try:
        yield
    finally:
        sys.settrace(None)
        lines.ran, lines.idle = sorted(seen & wanted), sorted(wanted - seen)


def function_lines(code: types.CodeType, inside: bool = False) -> set[int]:
    """Lines that a function runs: not the line of its def, nor what a module or a class runs when it is made."""
    found = set()
    if inside:
        found = {line for _, _, line in code.co_lines() if line and line != code.co_firstlineno}
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            # The body of a class is code, too, and has no local variables of the fast kind.
            found |= function_lines(constant, bool(constant.co_flags & 2))
    return found
