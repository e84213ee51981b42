"""A stand-in for tests: environments need only the class Env."""


class Env:
    pass
