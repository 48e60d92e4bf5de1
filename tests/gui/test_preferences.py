from __future__ import annotations

from askrs.gui.appearance import CHOICES
from askrs.gui.preferences import PREFERENCES


def test_each_preference_is_declared_once_and_says_what_it_does():
    assert len({preference.key for preference in PREFERENCES}) == len(PREFERENCES)
    for preference in PREFERENCES:
        assert preference.label
        assert preference.help.strip()
        assert bool(preference.choices) == (preference.kind == "choice")
        values = [value for value, _ in preference.choices]
        assert len(set(values)) == len(values)


def test_preferences_of_a_group_stand_together():
    groups = [preference.group for preference in PREFERENCES]
    assert sorted(set(groups), key=groups.index) == [
        group for at, group in enumerate(groups) if not at or groups[at - 1] != group
    ]


def test_every_appearance_can_be_chosen():
    (colours,) = (preference for preference in PREFERENCES if preference.key == "appearance")
    assert tuple(value for value, _ in colours.choices) == CHOICES
