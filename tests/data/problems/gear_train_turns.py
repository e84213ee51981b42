"""Toothed wheels stand in a row, each meshing with the next one, so neighbours turn in opposite
directions and a wheel with twice the teeth makes half the turns. Given the list of tooth counts
(at least one wheel) and the whole number of turns of the first wheel (positive for clockwise,
negative for the other way), return the turns of the last wheel as text: a fraction in lowest
terms such as "3/4", or just the whole number if it is one, then a space and "cw" or "ccw".
No turns at all give "0".

>>> gear_train_turns([12, 30, 16], 2)
'3/2 cw'
>>> gear_train_turns([20, 10], 3)
'6 ccw'
>>> gear_train_turns([9, 8, 7], 0)
'0'
"""
from fractions import Fraction

def gear_train_turns(teeth, turns):
    speed = Fraction(turns)
    for i in range(1, len(teeth)):
        speed = -speed * teeth[i - 1] / teeth[i]
    if speed == 0:
        return "0"
    direction = "cw" if speed > 0 else "ccw"
    return f"{abs(speed)} {direction}"
