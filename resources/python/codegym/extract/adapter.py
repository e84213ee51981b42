"""How to call the untouched solution on a configuration, where a plain call by name does not do.

An adapter is Python source with `run(entry, inputs)`; `entry` is what the
solution defines under the reply's entry name.
"""

from dataclasses import dataclass


@dataclass
class Adapter:
    """`entry` is the name to look up in the solution, empty where the solution is run as a script."""

    entry: str
    source: str = ""


_SCRIPT = '''import contextlib
import io
import sys

SOURCE = {source!r}


def run(entry, inputs):
    printed, before = io.StringIO(), sys.stdin
    sys.stdin = io.TextIOWrapper(io.BytesIO("\\n".join(inputs["{lines}"]).encode() + b"\\n"))
    try:
        with contextlib.redirect_stdout(printed):
            exec(compile(SOURCE, "solution.py", "exec"), {{"__name__": "__main__"}})
    finally:
        sys.stdin = before
    return {answer}
'''
_CALL = '''{imports}def run(entry, inputs):
{body}'''


def adapter_for(program) -> Adapter:
    """The adapter of a program whose entry was opened up from a class, a script, a callable or prints."""
    if program.reads_lines:
        return Adapter("", _SCRIPT.format(source=program.original, lines=program.parameters[0],
                                          answer=_printed(program, "printed.getvalue()")))
    name = program.class_name or program.entry.name
    target = f"entry().{program.entry.name}" if program.class_name else "entry"
    call = f"{target}({_arguments(program)})"
    if program.prints:
        return Adapter(name, _CALL.format(imports="import contextlib\nimport io\n\n\n", body=(
            "    printed = io.StringIO()\n    with contextlib.redirect_stdout(printed):\n"
            f"        {call}\n    return {_printed(program, 'printed.getvalue()')}\n")))
    if program.class_name or program.callables:
        return Adapter(name, _CALL.format(imports="", body=_helpers(program) + f"    return {call}\n"))
    return Adapter(name)


def _printed(program, text: str) -> str:
    """Printed lines as the program returns them: joined without the last line's end."""
    return f"{text}.rstrip()" if program.prints == "raw" else f"{text}[:-1]"


def _arguments(program) -> str:
    """The inputs as arguments; data behind a callable is handed in as that callable."""
    hidden = {name for data in program.callables.values() for name in data}
    parts, done = [], set()
    keyword_only = {argument.arg for argument in program.entry.args.kwonlyargs}
    for name in program.parameters:
        owner = next((c for c, data in program.callables.items() if name in data), None)
        if owner and owner not in done:
            done.add(owner)
            parts.append(f"lambda *given: {owner}(*given, {', '.join(f'inputs[{n!r}]' for n in program.callables[owner])})")
        elif name not in hidden:
            star = program.entry.args.vararg and program.entry.args.vararg.arg == name
            lead = "*" if star else (f"{name}=" if name in keyword_only else "")
            parts.append(f"{lead}inputs[{name!r}]")
    return ", ".join(parts)


def _helpers(program) -> str:
    return "".join(f"    {name} = entry.__globals__[{name!r}]\n" for name in program.callables)
