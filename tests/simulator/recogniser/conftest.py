"""The recogniser of every locale, and the British one where the locale makes no difference."""

import pytest

from simulator.recogniser import Recogniser, known_locales


@pytest.fixture(params=known_locales())
def recogniser(request: pytest.FixtureRequest) -> Recogniser:
    return Recogniser.for_locale(request.param)


@pytest.fixture(scope="module")
def british() -> Recogniser:
    return Recogniser.for_locale("en-GB")
