"""The words of a guide's place-holders: the emergency number, its dates, the label's state."""

from collections.abc import Mapping
from datetime import date

from kesimpta_docs.source.clinic import Clinic
from kesimpta_docs.source.dates import long_date, month_and_year, region
from kesimpta_docs.source.model import Guide


def place_values(guide: Guide, clinic: Clinic | None = None) -> Mapping[str, str]:
    """Return the words of each place-holder of `guide`, by its name."""
    head = guide.file
    year, month = map(int, head.newest_label.date.split("-"))
    of_clinic = {"clinic.phone": clinic.phones[0].number} if clinic else {}
    return {
        **of_clinic,
        "emergency": (clinic and clinic.emergency) or head.emergency,
        "region": region(guide.translated_from, head.language)
        if guide.translated_from
        else region(head.language),
        "version": long_date(head.version, head.language),
        "check-again": month_and_year(head.check_again, head.language),
        "label.date": month_and_year(date(year, month, 1), head.language),
        "label.read": head.newest_label.read.plain,
    }
