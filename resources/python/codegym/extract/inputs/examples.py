"""A problem's own inputs: from its tests, from calls shown in its texts, from Input/Output blocks."""

import ast
from dataclasses import dataclass, field

from codegym.extract.inputs.blocks import block_inputs
from codegym.extract.inputs.recorded import recorded_inputs
from codegym.extract.inputs.worked import called_examples, literal
from codegym.extract.program import first_docstring
from codegym.values import canonical


@dataclass
class Own:
    """Own inputs with their origin, and what did not agree."""

    values: list[tuple[dict, str]] = field(default_factory=list)
    findings: list[dict] = field(default_factory=list)


def own_inputs(problem: dict, program, original, models: dict) -> Own:
    """Collect a problem's own inputs; worked examples whose result differs stay out and become findings.

    `models` say what each parameter probably is.
    """
    own = Own()
    defaults = _default_values(program)
    if problem.get("tests"):
        recorded, failures = recorded_inputs(problem["tests"], program.entry.name, original.function,
                                             program.parameters, defaults)
        own.values += [(values, "test") for values in recorded]
        own.findings += [_finding("test-failed", "warning", f"A test of the problem fails: {text[:160]}")
                         for text in failures[:3]]
    texts = (problem.get("statement") or "", first_docstring(program), problem["solution"])
    calls = {repr(found): found for text in texts for found in called_examples(text, program.entry.name)}
    for positional, named, result in calls.values():
        _add_called(own, program, original, positional, named, result, defaults)
    if not own.values:
        block_inputs(problem.get("statement") or "", program, original, own, models)
    return own


def _default_values(program) -> dict:
    values = {}
    for name, node in program.defaults.items():
        try:
            values[name] = ast.literal_eval(node)
        except (ValueError, SyntaxError):
            continue
    return values


def _add_called(own, program, original, positional, named, result, defaults) -> None:
    values = {**defaults, **dict(zip(program.parameters, positional)), **named}
    if set(values) != set(program.parameters) or len(positional) > len(program.parameters):
        return
    values = {name: values[name] for name in program.parameters}
    given, expected = literal(result)
    if given:
        run = original.run(values)
        if not run.dropped and run.text != _text(expected) and run.text != _text(str(expected)):
            own.findings.append(_finding("example-mismatch", "warning", f"The example {values} is said to give "
                                         f"{expected!r}, the solution gives {run.answer!r}"[:300]))
            return
    own.values.append((values, "example"))


def _text(value) -> str:
    try:
        return canonical(value)
    except ValueError:
        return ""


def _finding(rule: str, severity: str, message: str, line=None) -> dict:
    return {"rule": rule, "severity": severity, "message": message, "line": line}
