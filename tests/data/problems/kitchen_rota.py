"""Flatmates take turns washing up, in the given order. Each entry of away is the set of the people who are out on that day. On each day the person at the front of the rota who is at home washes up and then goes to the end of the rota; those who were skipped keep their places. Return who washes up on each day, with "nobody" for a day on which all are out.

>>> kitchen_rota(["Ali", "Bea", "Cem"], [set(), {"Bea"}, set(), set()])
['Ali', 'Cem', 'Bea', 'Ali']
>>> kitchen_rota(["Ali", "Bea"], [{"Ali", "Bea"}, {"Ali"}])
['nobody', 'Bea']
"""


def kitchen_rota(people, away):
    def washers():
        rota = list(people)
        for absent in away:
            person = next((p for p in rota if p not in absent), None)
            if person is None:
                yield "nobody"
            else:
                rota.remove(person)
                rota.append(person)
                yield person

    return list(washers())
