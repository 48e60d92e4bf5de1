"""What is said of a file that a password protects."""

from __future__ import annotations

from askrs.errors import LockedFile

__all__ = ["locked"]


def locked(name: str, password: str) -> LockedFile:
    """The refusal of a file that askrs could open with the right password; ``password`` is the one that was tried.

    >>> print(locked("a.pdf", ""))
    a.pdf is protected by a password. Give it with --password.
    """
    if password:
        return LockedFile(f"The password does not open {name}.", "Give its own with --password.")
    return LockedFile(f"{name} is protected by a password.", "Give it with --password.")
