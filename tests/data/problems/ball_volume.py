"""Give the volume of a ball with radius r.

>>> round(ball_volume(10), 3)
4188.79
>>> ball_volume(1)
4.1887902047863905
>>> ball_volume(25)
65449.84694978735
"""
import math


def ball_volume(r):
    return (4 / 3) * math.pi * r * r * r
