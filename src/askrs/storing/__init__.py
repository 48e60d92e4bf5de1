"""The library's truth: one SQLite file that holds articles, passages, vectors and the words to search them by."""

from __future__ import annotations

from askrs.storing.articles import ArticleTable
from askrs.storing.collected import CollectionTable
from askrs.storing.corrections import CorrectionTable
from askrs.storing.database import Database
from askrs.storing.passages import PassageTable
from askrs.storing.removed import RemovedTable
from askrs.storing.reports import ReportTable
from askrs.storing.reprints import ReprintTable
from askrs.storing.sessions import SessionTable
from askrs.storing.sources import SourceTable
from askrs.storing.versions import VersionTable
from askrs.storing.vocabulary import VocabularyTable
from askrs.storing.words import KnownWord

__all__ = [
    "ArticleTable",
    "CollectionTable",
    "CorrectionTable",
    "Database",
    "KnownWord",
    "PassageTable",
    "RemovedTable",
    "ReportTable",
    "ReprintTable",
    "SessionTable",
    "SourceTable",
    "VersionTable",
    "VocabularyTable",
]
