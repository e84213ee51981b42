"""Count the places in a text where two letters standing next to each other are also neighbours
in the alphabet, in either direction (like "hi" or "on"). Upper and lower case are the same.
Z and A are not neighbours, and other characters never count.

>>> alphabet_neighbours("Stone hinge")
3
>>> alphabet_neighbours("cba abc")
4
>>> alphabet_neighbours("Za9:;")
0
"""

def alphabet_neighbours(text):
    t = text.lower()
    n = 0
    for i in range(len(t) - 1):
        a, b = t[i], t[i + 1]
        if "a" <= a <= "z" and "a" <= b <= "z":
            if abs(ord(a) - ord(b)) == 1:
                n += 1
    return n
