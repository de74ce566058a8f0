"""Phone numbers as people dial them."""

import re

#: Digits, or letters on the keys of a phone, in groups; a plus sign before a country's code.
_FORM = re.compile(r"^\+?[0-9(][0-9A-Z() .-]*$")
#: Digits of a number of the North American plan with its 1, and of any number (ITU-T E.164).
_NORTH_AMERICAN, _LEAST, _MOST = 11, 5, 15


def phone_problem(phone: str) -> str | None:
    """Return why `phone` cannot be called, or `None`."""
    if not _FORM.match(phone):
        return "it holds words or signs"
    digits = sum(sign.isalnum() for sign in phone)
    if phone.startswith("1-") and digits != _NORTH_AMERICAN:
        return f"it has {digits} digits, not {_NORTH_AMERICAN}"
    if not _LEAST <= digits <= _MOST:
        return f"it has {digits} digits"
    return None
