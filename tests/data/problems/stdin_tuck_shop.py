"""A school tuck shop keeps its stock on paper. Read lines from standard input until
a line "end". Each line is one of "in ITEM N" (N pieces come in), "out ITEM N" (a
pupil wants N pieces) or "price ITEM P" (one piece costs P pence from now on). A
sale is refused if the item has no price yet or fewer than N pieces are left. At the
end print the takings in pounds with two decimals, then the number of refused sales,
then one line "ITEM N" for each item with pieces left, in alphabetical order.

Examples

Input
in crisps 10
price crisps 45
out crisps 4
out apple 1
out crisps 7
end
Output
1.80
2
crisps 6

Input
in nuts 3
in bun 1
out nuts 1
price bun 120
out bun 1
end
Output
1.20
1
nuts 3
"""
stock = {}
price = {}
takings = 0
refused = 0
while True:
    line = input().split()
    if line[0] == "end":
        break
    word, item, n = line[0], line[1], int(line[2])
    if word == "in":
        stock[item] = stock.get(item, 0) + n
    elif word == "price":
        price[item] = n
    elif item not in price or stock.get(item, 0) < n:
        refused += 1
    else:
        stock[item] -= n
        takings += n * price[item]
print("%d.%02d" % divmod(takings, 100))
print(refused)
for item in sorted(stock):
    if stock[item] > 0:
        print(item, stock[item])
