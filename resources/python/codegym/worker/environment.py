"""Turn an environment's source into its class, and a configuration into an instance."""

import ast
import importlib
import json
import linecache
import sys
import types

FILE_NAME = "<environment>"
MODULE_NAME = "codegym_environment"
_SPACES = ("Box", "Dict", "Discrete", "MultiBinary", "MultiDiscrete", "Sequence", "Space", "Text", "Tuple")


class Unreadable(Exception):
    """No instance: the source has no environment, or the configuration made none."""


def provide_gymnasium() -> None:
    """Make `import gymnasium` work: the real one where it is installed, else what the contract needs of it."""
    try:
        importlib.import_module("gymnasium")
        return
    except ImportError:
        pass
    package = types.ModuleType("gymnasium")
    package.__path__ = []
    package.Env = type("Env", (), {"__module__": "gymnasium", "__init__": lambda self, *_, **__: None})
    package.spaces = types.ModuleType("gymnasium.spaces")
    for name in _SPACES:
        space = type(name, (), {"__module__": "gymnasium.spaces", "__init__": lambda self, *_, **__: None})
        setattr(package.spaces, name, space)
    sys.modules["gymnasium"] = package
    sys.modules["gymnasium.spaces"] = package.spaces


def compiled(source: bytes) -> types.CodeType:
    return compile(source, FILE_NAME, "exec", dont_inherit=True)


def execute(source: bytes, name: str = MODULE_NAME, code: types.CodeType | None = None) -> dict:
    """Execute a file's source as a module and return its names. `code` is what the source compiles to, if known."""
    module = types.ModuleType(name)
    sys.modules[name] = module
    linecache.cache[FILE_NAME] = (len(source), None, source.decode("utf-8", "replace").splitlines(True), FILE_NAME)
    exec(code or compiled(source), module.__dict__)
    return module.__dict__


def environment_class(names: dict, wanted: str) -> type:
    """Return the class of that name, or the last gymnasium.Env subclass of the file that has the contract's parts."""
    if wanted:
        found = names.get(wanted)
        if not isinstance(found, type):
            raise Unreadable(f"the source defines no class {wanted}")
        return found
    base = sys.modules["gymnasium"].Env
    fits = [value for value in names.values() if isinstance(value, type) and issubclass(value, base)
            and value is not base and hasattr(value, "from_env_str")]
    if not fits:
        raise Unreadable("the source defines no subclass of gymnasium.Env with from_env_str")
    return fits[-1]


def instance(environment: type, configuration: str):
    """Make a fresh instance; raises Unreadable with the reason, and whether the text as such can be read."""
    try:
        made = environment.from_env_str(f"{environment.__name__}@{configuration}")
    except Exception as error:
        raise Unreadable(f"{type(error).__name__}: {error}{_reading(configuration)}") from error
    if made is None:
        raise Unreadable("from_env_str returned None: it expects another name than the class has")
    return made


def _reading(configuration: str) -> str:
    for name, read in (("a Python literal", ast.literal_eval), ("JSON", json.loads)):
        try:
            read(configuration)
        except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
            continue
        at = "; it holds an '@', at which the environment cuts it" if "@" in configuration else ""
        return f" (the configuration itself can be read as {name}{at})"
    return ""
