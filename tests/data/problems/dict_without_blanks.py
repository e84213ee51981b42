"""Return a copy of a settings dictionary without its blank entries. Blank means None, an empty
or space-only string, or an empty list, tuple, set or dictionary. The numbers 0 and 0.0 and
the value False are real values and are kept. The order of the keys stays.

>>> dict_without_blanks({"speed": 0, "name": "  ", "tags": [], "on": False})
{'speed': 0, 'on': False}
>>> dict_without_blanks({"a": None, "b": [None], "c": " x"})
{'b': [None], 'c': ' x'}
"""

def dict_without_blanks(d):
    def blank(v):
        if v is None:
            return True
        if isinstance(v, str):
            return v.strip() == ""
        return isinstance(v, (list, tuple, set, dict)) and len(v) == 0
    return {k: v for k, v in d.items() if not blank(v)}
