"""Take a house number and add to it the number that you get when reading it backwards. Do this over and over until the number reads the same both ways. Return (rounds, number). A number that reads the same from the start needs no rounds. If it has not happened after 30 rounds, return None. The house number is at least 1.

>>> mirror_sum(57)
(2, 363)
>>> mirror_sum(88)
(0, 88)
>>> mirror_sum(196) is None
True
"""


def mirror_sum(number):
    rounds = 0
    while True:
        backwards = int(str(number)[::-1])
        if backwards == number:
            return rounds, number
        if rounds == 30:
            return None
        number += backwards
        rounds += 1
