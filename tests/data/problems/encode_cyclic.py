"""Scramble a message: cut it in groups of three letters and turn each full group one place to the left.

>>> encode_cyclic("abcdefg")
'bcaefdg'
>>> encode_cyclic("ab")
'ab'
"""


def encode_cyclic(message: str) -> str:
    groups = [message[(3 * i):min((3 * i + 3), len(message))] for i in range((len(message) + 2) // 3)]
    groups = [(group[1:] + group[0]) if len(group) == 3 else group for group in groups]
    return "".join(groups)
