"""A bus driver keeps a log. The first line holds the number of seats. Every following line is one stop: its
name (one word), then the number of people getting off and the number wanting to get on, separated by spaces. At
each stop people get off first; then as many get on as there are free seats, the others stay behind and
walk home. A stop line at which more people would get off than are on the bus is wrong: it is left out
completely. After the last line print three lines: the number of people still on the bus, the number
left behind in total, and the names of the stops with a wrong line joined by commas, or "none".

Example 1

Input
4
Mill 0 3
Church 1 5
Bridge 5 2
School 2 0
Output
2
3
Bridge

Example 2

Input
10
Port 0 10
Output
10
0
none
"""
import sys

def main():
    lines = sys.stdin.read().splitlines()
    seats = int(lines[0])
    on_board = 0
    left_behind = 0
    wrong = []
    for line in lines[1:]:
        if not line.strip():
            continue
        name, off, want = line.split()
        off, want = int(off), int(want)
        if off > on_board:
            wrong.append(name)
            continue
        on_board -= off
        getting_on = min(want, seats - on_board)
        on_board += getting_on
        left_behind += want - getting_on
    print(on_board)
    print(left_behind)
    print(",".join(wrong) if wrong else "none")

main()
