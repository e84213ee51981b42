"""Read settings of the form "name=value; name=value". Whole numbers become numbers, "yes" and "no" become True and False, all else stays text.

>>> parse_settings("size=12; dark=yes")
{'size': 12, 'dark': True}
>>> parse_settings("font=mono; zoom=no")
{'font': 'mono', 'zoom': False}
"""


def parse_settings(text):
    settings = {}
    for part in text.split(";"):
        name, _, value = part.strip().partition("=")
        if not name:
            continue
        try:
            settings[name] = int(value)
        except ValueError:
            settings[name] = {"yes": True, "no": False}.get(value, value)
    return settings
