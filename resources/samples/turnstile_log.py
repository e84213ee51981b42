"""# The turnstile's memory

A museum's turnstile keeps a log of tickets. Each entry of `log` is a ticket's code: the first time a
ticket is seen its owner comes in, the second time they go out, the third time they come in again, and
so on. The museum holds `places` visitors. If the museum is full when somebody wants to come in, they
are turned away, and the log goes on as if that entry were not there.

Find three numbers, in this order: how many visitors are inside at the end, how many times somebody was
turned away, and how many different tickets came in at least once.

## Examples

>>> replay(["K4", "B7", "K4", "Z1", "B7", "A9", "Z1", "K4", "A9", "B7"], 2)
[2, 0, 4]
>>> replay(["p", "q", "r", "p", "r", "q", "s", "s", "p", "t", "r"], 2)
[1, 2, 4]
>>> replay(["m", "n", "m", "n"], 1)
[1, 1, 2]

Source: CodeGym Studio samples
Licence: CC0-1.0
"""


def replay(log, places):
    inside = set()
    admitted = set()
    turned_away = 0
    for ticket in log:
        if ticket in inside:
            inside.remove(ticket)
        elif len(inside) < places:
            inside.add(ticket)
            admitted.add(ticket)
        else:
            turned_away += 1
    return [len(inside), turned_away, len(admitted)]
