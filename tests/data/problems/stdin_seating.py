"""A theatre has r rows of c seats. Seats are sold one at a time.

Input

The first line holds r and c. Each further line up to the end of the input holds a row and a seat,
both counted from 1.

Output

For each sale print "ok", or "taken" if the seat has been sold before, or "no such seat". At the end
print how many seats are free.

Examples

Input
2 3
1 1
1 1
3 1
Output
ok
taken
no such seat
5

Input
1 1
1 1
Output
ok
0
"""
import sys


def main():
    rows, seats = map(int, sys.stdin.readline().split())
    sold = set()
    for line in sys.stdin:
        if not line.strip():
            continue
        row, seat = map(int, line.split())
        if not (1 <= row <= rows and 1 <= seat <= seats):
            print("no such seat")
        elif (row, seat) in sold:
            print("taken")
        else:
            sold.add((row, seat))
            print("ok")
    print(rows * seats - len(sold))


if __name__ == "__main__":
    main()
