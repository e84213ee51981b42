"""In a workshop some things are bought and others are made out of parts. Find out what a thing costs in the end.

Input

The first line holds the number of lines n that follow. Each of these n lines is either "name = price" with a whole number as price, or "name = count part + count part + ..." for a thing that is made. A part may itself be made, and the lines come in any order. The last line of the input is the name of the thing that is asked for.

Output

Print the cost of the thing. If some part that is needed is neither bought nor made, print "unknown" and the name of the part; if there are several such parts, name the one that comes first in the alphabet. No thing is needed, directly or indirectly, for making itself.

Examples

Input
3
table = 1 top + 4 leg
leg = 5
top = 30
table
Output
50

Input
2
cart = 2 axle + 1 box
axle = 2 wheel + 1 rod
cart
Output
unknown box
"""
n = int(input())
price = {}
parts = {}
for _ in range(n):
    name, right = input().split(" = ")
    if right.strip().isdigit():
        price[name] = int(right)
    else:
        parts[name] = []
        for piece in right.split(" + "):
            count, part = piece.split()
            parts[name].append((int(count), part))
wanted = input().strip()
missing = set()


def cost(thing):
    if thing in price:
        return price[thing]
    if thing not in parts:
        missing.add(thing)
        return 0
    total = sum(count * cost(part) for count, part in parts[thing])
    price[thing] = total
    return total


answer = cost(wanted)
if missing:
    print("unknown", min(missing))
else:
    print(answer)
