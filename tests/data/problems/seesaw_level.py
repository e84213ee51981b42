"""Children sit on both sides of a seesaw. Each list gives the weights on one side, starting with the seat nearest the middle: seat one is 1 step away, seat two is 2 steps away, and so on (0 for an empty seat). The seesaw stays level if weight times steps adds up to the same on both sides. Does it?

>>> seesaw_level([20, 10], [40])
True
>>> seesaw_level([30, 0, 20], [10, 35])
False
>>> seesaw_level([], [0, 0])
True
"""


def seesaw_level(left, right):
    def pull(side):
        return sum(steps * weight for steps, weight in enumerate(side, 1))

    return pull(left) == pull(right)
