"""Values as text: one canonical text per equal value, and the text of a tool's result.

Foreign objects get here, so only plain data is accepted, and nothing of a
subclass is ever called: a class that overrides ``__eq__`` or ``__repr__`` is not data.
"""

import ast
import json
import math

_DEEPEST = 200
_SEQUENCES = (list, tuple)
_SETS = (set, frozenset)


def canonical(value) -> str:
    """Return the one text shared by all values that count as equal.

    A boolean is never an integer, 3 equals 3.0, a tuple equals a list, a
    dictionary is sorted by key, and a set reads as its sorted list. Raises
    ValueError("not data") for objects, functions, iterators and cycles.
    """
    return _canonical(value, 0)


def _canonical(value, depth: int) -> str:
    if depth > _DEEPEST:
        raise ValueError("not data")
    kind = type(value)
    if value is None or kind is bool:
        return {None: "null", True: "true", False: "false"}[value]
    if kind is int:
        return _digits(value)
    if kind is float:
        return _float_text(value)
    if kind is str:
        return json.dumps(value)
    if kind in _SEQUENCES:
        return "[" + ",".join([_canonical(item, depth + 1) for item in value]) + "]"
    if kind in _SETS:
        return "[" + ",".join(sorted_texts(value, depth + 1)) + "]"
    if isinstance(value, dict):
        return _dict_text(value, depth + 1)
    raise ValueError("not data")


def sorted_texts(items, depth: int = 0) -> list[str]:
    """Canonical texts of a set's items in the order that sorted() gives them, or of their texts where it cannot."""
    try:
        ordered = sorted(items)
    except TypeError:
        return sorted(_canonical(item, depth) for item in items)
    return [_canonical(item, depth) for item in ordered]


def _digits(value: int) -> str:
    # str() refuses integers of more than 4300 digits; an answer that long is no data here.
    try:
        return str(value)
    except ValueError as error:
        raise ValueError("not data") from error


def _float_text(value: float) -> str:
    if math.isfinite(value) and value.is_integer():
        return _digits(int(value))
    return repr(value)


def _dict_text(value: dict, depth: int) -> str:
    pairs = sorted((_key_text(key, depth), _canonical(item, depth)) for key, item in dict.items(value))
    return "{" + ",".join(f"{key}:{item}" for key, item in pairs) + "}"


def _key_text(key, depth: int) -> str:
    # JSON can only spell string keys: {1: 2} and {"1": 2} are the same answer.
    if type(key) is str:
        return json.dumps(key)
    return json.dumps(_canonical(key, depth))


def is_json_exact(value, depth: int = 0) -> bool:
    """Tell whether JSON carries the value there and back without a change of type."""
    if depth > _DEEPEST:
        return False
    kind = type(value)
    if value is None or kind in (bool, int, str):
        return True
    if kind is float:
        return True
    if kind is list:
        return all(is_json_exact(item, depth + 1) for item in value)
    if kind is dict:
        return all(type(key) is str and is_json_exact(item, depth + 1) for key, item in value.items())
    return False


def encode(value) -> str:
    """Return a tool result's text: JSON where JSON is exact, else a Python literal.

    Raises ValueError("not data") where neither can carry the value.
    """
    canonical(value)
    if is_json_exact(value):
        return json.dumps(value)
    text = repr(value)
    try:
        ast.literal_eval(text)
    except (ValueError, SyntaxError) as error:
        raise ValueError("not data") from error
    return text


def decode(text: str):
    """Return the value that `encode` wrote. Raises ValueError where the text is neither form."""
    try:
        return json.loads(text)
    except ValueError:
        pass
    try:
        return ast.literal_eval(text)
    except (SyntaxError, TypeError, MemoryError, RecursionError) as error:
        raise ValueError("neither JSON nor a Python literal") from error


def literal_text(configuration: dict) -> str:
    """Return a configuration as text that `ast.literal_eval` reads, JSON's spelling where both agree."""
    if is_json_exact(configuration):
        text = json.dumps(configuration)
        if _reads_alike(configuration):
            return text
        try:
            if canonical(ast.literal_eval(text)) == canonical(configuration):
                return text
        except (ValueError, SyntaxError):
            pass
    text = python_literal(configuration)
    if canonical(ast.literal_eval(text)) != canonical(configuration):
        raise ValueError("not data")
    return text


def _reads_alike(value) -> bool:
    """Whether JSON's spelling of a value is Python's without a doubt: what is left need not be read back to know it."""
    kind = type(value)
    if kind is list:
        return all(map(_reads_alike, value))
    if kind is dict:
        return all(map(_reads_alike, value)) and all(map(_reads_alike, value.values()))
    return kind is int or (kind is str and value.isascii()) or (kind is float and math.isfinite(value))


def python_literal(value) -> str:
    """repr() with the members of sets in a fixed order, so that the hash seed does not show."""
    kind = type(value)
    if kind is dict:
        return "{" + ", ".join(f"{python_literal(k)}: {python_literal(v)}" for k, v in value.items()) + "}"
    if kind is list:
        return "[" + ", ".join(map(python_literal, value)) + "]"
    if kind is tuple:
        return "(" + "".join(f"{python_literal(item)}, " for item in value).rstrip(" " if len(value) == 1 else ", ") + ")"
    if kind in _SETS and value:
        return "{" + ", ".join(sorted(map(python_literal, value))) + "}"
    return repr(value)
