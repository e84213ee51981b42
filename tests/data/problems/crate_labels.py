"""Crates are labelled A to Z, then AA, AB and so on to AZ, BA, like columns of a sheet. Return the
label of crate n, counted from 1.

>>> crate_labels(3)
'C'
>>> crate_labels(28)
'AB'
>>> crate_labels(702)
'ZZ'
"""


def crate_labels(n):
    label = ""
    while n > 0:
        n, letter = divmod(n - 1, 26)
        label = chr(65 + letter) + label
    return label
