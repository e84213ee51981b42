"""A strip of paper carries numbers. It is folded in the middle, so that the last number lies on the
first, and numbers that lie on each other are added; with an odd count the middle one stays alone.
Fold until one number is left and list all the strips, the first one too.

>>> fold_strip([1, 2, 3, 4, 5])
[[1, 2, 3, 4, 5], [6, 6, 3], [9, 6], [15]]
>>> fold_strip([8])
[[8]]
"""


def fold_strip(strip):
    strips = [strip]
    while len(strip) > 1:
        half, odd = divmod(len(strip), 2)
        folded = [strip[i] + strip[-1 - i] for i in range(half)]
        if odd:
            folded.append(strip[half])
        strip = folded
        strips.append(strip)
    return strips
