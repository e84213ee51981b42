"""A match report lists goals as "name minute" separated by semicolons, such as "Ito 12; Ray 40; Ito
88". Return a dictionary from names to lists of minutes, in the order of the report.

>>> parse_score_line("Ito 12; Ray 40; Ito 88")
{'Ito': [12, 88], 'Ray': [40]}
>>> parse_score_line("")
{}
"""


def parse_score_line(report):
    goals = {}
    for entry in report.split(";"):
        if not entry.strip():
            continue
        name, minute = entry.split()
        goals.setdefault(name, []).append(int(minute))
    return goals
