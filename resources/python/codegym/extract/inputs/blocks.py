"""Input/Output examples of a statement, mapped to the entry's parameters and proved by running.

A statement shows what standard input holds (`5`, then five numbers), the
solution takes arguments. Which tokens belong to which parameter is searched;
only a mapping with which the solution gives the shown output counts.
"""

import ast
import itertools
import re

from codegym.extract.inputs.lines import mappings
from codegym.extract.inputs.worked import literal

_HEADING = re.compile(r"^[\s#*>`_-]*(?:(?:sample|example|test)\s*)?(input|output)s?(?:\s*format)?\s*(?:#?\d+)?\s*[*_`]*\s*:?"
                      r"[*_`]*\s*(.*)$", re.I)
_END = re.compile(r"^[\s#*>_-]*(?:note|explanation|constraints?|examples?|sample|test case|hints?|follow|---|interaction|"
                  r"additional)\b", re.I)
_MOST_MAPPINGS = 40


def block_inputs(statement: str, program, original, own, models) -> None:
    """Add the examples of Input/Output blocks that fit the parameters to `own`."""
    unproved = []
    for given, expected in example_pairs(statement):
        values, answer = _first_proved(given, expected, program, original, models)
        if values is not None:
            own.values.append((values, "example"))
        elif answer is not None:
            unproved.append((given, expected, answer))
    if not own.values:
        if unproved:
            own.findings.append({"rule": "example-unused", "severity": "info", "line": None,
                                 "message": "The statement's examples do not fit the solution's parameters, or it "
                                            "answers them otherwise; they are left out"})
        return
    for given, expected, answer in unproved:
        own.findings.append({"rule": "example-mismatch", "severity": "warning", "line": None,
                             "message": f"An example's output is said to be {expected.strip()[:80]!r}, "
                                        f"the solution gives {answer!r}"[:300]})


def example_pairs(statement: str) -> list[tuple[str, str]]:
    """Texts that stand under an Input and the following Output heading, in order."""
    blocks: list[list] = []
    for line in statement.splitlines():
        heading = _HEADING.match(line)
        if heading:
            blocks.append([heading.group(1).lower(), [heading.group(2)]])
        elif _END.match(line):
            blocks.append(["end", []])
        elif blocks:
            blocks[-1][1].append(line)
    pairs = []
    for first, second in itertools.pairwise(blocks):
        if (first[0], second[0]) == ("input", "output"):
            pairs.append((_content(first[1]), _content(second[1])))
    return [(given, expected) for given, expected in pairs if given and expected]


def _content(lines: list[str]) -> str:
    """The lines without fences and without the blank lines around them."""
    return "\n".join(line.strip().strip("`") for line in lines if not line.strip().startswith("```")).strip()


def _first_proved(given: str, expected: str, program, original, models):
    """The first mapping whose answer is the expected one; else some mapping's answer, to tell."""
    some_answer = None
    names = program.parameters
    candidates = itertools.chain(_assigned(given, names), mappings(given, names, models))
    if program.reads_lines:
        candidates = iter([{names[0]: given.splitlines()}])
    for values in itertools.islice(candidates, _MOST_MAPPINGS):
        run = original.run(values)
        if run.dropped:
            continue
        if agrees(run.answer, expected):
            return values, run.answer
        some_answer = run.answer if some_answer is None else some_answer
    return None, some_answer


def _assigned(given: str, parameters):
    """`nums = [1, 2], k = 3`, or bare literals in the parameters' order."""
    text = ", ".join(line.strip().rstrip(",;") for line in given.splitlines() if line.strip())
    try:
        call = ast.parse(f"f({text})", mode="eval").body
        positional = [ast.literal_eval(argument) for argument in call.args]
        named = {keyword.arg: ast.literal_eval(keyword.value) for keyword in call.keywords}
    except (SyntaxError, ValueError, AttributeError, TypeError):
        return
    values = list(named.values()) if named and not positional else positional
    if set(named) == set(parameters):
        yield {name: named[name] for name in parameters}
    elif len(values) == len(parameters) and not (positional and named):
        yield dict(zip(parameters, values))


def agrees(answer, expected: str) -> bool:
    """Whether an answer is what the output shows, as literal or token by token."""
    given, value = literal(expected)
    if given and _same(value, answer):
        return True
    shown = re.sub(r"[\[\](),{}\"']", " ", expected).split()
    return [_token(item) for item in shown] == [_token(item) for item in _tokens(answer)]


def _same(left, right) -> bool:
    if isinstance(left, (list, tuple)) and isinstance(right, (list, tuple)):
        return len(left) == len(right) and all(map(_same, left, right))
    return left == right and isinstance(left, bool) == isinstance(right, bool)


def _tokens(value) -> list[str]:
    if isinstance(value, dict):
        return [token for pair in value.items() for item in pair for token in _tokens(item)]
    if isinstance(value, (list, tuple, set)):
        return [token for item in value for token in _tokens(item)]
    return re.sub(r"[\[\](),{}\"']", " ", str(value)).split()


def _token(text: str):
    try:
        return round(float(text), 6)
    except ValueError:
        return text.lower()
