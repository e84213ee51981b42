"""A hen clucks `n` times, and after a cluck with an even number left a hare drums. Two helper
functions call each other: hen(k) says "cluck" and goes on with hare(k - 1) if k is odd, with
hen(k - 1) otherwise; hare(k) says "drum" and goes on with hen(k). hen(0) says nothing. Return the
list of sounds for hen(n).

>>> hen_and_hare(3)
['cluck', 'drum', 'cluck', 'cluck', 'drum']
>>> hen_and_hare(0)
[]
"""


def hen_and_hare(n):
    def hen(k):
        if k == 0:
            return []
        return ["cluck"] + (hare(k - 1) if k % 2 else hen(k - 1))

    def hare(k):
        return ["drum"] + hen(k)

    return hen(n)
