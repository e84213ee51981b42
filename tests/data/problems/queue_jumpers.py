"""People should be served in the order of their ticket numbers. Given the order in which they were
served, return the numbers of those who were served before somebody with a lower number, in the
order of serving.

>>> queue_jumpers([2, 5, 3, 4, 1])
[2, 5, 3, 4]
>>> queue_jumpers([1, 3, 2])
[3]
>>> queue_jumpers([])
[]
"""


def queue_jumpers(served):
    jumpers = []
    lowest = None
    for ticket in reversed(served):
        if lowest is not None and ticket > lowest:
            jumpers.append(ticket)
        else:
            lowest = ticket
    return jumpers[::-1]
