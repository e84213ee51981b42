"""Inputs on which two computed decimals are equal: there `>=` and `>` part, and chance does not find them.

The solution tells how far apart the two sides of each comparison are. A number of the input is then changed by as
much as closes the gap.
"""

import ast
import contextlib
import copy
import io

from codegym.limits import TimeLimit, processor_limit

_NOTE = "noted_"
_ORDERS = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)
_SECONDS = 0.5
_MOST_RUNS = 600
_NEAREST = 4  # cases from which one comparison is tried to be brought to a tie
_MOST_LEAVES = 8


def tied_inputs(program, original, cases: list[dict]) -> list[dict]:
    """Small changes of these cases that bring the sides of a comparison together which none of them ties."""
    watched = _Watched(program, original)
    if not watched.count:
        return []
    found = []
    with contextlib.suppress(TimeLimit, Exception, SystemExit):
        with processor_limit(_SECONDS), contextlib.redirect_stdout(io.StringIO()):
            gaps = [watched.gaps(case) for case in cases]
            for number in range(watched.count):
                found += _first_tie(watched, number, cases, gaps)
    return found


def _first_tie(watched, number: int, cases, gaps) -> list[dict]:
    """One case on which this comparison is a tie; none where a case ties already, or no decimal is compared."""
    seen = [(abs(gap.by), place, case, gap) for case, told in zip(cases, gaps)
            for place, gap in enumerate(told.get(number, ()))]
    if not any(gap.is_decimal for *_, gap in seen) or any(distance == 0 for distance, *_ in seen):
        return []
    for _, place, case, gap in sorted(seen, key=lambda entry: entry[0])[:_NEAREST]:
        for leaf in _leaves(case)[:_MOST_LEAVES]:
            for value in _closing(watched, number, place, case, gap, leaf):
                changed = _with(case, leaf, value)
                told = watched.gaps(changed).get(number, ())
                if any(other.by == 0 for other in told):
                    return [changed]
    return []


def _closing(watched, number: int, place: int, case, gap, leaf) -> list:
    """What a number of the input may have to be, if the gap grows evenly with it."""
    value = _at(case, leaf)
    step = 1 if type(value) is int else max(abs(value), 1.0) / 64
    told = watched.gaps(_with(case, leaf, value + step)).get(number, ())
    if place >= len(told) or told[place].by == gap.by:
        return []
    target = value - gap.by * step / (told[place].by - gap.by)
    if type(value) is int:
        return [round(target)] if round(target) != value else []
    exact = [float(side) for side in gap.sides if type(side) in (int, float)]
    return [wanted for wanted in dict.fromkeys([*(round(target, digits) for digits in range(4)), target, *exact])
            if wanted != value]


class _Gap:
    """How far apart the sides of a comparison were when it was made."""

    def __init__(self, left, right):
        self.sides = (left, right)
        self.by = left - right
        self.is_decimal = float in (type(left), type(right))


class _Watched:
    """The solution, telling the sides of every comparison by size as it is made."""

    def __init__(self, program, original):
        self.count = 0
        self.runs = 0
        self.noted: dict[int, list] = {}
        tree = _Noting(self).visit(copy.deepcopy(program.module()))
        scope = {"__name__": "solution", _NOTE: self._note}
        try:
            with processor_limit(_SECONDS), contextlib.redirect_stdout(io.StringIO()):
                exec(compile(ast.fix_missing_locations(tree), "solution.py", "exec"), scope)
            self.solution = original.calling(scope[program.entry.name])
        except (TimeLimit, Exception, SystemExit):
            self.count = 0

    def gaps(self, case: dict) -> dict[int, list[_Gap]]:
        """For each comparison of numbers the gaps in the order in which they were met; nothing where the run fails."""
        self.runs += 1
        if self.runs > _MOST_RUNS:
            raise RuntimeError("enough was tried")
        self.noted = {}
        try:
            self.solution.answer(case)
        except (Exception, SystemExit):
            return {}
        return {number: [_Gap(*pair) for pair in zip(sides[::2], sides[1::2])] for number, sides in self.noted.items()
                if len(sides) % 2 == 0 and all(type(side) in (int, float) for side in sides)}

    def _note(self, number: int, value):
        sides = self.noted.setdefault(number, [])
        if len(sides) < 64:
            sides.append(value)
        return value


class _Noting(ast.NodeTransformer):
    def __init__(self, watched: _Watched):
        self.watched = watched

    def visit_Compare(self, node):
        self.generic_visit(node)
        if len(node.ops) == 1 and isinstance(node.ops[0], _ORDERS):
            number = self.watched.count
            self.watched.count += 1
            node.left, node.comparators = _noted(number, node.left), [_noted(number, node.comparators[0])]
        return node


def _noted(number: int, side: ast.expr) -> ast.expr:
    return ast.Call(ast.Name(_NOTE, ast.Load()), [ast.Constant(number), side], [])


def _leaves(value, path: tuple = ()) -> list[tuple]:
    """Where the numbers of an input are, decimals first."""
    found = list(_numbers(value, path))
    return [where for where, is_decimal in found if is_decimal] + [where for where, is_decimal in found if not is_decimal]


def _numbers(value, path: tuple):
    if type(value) in (int, float):
        yield path, type(value) is float
    elif isinstance(value, (list, dict)):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _numbers(item, (*path, key))


def _at(case, path: tuple):
    for key in path:
        case = case[key]
    return case


def _with(case: dict, path: tuple, value) -> dict:
    changed = copy.deepcopy(case)
    _at(changed, path[:-1])[path[-1]] = value
    return changed
