from __future__ import annotations

import stat
from contextlib import closing

from askrs.domain.passage import PassageId
from askrs.storing.renewal import FILE_NAME, Renewal, digest_of

ONE, TWO = PassageId(1), PassageId(2)


def test_what_is_put_outlives_the_connection_and_belongs_to_one_model(tmp_path):
    with closing(Renewal(tmp_path, "a@1")) as made:
        made.put({TWO: (b"d2", b"v2"), ONE: (b"d1", b"v1")})
        made.put({ONE: (b"d3", b"v3")})
    assert stat.S_IMODE((tmp_path / FILE_NAME).stat().st_mode) == 0o600
    with closing(Renewal(tmp_path, "a@1")) as made:
        assert made.held([ONE, TWO, PassageId(3)]) == {ONE: b"d3", TWO: b"d2"}
        assert made.vectors([ONE, TWO]) == [(ONE, b"v3"), (TWO, b"v2")]
    with closing(Renewal(tmp_path, "b@1")) as made:
        assert made.held([ONE, TWO]) == {}
        made.drop()
    assert not list(tmp_path.iterdir())


def test_a_title_and_a_text_have_one_digest():
    assert digest_of("a", "bc") != digest_of("ab", "c")
    assert digest_of("a", "b") == digest_of("a", "b")
