import pytest

from tests.web.alexa import Endpoint


@pytest.fixture
def endpoint() -> Endpoint:
    return Endpoint()
