"""Compiling in a checkout: one process makes the files, others wait for them."""

from __future__ import annotations

import threading

from namenorm import default


def test_whoever_comes_second_waits_until_the_file_is_there(tmp_path):
    target = tmp_path / "made.nnx"
    seen = []

    def second():
        with default._alone(target):
            seen.append(target.is_file())

    with default._alone(target):
        waiting = threading.Thread(target=second)
        waiting.start()
        waiting.join(0.3)
        assert not seen
        target.write_bytes(b"made")
    waiting.join(10)

    assert seen == [True]
    assert [path.name for path in tmp_path.iterdir()] == ["made.nnx"]


def test_a_lock_left_over_by_a_killed_process_holds_nobody_up(tmp_path, monkeypatch):
    monkeypatch.setattr(default, "_STALE", -1)
    (tmp_path / "made.lock").touch()

    with default._alone(tmp_path / "made.nnx"):
        pass
    assert not list(tmp_path.iterdir())
