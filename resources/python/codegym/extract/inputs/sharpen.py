"""Choose the inputs that tell a solution from one with a small fault.

A cut with a dropped update, a wrong bound or a look one place beside is found out only by an input on which that
fault shows. So the solution is given such faults, one at a time; where no kept input shows a fault and a spare one
does, the spare one takes the place of an input that shows nothing by itself.
"""

import ast
import contextlib
import copy
import io

from codegym.limits import TimeLimit, processor_limit

MOST_FAULTS = 60
# Work is counted in turns of loops and calls of functions, not in time: the same seed gives the same tasks.
MOST_TURNS = 400_000
_SECONDS = 2.0
_TICK = "turn_"
_OTHER = {ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Lt: ast.LtE, ast.LtE: ast.Lt}


class _TooManyTurns(BaseException):
    """A fault that makes the solution run on and on."""


class _Turns:
    """Counts turns; raises where one run takes more than it may."""

    def __init__(self):
        self.total = 0
        self.left = MOST_TURNS

    def __call__(self) -> None:
        self.total += 1
        self.left -= 1
        if self.left < 0:
            raise _TooManyTurns


def sharpened(program, original, kept: list, spare: list) -> list:
    """The kept configurations, some exchanged for spare ones that show a fault which none of the kept ones shows."""
    turns = _Turns()
    effort = _efforts(program, original, kept + spare, turns)
    if effort is None:
        return kept
    # The longest inputs may be left out later because their oracle runs are too long: no fault may need them.
    first = sorted(kept, key=lambda c: effort[c.text])[:-(-3 * len(kept) // 4)]
    spare = sorted(spare, key=lambda c: effort[c.text])
    showing, added = set(), []
    for tree in _faulty(program):
        if turns.total > MOST_TURNS:
            break
        faulty = _loaded(tree, program, original, turns)
        order = first + added + spare
        shown = _first_shown(faulty, order, turns, 10 * max(effort.values()) + 1000) if faulty else None
        if shown is not None and shown < len(first):
            showing.add(first[shown].text)
        elif shown is not None and shown >= len(first) + len(added):
            added.append(spare.pop(shown - len(first) - len(added)))
    return _exchanged(kept, showing, added)


def _exchanged(kept: list, showing: set[str], added: list) -> list:
    """`added` in the places of drawn inputs that are not the first to show any fault; own inputs stay."""
    idle = [number for number in range(len(kept) - 1, -1, -1)
            if kept[number].text not in showing and kept[number].origin == "generated"]
    result = list(kept)
    for new in added[:len(idle)]:
        place = next((number for number in idle if kept[number].level == new.level), idle[0])
        idle.remove(place)
        result[place] = new
    return result


def _efforts(program, original, configurations, turns: _Turns) -> dict[str, int] | None:
    """How many turns the solution takes on each input; nothing where they cannot be counted."""
    sound, efforts = _loaded(program.module(), program, original, turns), {}
    for configuration in configurations:
        before = turns.total
        if sound is None or _first_shown(sound, [configuration], turns, MOST_TURNS) is not None:
            return None
        efforts[configuration.text] = turns.total - before
    turns.total = 0
    return efforts


def _first_shown(solution, configurations, turns: _Turns, most: int) -> int | None:
    """The first configuration that this solution does not answer as the original did."""
    number = 0
    try:
        with processor_limit(_SECONDS), contextlib.redirect_stdout(io.StringIO()):
            for number, configuration in enumerate(configurations):
                turns.left = most
                if solution.answer(configuration.values) != configuration.run.text:
                    return number
    except (_TooManyTurns, TimeLimit, Exception, SystemExit):
        return number
    return None


def _loaded(tree: ast.Module, program, original, turns: _Turns):
    """The original with another function, that of this module; nothing where it cannot be loaded."""
    tree = copy.deepcopy(tree)
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.While, ast.For)):
            node.body.insert(0, ast.Expr(ast.Call(ast.Name(_TICK, ast.Load()), [], [])))
    scope = {"__name__": "solution", _TICK: turns}
    try:
        turns.left = MOST_TURNS
        with processor_limit(_SECONDS), contextlib.redirect_stdout(io.StringIO()):
            exec(compile(ast.fix_missing_locations(tree), "solution.py", "exec"), scope)
    except (_TooManyTurns, TimeLimit, Exception, SystemExit):
        return None
    return original.calling(scope[program.entry.name])


def _faulty(program):
    """The solution's module with one fault each."""
    tree = program.module()
    faults = [(number, fault) for number, node in enumerate(ast.walk(tree)) for fault in _faults_at(node)]
    step = max(1, -(-len(faults) // MOST_FAULTS))
    for number, fault in faults[::step]:
        fresh = copy.deepcopy(tree)
        _replace(fresh, list(ast.walk(fresh))[number], fault)
        yield fresh


def _replace(tree, node, fault) -> None:
    changed = fault(node)
    for parent in ast.walk(tree):
        for name, value in ast.iter_fields(parent):
            if value is node:
                setattr(parent, name, changed)
            elif isinstance(value, list):
                value[:] = [changed if item is node else item for item in value]


def _faults_at(node) -> list:
    """What can be wrong at a node: functions that return another node in its place."""
    if isinstance(node, ast.Compare) and type(node.ops[0]) in _OTHER:
        return [lambda n: ast.Compare(n.left, [_OTHER[type(n.ops[0])](), *n.ops[1:]], n.comparators)]
    if isinstance(node, ast.Constant) and type(node.value) is int:
        return [lambda n: ast.Constant(n.value + 1)]
    if isinstance(node, ast.Subscript) and not isinstance(node.slice, ast.Slice):
        return [lambda n: ast.Subscript(n.value, ast.BinOp(n.slice, ast.Sub(), ast.Constant(1)), n.ctx)]
    if isinstance(node, (ast.AugAssign, ast.Assign)):
        return [lambda n: ast.Pass()]
    if isinstance(node, ast.If):
        return [lambda n: ast.If(ast.Constant(True), n.body, n.orelse), lambda n: ast.If(ast.Constant(False), n.body, n.orelse)]
    return []
