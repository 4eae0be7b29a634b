"""Word lists: how they are read."""

import pytest

from dateline.errors import ResourceError
from dateline.resources.lexicons import lexicon, section


def test_a_section_keeps_its_entries_in_file_order() -> None:
    """Entries stand under their section without comments."""
    assert section("speech", "citing") == ("citing", "quoting")


def test_a_missing_word_list_is_an_error_that_names_it() -> None:
    """An unknown list is told with what to do."""
    with pytest.raises(ResourceError, match="nowhere"):
        lexicon("nowhere")


def test_a_missing_section_is_an_error_that_names_the_sections() -> None:
    """An unknown section is told with the ones that there are."""
    with pytest.raises(ResourceError, match="citing"):
        section("speech", "nowhere")


@pytest.mark.parametrize("name", ["modality", "places", "sentences", "speech"])
def test_no_entry_stands_twice_in_a_section(name: str) -> None:
    """A section is a set: a second entry would be a slip of the pen."""
    doubled = {
        (part, entry)
        for part, entries in lexicon(name).items()
        for entry in entries
        if entries.count(entry) > 1
    }

    assert not doubled
