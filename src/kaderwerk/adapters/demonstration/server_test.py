"""Tests of finding a free port."""

import socket

import pytest

from kaderwerk.adapters.demonstration.server import LOOPBACK, free_port
from kaderwerk.core.questions import QuestionError


def test_a_taken_port_is_passed_over() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as taken:
        taken.bind((LOOPBACK, 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert free_port(port) > port


def test_no_port_at_all_is_said() -> None:
    with pytest.raises(QuestionError, match="Geen vrije poort"):
        free_port(65_536)
