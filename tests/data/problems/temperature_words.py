"""Name each temperature: below 0 "frost", below 15 "cool", below 25 "mild", else "hot".

>>> temperature_words([-3, 15, 14, 30])
['frost', 'mild', 'cool', 'hot']
>>> temperature_words([])
[]
"""


def temperature_words(temperatures):
    names = []
    for t in temperatures:
        if t < 0:
            names.append("frost")
        elif t < 15:
            names.append("cool")
        elif t < 25:
            names.append("mild")
        else:
            names.append("hot")
    return names
