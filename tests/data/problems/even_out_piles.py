"""In one move you take one coin from one pile and put it on another. How many moves make all piles
equally high? Return None if that cannot be done.

>>> even_out_piles([1, 5, 3])
2
>>> even_out_piles([1, 2]) is None
True
>>> even_out_piles([4])
0
"""


def even_out_piles(piles):
    goal, rest = divmod(sum(piles), len(piles))
    if rest:
        return None
    return sum(pile - goal for pile in piles if pile > goal)
