"""A minimal `gymnasium` for interpreters that do not have it: environments need only the class Env."""

import importlib
import sys
import types


def ensure_gymnasium() -> None:
    """Make `import gymnasium` work; the real one is used where it is installed."""
    if "gymnasium" in sys.modules:
        return
    try:
        importlib.import_module("gymnasium")
    except ImportError:
        module = types.ModuleType("gymnasium")
        module.Env = type("Env", (), {})
        sys.modules["gymnasium"] = module
