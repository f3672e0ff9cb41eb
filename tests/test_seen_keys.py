"""Very many keys are remembered in a few bytes each, and none is taken for another."""

from scrapers.seen_keys import SeenKeys


def test_it_says_of_each_key_whether_it_was_there() -> None:
    seen, known = SeenKeys(), set[object]()
    for number in range(20_000):
        for key in (f"https://a.example/petitions/{number * 7919 % 30_000}", number, number * 7919 % 30_000):
            assert seen.add(key) is (key not in known)
            known.add(key)
    assert len(seen) == len(known)
    assert all(key in seen for key in known)
    assert not any(f"https://a.example/petitions/{number}" in seen for number in range(30_000, 60_000))


def test_of_many_keys_it_says_how_many_are_new() -> None:
    seen = SeenKeys(["a", "b"])
    assert (seen.update(["b", "c", "c"]), seen.update([]), len(seen)) == (1, 0, 3)
