"""What the repository promises of itself: privacy, pinned dependencies, pages that are current."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
SKILL = sorted((ROOT / "skill").rglob("*.py"))
IN_LAMBDA = [path for path in SKILL if "web" not in path.relative_to(ROOT).parts]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
NETWORK = {"socket", "http", "urllib", "requests", "ssl", "ftplib", "smtplib", "asyncio"}
STORES = {"sqlite3", "shelve", "dbm", "boto3", "ask_sdk_dynamodb_persistence_adapter", "pickle"}
CLOCKS_AND_CHANCE = {"time", "random", "secrets", "uuid"}


def imports_of(path: Path) -> Iterator[str]:
    """The top-level names of the modules that a file imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0]


def calls_of(path: Path) -> Iterator[str]:
    """The names of the functions and methods that a file calls."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                yield node.func.id
            elif isinstance(node.func, ast.Attribute):
                yield node.func.attr


def opened_for_writing(path: Path) -> bool:
    """Whether a file opens another one in any way but for reading."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", None) == "open":
            modes = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
            if modes not in (["rb"], ["r"], []):
                return True
    return False


@pytest.mark.parametrize("path", IN_LAMBDA, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_runs_in_lambda_reaches_no_network_and_no_store(path: Path) -> None:
    assert not set(imports_of(path)) & (NETWORK | STORES)


@pytest.mark.parametrize("path", SKILL, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_skill_writes_no_file_and_prints_nothing(path: Path) -> None:
    printing = set() if path.name == "__main__.py" else {"print"}
    assert not set(calls_of(path)) & ({"write_text", "write_bytes", "mkdir"} | printing)
    assert not opened_for_writing(path)


@pytest.mark.parametrize(
    "room", ["triage", "understanding", "knowledge", "speech", "screens", "interview"]
)
def test_the_pure_rooms_read_no_clock_and_throw_no_dice(room: str) -> None:
    files = list((ROOT / "skill" / room).rglob("*.py"))
    assert len(files) > 2
    for path in files:
        assert not set(imports_of(path)) & CLOCKS_AND_CHANCE, path
        assert not set(calls_of(path)) & {"now", "today", "utcnow"}, path


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_pinned_package_has_a_hash_and_no_file_names_an_address(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    pinned = re.findall(r"^[a-z0-9][\w.-]*==", text, re.MULTILINE)
    assert pinned
    assert len(re.findall(r"^[a-z0-9][\w.-]*==.*\\$", text, re.MULTILINE)) == len(pinned)
    assert not re.search(r"https?://|index-url|find-links", text)


def test_lambda_needs_the_sdk_and_nothing_of_ours_besides() -> None:
    pinned = set(
        re.findall(
            r"^([a-z0-9][\w.-]*)==",
            (ROOT / "requirements" / "lambda.txt").read_text(encoding="utf-8"),
            re.MULTILINE,
        )
    )
    assert {"ask-sdk-core", "onnxruntime", "numpy"} <= pinned
    assert not pinned & {
        "torch",
        "transformers",
        "tokenizers",
        "huggingface-hub",
        "flask",
        "cryptography",
        "pyttsx3",
        "rapidfuzz",
        "freezegun",
        "certifi-web",
    }


def test_the_door_loads_neither_flask_nor_the_simulator() -> None:
    code = (
        "import sys, skill.app; skill.app.build_door();"
        "kept_out = ('flask', 'cryptography', 'simulator', 'rapidfuzz');"
        "print([name for name in kept_out if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    "script", ["build_rules_page", "build_models", "build_traceability", "build_readme"]
)
def test_what_is_generated_is_current(script: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", f"scripts.{script}", "--check"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    "page", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", *["docs/privacy.md", "docs/deploy.md"]]
)
def test_every_link_within_the_pages_leads_somewhere(page: str) -> None:
    path = ROOT / page
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target


def test_every_test_named_in_the_hazard_log_exists() -> None:
    log = (ROOT / "docs" / "safety" / "hazard-log.md").read_text(encoding="utf-8")
    named = re.findall(r"`(tests/[\w/.]+)`", log)
    assert len(named) > 20
    for path in named:
        assert (ROOT / path).exists(), path


def test_every_make_target_that_the_pages_name_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    for page in ("README.md", "CONTRIBUTING.md", "docs/deploy.md"):
        text = (ROOT / page).read_text(encoding="utf-8")
        assert set(re.findall(r"`make ([a-z]+)", text)) <= targets, page
