"""Choose the inputs that tell a solution from one with a small fault.

A cut with a dropped update, a wrong bound or a look one place beside is found out only by an input on which that
fault shows. So the solution is given such faults, one at a time; where no kept input shows a fault and a spare one
does, the spare one takes the place of an input that shows nothing by itself.
"""

import ast
import contextlib
import copy
import io
import time

from codegym.extract.fast import walk
from codegym.limits import TimeLimit, processor_limit

MOST_FAULTS = 80
# Work is counted in turns of loops and calls of functions, not in time: the same seed gives the same tasks.
MOST_TURNS = 400_000
# Turns of one loop may take longer and longer, as where numbers grow without end; nearly all such faults run for ever,
# so where they are stopped does not show.
_SECONDS = 2.0
_TIMES_SOUND = 25
_FEWEST_SECONDS = 0.1
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
    faulty = _Faulty(program, original)
    effort = faulty.efforts(kept + spare)
    if not effort:
        return kept
    # The longest inputs may be left out later because their oracle runs are too long: no fault may need them.
    first = sorted(kept, key=lambda c: effort[c.text])[:-(-3 * len(kept) // 4)]
    spare = sorted(spare, key=lambda c: effort[c.text])
    showing, added = set(), _single_ones(first, spare)
    spare = [c for c in spare if c not in added]
    for fault in faulty.faults():
        if faulty.turns.total > MOST_TURNS:
            break
        shown = faulty.first_shown(fault, first + added + spare, 10 * max(effort.values()) + 1000)
        if shown is not None and shown < len(first):
            showing.add(first[shown].text)
        elif shown is not None and shown >= len(first) + len(added):
            added.append(spare.pop(shown - len(first) - len(added)))
    return _exchanged(kept, showing, added)


def _single_ones(kept: list, spare: list) -> list:
    """A spare input for each sequence of which no kept one has just one element: sizes and ends are read there."""
    added = []
    for name in kept[0].values:
        for is_single in (_has_one_element, _has_one_column):
            if not any(is_single(c.values[name]) for c in kept + added):
                added += [c for c in spare if is_single(c.values[name])][:1]
    return added


def _has_one_element(value) -> bool:
    return isinstance(value, (list, tuple, str)) and len(value) == 1


def _has_one_column(value) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(row, (list, str)) and len(row) == 1 for row in value)


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


class _Faulty:
    """The solution with one fault at a time, its turns counted."""

    def __init__(self, program, original):
        self.entry = program.entry.name
        self.original = original
        self.turns = _Turns()
        self.seconds = _SECONDS
        self.tree = copy.deepcopy(program.module())
        self.places = list(_places(self.tree))
        for node in walk(self.tree):
            if isinstance(node, (ast.FunctionDef, ast.While, ast.For)):
                node.body.insert(0, ast.Expr(ast.Call(ast.Name(_TICK, ast.Load()), [], [])))
        ast.fix_missing_locations(self.tree)

    def efforts(self, configurations) -> dict[str, int] | None:
        """How many turns the solution takes on each input; nothing where they cannot be counted."""
        efforts = {}
        sound = self._loaded()
        begun = time.process_time()
        for configuration in configurations:
            before = self.turns.total
            if sound is None or self._first_other(sound, [configuration], MOST_TURNS) is not None:
                return None
            efforts[configuration.text] = self.turns.total - before
        self.turns.total = 0
        self.seconds = min(_SECONDS, max(_FEWEST_SECONDS, _TIMES_SOUND * (time.process_time() - begun)))
        return efforts

    def faults(self) -> list:
        """Places and what to put there, spread over the solution where there are many."""
        found = [(place, fault) for place in self.places for fault in _faults_at(place[0])]
        return found[::max(1, -(-len(found) // MOST_FAULTS))]

    def first_shown(self, fault, configurations, most: int) -> int | None:
        """The first configuration that the solution with this fault does not answer as the original did."""
        (node, parent, name), change = fault
        before = getattr(parent, name)
        changed = ast.fix_missing_locations(change(node))
        in_list = isinstance(before, list)
        setattr(parent, name, [changed if item is node else item for item in before] if in_list else changed)
        faulty = self._loaded()
        setattr(parent, name, before)
        return self._first_other(faulty, configurations, most) if faulty else None

    def _loaded(self):
        scope = {"__name__": "solution", _TICK: self.turns}
        try:
            self.turns.left = MOST_TURNS
            with processor_limit(self.seconds), contextlib.redirect_stdout(io.StringIO()):
                exec(compile(self.tree, "solution.py", "exec"), scope)
        except (_TooManyTurns, TimeLimit, Exception, SystemExit):
            return None
        return self.original.calling(scope[self.entry])

    def _first_other(self, solution, configurations, most: int) -> int | None:
        number = 0
        try:
            with processor_limit(self.seconds), contextlib.redirect_stdout(io.StringIO()):
                for number, configuration in enumerate(configurations):
                    self.turns.left = most
                    if solution.answer(configuration.values) != configuration.run.text:
                        return number
        except (_TooManyTurns, TimeLimit, Exception, SystemExit):
            return number
        return None


def _places(tree):
    """Every node with the node and the field that hold it."""
    for parent in walk(tree):
        for name, value in ast.iter_fields(parent):
            for node in value if isinstance(value, list) else [value]:
                if isinstance(node, ast.AST):
                    yield node, parent, name


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
    if isinstance(node, (ast.If, ast.IfExp)):
        return [lambda n: type(n)(ast.Constant(True), n.body, n.orelse),
                lambda n: type(n)(ast.Constant(False), n.body, n.orelse),
                lambda n: type(n)(n.test, _broken(n.body), n.orelse),
                lambda n: type(n)(n.test, n.body, _broken(n.orelse))]
    return []


def _broken(branch):
    """A branch that fails when it is reached: an input that shows this fault gets there."""
    nothing = ast.Name("nothing_", ast.Load())
    return [ast.Expr(nothing)] if isinstance(branch, list) else nothing
