"""Several rounds of a quiz are played; each round is a test case.

Input

The first line holds the number of rounds t. Each round has one line with two words made of the
letters W (right answer) and L (wrong answer), one for each team. A right answer is worth one point
more than the right answer straight before it, and 1 if there was none.

Output

For each round print the two scores and "first", "second" or "draw", separated by blanks.

Examples

Input
2
WWL WLW
LL W
Output
3 2 first
0 1 second

Input
1
W W
Output
1 1 draw
"""


def score(answers):
    total = worth = 0
    for answer in answers:
        worth = worth + 1 if answer == "W" else 0
        total += worth
    return total


for _ in range(int(input())):
    one, two = map(score, input().split())
    verdict = "draw" if one == two else "first" if one > two else "second"
    print(one, two, verdict)
