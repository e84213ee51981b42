"""A library charges for books that come back late. Each loan is a tuple (name, due_day, back_day). The first seven days of lateness cost 10 cents each, every day after that 25 cents, but the charge for a single loan never goes beyond 500 cents. Add up what each person owes, and return a list of (name, cents) for those who owe something, with the largest debt first and names in alphabetical order where debts are equal.

>>> late_fees([("Ola", 10, 13), ("Pim", 5, 15), ("Ola", 20, 20)])
[('Pim', 145), ('Ola', 30)]
>>> late_fees([("Eve", 1, 400)])
[('Eve', 500)]
>>> late_fees([("Zed", 8, 9), ("Amy", 8, 9), ("Kit", 9, 8)])
[('Amy', 10), ('Zed', 10)]
"""

CAP = 500


def fee_for(days_late):
    if days_late <= 0:
        return 0
    cheap = min(days_late, 7)
    dear = days_late - cheap
    return min(CAP, cheap * 10 + dear * 25)


def late_fees(loans):
    owed = {}
    for name, due, back in loans:
        owed[name] = owed.get(name, 0) + fee_for(back - due)
    debtors = [(name, cents) for name, cents in owed.items() if cents]
    debtors.sort(key=lambda d: (-d[1], d[0]))
    return debtors
