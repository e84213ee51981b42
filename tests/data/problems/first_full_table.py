"""Guests sit down one by one at the tables named in the list. Return the name of the table that is
first to have `seats` guests, or an empty string if no table fills up.

>>> first_full_table(["oak", "elm", "elm", "oak"], 2)
'elm'
>>> first_full_table(["oak", "elm"], 2)
''
"""


def first_full_table(arrivals, seats):
    taken = {}
    for table in arrivals:
        taken[table] = taken.get(table, 0) + 1
        if taken[table] == seats:
            return table
    return ""
