"""At a spelling bee the children stand in a circle and spell in turn. The first line
of the input holds the children's names parted by blanks. Each further line holds the
word asked for and the child's spelling, parted by a blank; capital and small letters
count as the same. A child whose spelling is wrong leaves the circle, and the next
child goes on; but if only one child is left, the bee is over and further lines do
not count. Print the names of the children who left, each on a line with the number of the
word (counted from 1) at which they left, and then a line "left: " with the names of those
still standing, beginning with the one whose turn comes next.

Examples

Input
Ada Ben Cleo
rhythm rythm
cellar cellar
yacht yacht
choir quire
Output
Ada 1
Ben 4
left: Cleo

Input
Dot Eli Fay Gus
piece Piece
weird wierd
Output
Eli 2
left: Fay Gus Dot
"""
import sys
from collections import deque


def main():
    circle = deque(sys.stdin.readline().split())
    for number, line in enumerate(sys.stdin, 1):
        if len(circle) == 1 or not line.strip():
            break
        word, spelling = line.lower().split()
        child = circle.popleft()
        if word == spelling:
            circle.append(child)
        else:
            print(child, number)
    print("left:", *circle)


main()
