"""How many pairs of numbers share no bit?

>>> bit_pairs([1, 2, 4])
3
>>> bit_pairs([3, 1])
0
"""


def bit_pairs(numbers):
    pairs = 0
    for i, a in enumerate(numbers):
        for b in numbers[i + 1:]:
            if a & b == 0:
                pairs += 1
    return pairs
