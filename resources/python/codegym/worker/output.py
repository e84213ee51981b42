"""What foreign code prints: swallowed and counted, so that it cannot fill a disk or a pipe."""

import io


class OutputLimit(BaseException):
    """More was printed than a run may print."""


class Sink(io.TextIOBase):
    def __init__(self, limit: int, keep: bool = False):
        self.limit = limit
        self.length = 0
        self.kept = [] if keep else None

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        self.length += len(text)
        if self.length > self.limit:
            raise OutputLimit(f"printed over {self.limit} characters")
        if self.kept is not None:
            self.kept.append(text)
        return len(text)

    @property
    def exceeded(self) -> bool:
        """Sticks, also where the environment caught the exception."""
        return self.length > self.limit

    def text(self) -> str:
        return "".join(self.kept or ())
