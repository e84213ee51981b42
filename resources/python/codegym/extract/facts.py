"""What running showed about a problem, as the generated file needs it."""

import re
from dataclasses import dataclass, field

from codegym.extract.cuts import is_recursive
from codegym.extract.program import first_docstring
from codegym.extract.shapes import Shape
from codegym.extract.usage import answer_words, result_annotation


@dataclass
class Facts:
    """Facts of one environment: first from the original's runs, then from the cut's trial."""

    keeps_entry: bool = False
    samples: list[str] = field(default_factory=list)
    defaults: dict[str, str] = field(default_factory=dict)
    changed: set[str] = field(default_factory=set)
    wrap: str = ""
    remembers: bool = True
    observed: str = "{}"
    done_example: str = ""
    answer_types: set[str] = field(default_factory=set)
    answer_annotation: str = ""
    answer_words: str = "The answer to the task."
    tolerance: str = ""
    unordered: bool = False


def facts_of(program, configurations, shapes, statement: str) -> Facts:
    """What the original's runs on the configurations say."""
    runs = [configuration.run for configuration in configurations]
    wraps = {run.wrap for run in runs}
    facts = Facts(keeps_entry=is_recursive(program.entry, program.functions) or bool(program.entry.args.vararg))
    facts.wrap = wraps.pop() if len(wraps) == 1 else "plain"
    facts.changed = set().union(*[run.changed for run in runs])
    facts.samples = [c.text for c in sorted(configurations, key=lambda c: len(c.text))[1:3]]
    facts.defaults = {name: _default(shape) for name, shape in shapes.items()}
    facts.answer_types = {type(run.answer).__name__ for run in runs}
    facts.answer_annotation = result_annotation([run.answer for run in runs])
    facts.answer_words = answer_words(first_docstring(program))
    facts.tolerance = _tolerance(statement) if facts.answer_types & {"float", "list", "tuple"} else ""
    return facts


def _tolerance(statement: str) -> str:
    """The tolerance a statement allows, e.g. 1e-6 where it says `error of 10^-6`; else nothing."""
    match = re.search(r"(?:error|tolerance|within|precision)[^.\n]{0,60}?10\s*\^?\s*\{?[-−–](\d+)", statement)
    return f"1e-{match.group(1)}" if match else ""


def _default(shape: Shape) -> str:
    return {"list": "[]", "tuple": "()", "text": '""', "str": '""', "dict": "{}", "set": "set()", "int": "0",
            "float": "0.0", "bool": "False", "record": "[]"}.get(shape.kind, "None")
