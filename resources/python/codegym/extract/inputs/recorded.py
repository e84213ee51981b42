"""Inputs from a problem's own tests: run them with a recorder in the entry's place."""

import ast
import contextlib
import copy
import io
import types

from codegym.extract.fast import walk
from codegym.limits import TimeLimit, time_limit

_SECONDS_FOR_TESTS = 3.0
_MOST_RECORDED = 60


def recorded_inputs(tests: str, entry_name: str, function, parameters, defaults) -> tuple[list[dict], list[str]]:
    """Configurations the tests use, and what failed while running them (assertions, errors)."""
    recorder = _Recorder(function, parameters, defaults)
    failures: list[str] = []
    try:
        tree = ast.parse(tests)
    except (SyntaxError, ValueError):
        return [], ["the tests are not valid Python"]
    scope = _scope(tree, entry_name, recorder)
    for statement in tree.body:
        if isinstance(statement, ast.ImportFrom) and statement.module in ("solution", "pytest") \
                or isinstance(statement, ast.Import) and "pytest" in {a.name for a in statement.names}:
            continue
        _run(ast.Module(body=[statement], type_ignores=[]), scope, failures)
    for name, value in list(scope.items()):
        _run_test(name, value, recorder, failures)
    return recorder.inputs, failures


class _Recorder:
    def __init__(self, function, parameters, defaults):
        self.function = function
        self.parameters = parameters
        self.defaults = defaults
        self.inputs: list[dict] = []

    def __call__(self, *arguments, **named):
        if len(self.inputs) < _MOST_RECORDED:
            values = dict(zip(self.parameters, copy.deepcopy(arguments)))
            values.update(copy.deepcopy(named))
            for name, default in self.defaults.items():
                values.setdefault(name, copy.deepcopy(default))
            if set(values) == set(self.parameters):
                self.inputs.append({name: values[name] for name in self.parameters})
        return self.function(*arguments, **named)


def _scope(tree, entry_name, recorder) -> dict:
    """Names the tests expect, the solution's own among them; a class of theirs answers every method with the recorder."""
    scope = {**getattr(recorder.function, "__globals__", {}), "__name__": "tests", entry_name: recorder, "candidate": recorder, "pytest": _pytest()}
    for node in walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "solution":
            for alias in node.names:
                if alias.name != entry_name and alias.name[:1].isupper():
                    scope[alias.asname or alias.name] = _class_of(entry_name, recorder)
                elif alias.name == entry_name:
                    scope[alias.asname or alias.name] = recorder
    if "Solution" not in scope:
        scope["Solution"] = _class_of(entry_name, recorder)
    return scope


def _class_of(entry_name, recorder):
    return type("Solution", (), {entry_name: lambda self, *arguments, **named: recorder(*arguments, **named)})


def _pytest():
    """As much of pytest as tests at module level touch."""
    module = types.SimpleNamespace()

    def parametrize(names, cases, **_):
        def mark(function):
            function.cases = [(names, case) for case in cases]
            return function
        return mark

    module.mark = types.SimpleNamespace(parametrize=parametrize)
    module.approx = lambda value, **_: value
    module.param = lambda *values, **_: values
    module.fixture = lambda function=None, **_: function
    module.raises = lambda *_, **__: contextlib.suppress(BaseException)
    return module


def _run(module, scope, failures) -> None:
    try:
        with time_limit(_SECONDS_FOR_TESTS), contextlib.redirect_stdout(io.StringIO()):
            exec(compile(module, "tests.py", "exec"), scope)
    except TimeLimit:
        failures.append("a test is too slow")
    except (Exception, SystemExit) as error:
        failures.append(f"{type(error).__name__}: {error}")


def _run_test(name, value, recorder, failures) -> None:
    if isinstance(value, types.FunctionType) and (name.startswith("test") or name == "check"):
        arguments = [(recorder,)] if name == "check" else _cases(value)
        for case in arguments:
            try:
                with time_limit(_SECONDS_FOR_TESTS), contextlib.redirect_stdout(io.StringIO()):
                    value(*case)
            except TimeLimit:
                failures.append(f"{name} is too slow")
            except (Exception, SystemExit) as error:
                failures.append(f"{name}: {type(error).__name__}: {error}")
    elif isinstance(value, type) and name.startswith("Test"):
        for method in [key for key in vars(value) if key.startswith("test")]:
            _run_method(value, method, failures)


def _run_method(owner, method, failures) -> None:
    try:
        with time_limit(_SECONDS_FOR_TESTS), contextlib.redirect_stdout(io.StringIO()):
            instance = owner(method) if hasattr(owner, "assertEqual") else owner()
            getattr(instance, method)()
    except TimeLimit:
        failures.append(f"{method} is too slow")
    except (Exception, SystemExit) as error:
        failures.append(f"{method}: {type(error).__name__}: {error}")


def _cases(function) -> list[tuple]:
    if not hasattr(function, "cases"):
        return [()]
    single = isinstance(function.cases[0][0], str) and "," not in function.cases[0][0] if function.cases else False
    return [(case,) if single else tuple(case) for _, case in function.cases]
