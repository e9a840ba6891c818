"""Which of the medicines that are known are named aloud: each once, by its own name."""

from __future__ import annotations

from collections.abc import Collection

from skill.triage import MEDICINES, MedicineKind

_OF_A_KIND: dict[str, MedicineKind] = {
    **dict.fromkeys(("inhaler", "asthma_medicine"), MedicineKind.BRONCHODILATOR),
    **dict.fromkeys(("water_tablet", "water_pill"), MedicineKind.DIURETIC),
    **{kind.value: kind for kind in MedicineKind if kind is not MedicineKind.OTHER},
    "adhd_medicine": MedicineKind.STIMULANT,
    "steroid": MedicineKind.CORTICOSTEROID,
}
"""What a medicine is called by its kind -> the kind."""
_STATINS = frozenset({"atorvastatin", "lipitor", "simvastatin", "rosuvastatin", "crestor"})


def named_once(codes: Collection[str]) -> list[str]:
    """The medicines in order of their codes, without the kind of one that is named besides.

    "My inhaler, the Ventolin" is one medicine. All stay known, for they may be two.
    """
    own = {MEDICINES.get(code) for code in codes if code not in _OF_A_KIND}
    return sorted(
        code
        for code in codes
        if _OF_A_KIND.get(code) not in own
        and not (code == "statin" and not _STATINS.isdisjoint(codes))
    )
