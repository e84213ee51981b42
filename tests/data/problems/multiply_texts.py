"""Multiply two whole numbers that are given as texts of digits, without turning them into numbers as a whole.

>>> multiply_texts("12", "34")
'408'
>>> multiply_texts("0", "981")
'0'
"""


def multiply_texts(first, second):
    cells = [0] * (len(first) + len(second))
    for i in range(len(first) - 1, -1, -1):
        for j in range(len(second) - 1, -1, -1):
            value = int(first[i]) * int(second[j]) + cells[i + j + 1]
            cells[i + j + 1] = value % 10
            cells[i + j] += value // 10
    return "".join(map(str, cells)).lstrip("0") or "0"
