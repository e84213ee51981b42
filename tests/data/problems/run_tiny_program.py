"""Run a program for a tiny machine and return what it printed, as a list of ints.

The machine has registers named by single letters, all 0 at the start.
Instructions, one per list entry:
    set R V      put V into register R
    add R V      add V to register R
    mul R V      multiply register R by V
    jnz V D      if V is not 0, continue D instructions further on (D is a whole number, may be negative)
    out V        print V
V is a whole number or a register. The program ends when it runs off either
end of the list, or after 10000 steps.

>>> run_tiny_program(["set a 3", "out a", "add a -1", "jnz a -2"])
[3, 2, 1]
>>> run_tiny_program(["set a 2", "mul a a", "mul a a", "out a", "out b"])
[16, 0]
>>> run_tiny_program(["jnz 1 2", "out 5", "out 6"])
[6]
"""


def run_tiny_program(program):
    registers = {}
    printed = []

    def value(text):
        if text.isalpha():
            return registers.get(text, 0)
        return int(text)

    at = steps = 0
    while 0 <= at < len(program) and steps < 10000:
        steps += 1
        op, *args = program[at].split()
        if op == "jnz":
            at += int(args[1]) if value(args[0]) != 0 else 1
            continue
        if op == "out":
            printed.append(value(args[0]))
        else:
            reg, v = args[0], value(args[1])
            if op == "set":
                registers[reg] = v
            elif op == "add":
                registers[reg] = registers.get(reg, 0) + v
            elif op == "mul":
                registers[reg] = registers.get(reg, 0) * v
        at += 1
    return printed
