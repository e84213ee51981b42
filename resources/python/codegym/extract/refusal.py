"""Why a problem was not converted: one true line that names the construct and where it is."""


class Refusal(Exception):
    """Raised by any pass; `line` is the solution's line, or None where there is none to name."""

    def __init__(self, construct: str, message: str, line: int | None = None):
        super().__init__(message)
        self.construct = construct
        self.message = message
        self.line = line

    def as_dict(self) -> dict:
        """Return the reason in the form that the result carries."""
        where = f" (line {self.line})" if self.line else ""
        return {"construct": self.construct, "line": self.line, "message": f"{self.message}{where}"}
