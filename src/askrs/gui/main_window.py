"""The window: arranges its panes and wires them to the session; whatever else happens, happens in them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSettings, Qt, QUrl, SignalInstance
from PySide6.QtGui import QCloseEvent, QDesktopServices, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from askrs.errors import AskrsError, ModelMissing, UnknownArticle
from askrs.gui import wording
from askrs.gui.answer_desk import AnswerDesk, to_clipboard
from askrs.gui.answer_view import AnswerView
from askrs.gui.appearance import Appearance
from askrs.gui.availability import Availability
from askrs.gui.choosing import choose_files, choose_folder, confirm_link
from askrs.gui.details_dialog import DetailsDialog
from askrs.gui.drop_veil import DropVeil, dropped_paths
from askrs.gui.history_desk import HistoryDesk
from askrs.gui.history_panel import HistoryPanel
from askrs.gui.icons import application_icon
from askrs.gui.library_desk import LibraryDesk
from askrs.gui.library_panel import LibraryPanel
from askrs.gui.menus import Menus
from askrs.gui.messages import Banner
from askrs.gui.pane_cycle import PaneCycle
from askrs.gui.password_dialog import PasswordDialog
from askrs.gui.places import place_of_article
from askrs.gui.progress_strip import ProgressStrip
from askrs.gui.question_bar import QuestionBar
from askrs.gui.reading_pane import ReadingPane
from askrs.gui.session import Session
from askrs.gui.shortcuts_sheet import ShortcutsSheet
from askrs.gui.watched_dialog import WatchedDialog
from askrs.gui.window_memory import WindowMemory
from askrs.paths import resources

__all__ = ["MainWindow"]

Wire = tuple[SignalInstance, Callable[..., object]]


class MainWindow(QMainWindow):
    """Question above; library, answer and article side by side; progress below."""

    def __init__(self, session: Session, appearance: Appearance, store: QSettings) -> None:
        super().__init__()
        session.list_articles()  # said when the event loop runs; looked up while the window is being made
        self.session = session
        self.appearance = appearance
        self.setWindowTitle("askrs")
        self.setWindowIcon(application_icon())
        self.setAcceptDrops(True)
        self.question_bar = QuestionBar()
        self.banner = Banner()
        self.library = LibraryPanel()
        self.history = HistoryPanel()
        self.answers = AnswerView()
        self.reading = ReadingPane(session.leafing)
        self.progress = ProgressStrip()
        self.details = DetailsDialog(self)
        self.watched = WatchedDialog(self)
        self.password = PasswordDialog(self)
        self.menus = Menus(self)
        self._thorough = self.menus.actions["thorough"]
        self._memory = WindowMemory(
            store, {name: self.menus.actions[name] for name in ("thorough", "private", "pages")}
        )
        self.answer_desk, self.history_desk, self.library_desk = AnswerDesk(self), HistoryDesk(self), LibraryDesk(self)
        self._arrange()
        self._veil = DropVeil(self)
        self._cycle = PaneCycle(
            [
                (self.question_bar, self.question_bar.field),
                (self.library, self.library.list),
                (self.history, self.history.list),
                (self.answers, self.answers),
                (self.reading, self.reading.stage),
            ]
        )
        self._wire()
        self._wire_menus()
        self._memory.restore(self, self._panes, {"library": self.library})
        self.question_bar.take_focus()
        session.watching.start()

    def _arrange(self) -> None:
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        for pane in (self.library, self.history, self.answers, self.reading):
            self._panes.addWidget(pane)
        self.answers.setMinimumWidth(340)
        self.reading.setMinimumWidth(320)
        self._panes.setChildrenCollapsible(False)
        self._panes.setHandleWidth(1)
        for place, stretch in enumerate((0, 0, 5, 6)):
            self._panes.setStretchFactor(place, stretch)
        self._panes.setSizes([264, 264, 470, 546])
        desk = QWidget()
        column = QVBoxLayout(desk)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.question_bar)
        column.addWidget(self.banner)
        column.addWidget(self._panes, 1)
        column.addWidget(self.progress)
        self.setCentralWidget(desk)
        self.resize(1280, 800)

    def _wire(self) -> None:
        """The only wiring diagram: wishes of the widgets to verbs of the session, its facts back to the widgets."""
        for signal, slot in (*self._wishes(), *self._facts()):
            signal.connect(slot)
        Availability(self)

    def _wishes(self) -> tuple[Wire, ...]:
        session, answers, library = self.session, self.answers, self.library
        drop_hint = answers.greeting.drop_hint
        return (
            (self.question_bar.question_submitted, self.history_desk.ask),
            (self.question_bar.cancel_requested, session.cancel_question),
            (self.question_bar.suggestions.word_typed, session.naming.seek),
            (self.question_bar.library_toggled, self._toggle_library),
            (answers.place_requested, session.read),
            (answers.greeting.question_chosen, self.question_bar.ask),
            (answers.missing.add_requested, self._add_files),
            (answers.findings.why_requested, self.reading.toggle_why),
            (drop_hint.add_files_requested, self._add_files),
            (drop_hint.add_folder_requested, self._add_folder),
            (drop_hint.samples_requested, self._add_samples),
            (library.article_activated, lambda article: session.read(place_of_article(article))),
            (library.removal_requested, session.remove),
            (library.add_files_requested, self._add_files),
            (library.add_folder_requested, self._add_folder),
            (library.details_requested, self.details.show_article),
            (self.reading.details_requested, self.details.show_article),
            (library.watched_requested, self.watched.open),
            (self.watched.folder_requested, self._watch_folder),
            (self.watched.removal_requested, session.watching.unwatch),
            (self.details.report_requested, session.report),
            (self.details.correction_requested, session.edit),
            (self.reading.link_requested, self._open_link),
            (self.reading.pages_toggled, self.menus.actions["pages"].setChecked),
            (self.menus.actions["pages"].toggled, self.reading.show_pages),
            (self.progress.cancel_requested, session.cancel_indexing),
            (self.progress.unlock_requested, self.password.show_files),
            (self.password.password_given, session.add),
            (self.banner.details_copied, to_clipboard),
        )

    def _facts(self) -> tuple[Wire, ...]:
        session, answers, library = self.session, self.answers, self.library
        return (
            (session.busy_changed, self.question_bar.set_busy),
            (session.busy_changed, answers.set_busy),
            (session.preparing, answers.show_preparing),
            (session.naming.found, self.question_bar.suggestions.show_names),
            (session.article_read, self.reading.show_place),
            (session.article_read, answers.mark_current),
            (session.version_read, self.reading.show_version),
            (session.articles_listed, library.show_articles),
            *((session.articles_listed, page.show_articles) for page in (answers.greeting, answers.missing)),
            (session.removed, self.reading.forget),
            *((session.edited, shows.show_edited) for shows in (library, answers, self.reading, self.details)),
            *((session.file_found, shows.show_file) for shows in (library, self.reading)),
            (session.edit_refused, self.details.show_error),
            (session.reported, self.details.show_report),
            (session.indexing_changed, self.progress.set_running),
            (session.watching.indexing_changed, self.progress.set_watching),
            (session.watching.folders_changed, self.watched.show_folders),
            (session.watching.folders_changed, library.show_watched),
            (session.progressed, self.progress.show_progress),
            (session.progressed, library.show_progress),
            (session.progressed, answers.greeting.show_progress),
            (session.failed, self._on_failed),
        )

    def _wire_menus(self) -> None:
        verbs = {
            "add_files": self._add_files,
            "add_folder": self._add_folder,
            "watch": self._watch_folder,
            "watched": self.watched.open,
            "details": self._show_details,
            "remove": self.library.ask_to_remove,
            "filters": self.library.open_filters,
            "table": self.library.table_button.toggle,
            "quit": self.close,
            "ask": self.question_bar.take_focus,
            **self.reading.verbs,
            "toggle_library": self._toggle_library,
            "next_pane": self._cycle.next,
            "previous_pane": self._cycle.previous,
            "larger": lambda: self._enlarge(1),
            "smaller": lambda: self._enlarge(-1),
            "same_size": lambda: self._enlarge(0),
            "shortcuts": lambda: ShortcutsSheet(self).open(),
        }
        for name, verb in verbs.items():
            self.menus.actions[name].triggered.connect(lambda _=False, verb=verb: verb())
        self._thorough.setChecked(self.session.thorough)
        self._thorough.toggled.connect(self._set_thorough)
        for number, action in enumerate(self.menus.citations, start=1):
            action.triggered.connect(lambda _=False, number=number: self.answers.open_citation(number))
        for choice, action in self.menus.appearances.items():
            action.setChecked(choice == self.appearance.choice)
            action.triggered.connect(lambda _=False, choice=choice: self.appearance.choose(choice))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files and folders."""
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()
            self._veil.cover()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went away again."""
        self._veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add them."""
        self._veil.hide()
        event.acceptProposedAction()
        self.session.add(dropped_paths(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Gone at once for the eye; then everything is stopped in order."""
        self.history_desk.close()
        self.library.table_button.setChecked(False)
        self._memory.keep(self, self._panes, {"library": self.library})
        self.hide()
        self.session.close()
        event.accept()

    def _on_failed(self, error: AskrsError) -> None:
        """A model that is not there is not asked again; where an article was that is gone, nothing is shown."""
        self.banner.show_error(error)
        if isinstance(error, ModelMissing):
            self._thorough.setChecked(False)
        if isinstance(error, UnknownArticle):
            self.reading.clear()

    def _set_thorough(self, thorough: bool) -> None:
        self.session.thorough = thorough

    def _enlarge(self, step: int) -> None:
        if not self.reading.stage.enlarge(step):
            self.appearance.enlarge(0.1 * step)

    def _show_details(self) -> None:
        """Of the article that one is at: in the list, if the keyboard is there, else the one that is open."""
        open_now, listed = self.reading.article, self.library.current
        article = listed or open_now if self.library.list.hasFocus() else open_now or listed
        if article is not None:
            self.details.show_article(article)

    def _add_files(self) -> None:
        self.session.add(choose_files(self))

    def _add_folder(self) -> None:
        self.session.add(choose_folder(self))

    def _watch_folder(self) -> None:
        for folder in choose_folder(self, "Watch a folder of articles"):
            self.session.watching.watch(folder)

    def _add_samples(self) -> None:
        self.session.add([str(resources() / "articles")])

    def _toggle_library(self) -> None:
        if not self.history_desk.close():
            self.library.setVisible(self.library.isHidden())

    def _open_link(self, url: str) -> None:
        if wording.web_address(url) and confirm_link(self, url):
            QDesktopServices.openUrl(QUrl(url))
