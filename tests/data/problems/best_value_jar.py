"""Three lists of equal length describe the jars of jam in a shop: their names, their prices in cents and their contents in grams (above 0). Return the name of the jar with the lowest price per gram; if there is a tie, of the bigger jar. There is at least one jar, and no two jars tie in both.

>>> best_value_jar(["plum", "cherry", "quince"], [300, 250, 480], [200, 250, 400])
'cherry'
>>> best_value_jar(["small", "big"], [100, 200], [150, 300])
'big'
"""


def best_value_jar(names, prices, grams):
    jars = zip(names, prices, grams)
    name, _, _ = min(jars, key=lambda jar: (jar[1] / jar[2], -jar[2]))
    return name
