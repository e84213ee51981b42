"""A post office log has lines "in CODE WEIGHT" and "out CODE". A line is wrong if it has another
form, if the weight is no whole number, if a parcel comes in that is there, or if one goes out that
is not there. Wrong lines change nothing. Return the weight of all parcels there at the end and the
number of wrong lines.

>>> post_office_log(["in A1 30", "in B2 x", "out C3", "in A1 5", "in D4 7"])
(37, 3)
>>> post_office_log(["in A1 30", "out A1", "lunch"])
(0, 1)
"""


def post_office_log(lines):
    parcels = {}
    wrong = 0
    for line in lines:
        try:
            action, code, *rest = line.split()
            if action == "in" and code not in parcels:
                (weight,) = rest
                parcels[code] = int(weight)
            elif action == "out" and not rest:
                del parcels[code]
            else:
                wrong += 1
        except (ValueError, KeyError):
            wrong += 1
    return sum(parcels.values()), wrong
