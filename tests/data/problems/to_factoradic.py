"""In the factorial number system the rightmost place counts ones (1!), the next twos (2!), then sixes
(3!) and so on; the place worth k! holds a value from 0 to k. Write a non-negative integer in this system:
the place values from the left without leading zeros, joined by colons. Zero is "0".

>>> to_factoradic(23)
'3:2:1'
>>> to_factoradic(24)
'1:0:0:0'
>>> to_factoradic(0)
'0'
"""

def to_factoradic(n):
    places = []
    k = 2
    while True:
        n, d = divmod(n, k)
        places.append(str(d))
        k += 1
        if n == 0:
            break
    return ":".join(reversed(places))
