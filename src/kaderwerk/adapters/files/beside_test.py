"""Tests of work beside our own: as a thread and as a process, its answer, its errors, and its end."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator

import pytest

from kaderwerk.adapters.files.beside import Partner, PartnerGoneError, beside
from kaderwerk.core.problems import DossierRejectedError, Problem

PROBLEM = Problem(place="p", found="f", expected="e", remedy="r")
HERE = "from kaderwerk.adapters.files.beside_test import "


def tell_who(partner: Partner) -> None:
    partner.tell((os.getpid(), partner.hear() * 2))


def refuse(partner: Partner) -> None:
    partner.hear()
    raise DossierRejectedError((PROBLEM,))


def fill_the_disk(partner: Partner) -> None:
    partner.hear()
    raise OSError(28, "No space left on device", "/map/bestand")


def stop_itself(partner: Partner) -> None:
    partner.hear()
    os.kill(os.getpid(), signal.SIGKILL)


def answer_of(work: Callable[[Partner], object]) -> tuple[int, int]:
    with beside(work) as other:
        other.tell(21)
        found: tuple[int, int] = other.hear()
    return found


def check_answers(*, is_copy: bool) -> None:
    who, answer = answer_of(tell_who)
    assert answer == 42
    assert (who != os.getpid()) == is_copy


def check_errors() -> None:
    with pytest.raises(DossierRejectedError) as refused:
        answer_of(refuse)
    assert refused.value.problems == (PROBLEM,)
    with pytest.raises(OSError, match="No space left") as full:
        answer_of(fill_the_disk)
    assert (full.value.errno, full.value.filename) == (28, "/map/bestand")


def stop_unheard(partner: Partner) -> None:
    del partner  # what it was told stays unread
    os.kill(os.getpid(), signal.SIGKILL)


def fail_locally(partner: Partner) -> None:
    class LocalError(Exception):
        pass

    raise LocalError(partner.hear())


def tell_much(partner: Partner) -> None:
    partner.tell("x" * 4_000_000)
    partner.tell(len(partner.hear()))


def wait_forever(partner: Partner) -> None:
    partner.hear()
    signal.pause()


def check_stopped() -> None:
    for work in (stop_itself, stop_unheard):
        with pytest.raises(PartnerGoneError, match="gestopt"):
            answer_of(work)


def check_much() -> None:
    with beside(tell_much) as other:
        found = other.hear()
        other.tell("y" * 5_000_000)
        assert (len(found), other.hear()) == (4_000_000, 5_000_000)


def check_words() -> None:
    with pytest.raises(RuntimeError, match="LocalError: 21"):
        answer_of(fail_locally)


def fail_beside(work: Callable[[Partner], object]) -> None:
    with beside(work) as other:
        other.tell("begin")
        raise ValueError("anders")


def check_an_error_stops_the_copy() -> None:
    with pytest.raises(ValueError, match="anders"):
        fail_beside(wait_forever)


@pytest.fixture
def second_thread() -> Iterator[None]:
    """With more than one thread the work may not be a copy of the process."""
    done = threading.Event()
    second = threading.Thread(target=done.wait)
    second.start()
    yield
    done.set()
    second.join()


@pytest.mark.usefixtures("second_thread")
def test_beside_other_threads_it_is_a_thread() -> None:
    check_answers(is_copy=False)
    check_errors()
    check_much()
    check_words()


@pytest.mark.usefixtures("second_thread")
def test_leaving_without_hearing_ends_what_waits() -> None:
    before = threading.active_count()
    with beside(tell_who):
        assert threading.active_count() == before + 1
    assert threading.active_count() == before


@pytest.mark.parametrize(
    "check",
    [
        "check_answers(is_copy=True)",
        "check_errors()",
        "check_stopped()",
        "check_much()",
        "check_words()",
        "check_an_error_stops_the_copy()",
    ],
)
def test_in_a_process_with_one_thread_it_is_a_process(check: str) -> None:
    command = [sys.executable, "-c", f"{HERE}{check.partition('(')[0]}\n{check}\nprint('goed')"]
    told = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert (told.stdout, told.returncode) == ("goed\n", 0), told.stderr
