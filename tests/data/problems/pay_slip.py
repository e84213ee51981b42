"""Hours over forty in a week are paid one and a half times. What is earned in all weeks, rounded to cents?

>>> pay_slip([40, 45, 10], 12.5)
1218.75
>>> pay_slip([0], 20)
0.0
"""


def pay_slip(hours, wage):
    total = 0
    for worked in hours:
        extra = max(0, worked - 40)
        total += (worked - extra) * wage + extra * wage * 1.5
    return round(total, 2)
