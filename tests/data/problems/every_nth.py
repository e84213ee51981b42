"""Take every n-th passenger from the queue, starting with the n-th.

>>> every_nth(["Ann", "Bo", "Cy", "Di", "Ed"], 2)
['Bo', 'Di']
>>> every_nth(["Ann", "Bo"], 3)
[]
"""


def every_nth(queue, n):
    return queue[n - 1::n]
