"""``masa-publish``: makes the pages of every partnership and hands them to MkDocs."""

from __future__ import annotations

import threading
from pathlib import Path
from time import perf_counter
from typing import Any, Literal, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from masa.checks.family import Family, Seen
from masa.checks.privacy.texts import may_be_shown
from masa.compare.history import NO_HISTORY
from masa.findings import Finding
from masa.guidance.workspace import Workspace
from masa.hosting.assets import FOLDER, AssetError
from masa.pages.frame import SiteOptions
from masa.pages.paper import Printer
from masa.reports.lines import lines_below
from masa.reports.terminal import describe, explained, report
from masa.settings import PUBLISH, read_settings
from masa.site.assembly import Assembly
from masa.site.by_hand import HandPage, read_page
from masa.site.clock import today
from masa.site.configured import base_path, project, templates
from masa.site.earlier import Refused
from masa.site.finding_families import find_family
from masa.site.finishing import finish
from masa.site.inputs import Inputs, open_inputs
from masa.site.kept import Kept
from masa.site.made import MadeFile
from masa.site.options import PublishOptions
from masa.site.pdf import pdf_printer, write_pdfs
from masa.site.shares import processors
from masa.site.stages import Stage, Stopwatch
from masa.site.standing_in import in_words, stand_in

log = get_plugin_logger("masa")
NAME = PUBLISH
PROOF = "masa-evidence"
ONLY_DRAFTS = (
    "There is nothing to publish: every partnership here is a draft. `masa serve` shows drafts."
)

ONLY_WITHHELD = (
    "There is nothing else to publish, so the website that is served stays as it is: take it down "
    "until what is listed above is mended (see content/how-to-edit/leak.md)."
)


class PublishPlugin(BasePlugin[PublishOptions]):
    """Reads the arrangements once a build and gives MkDocs the finished pages."""

    inputs: Inputs
    assembly: Assembly
    printer: Printer | None = None
    kept: Kept | None = None
    digest = ""
    serving = False

    def __init__(self) -> None:
        super().__init__()
        self.watch = Stopwatch(perf_counter)

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this is a preview, which shows drafts too."""
        self.serving = command == "serve"

    @event_priority(90)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read everything before MkDocs touches a file."""
        if PROOF not in config.plugins:
            raise PluginError(f"mkdocs.yml: write `- {PROOF}` below `- {NAME}`.")
        settings = read_settings(Path(config.config_file_path), find_family)
        with self.watch.stage(Stage.READING):
            self.inputs = open_inputs(project(config), settings, today())
        self.history = NO_HISTORY
        # A preview would have to wait for it after every change.
        wanted = self.config.pdf and not self.serving
        self.printer = self._printer(config) if wanted else None
        self.seen = Seen(self.inputs.workspace, self.inputs.pages)
        self.found: list[Finding] = []
        return config

    def _printer(self, config: MkDocsConfig) -> Printer:
        return pdf_printer(templates(config), may_be_shown(self.inputs.workspace.library))

    def look_with(self, family: Family[Any]) -> None:
        """Let a family of checks look at what was read."""
        for one in self.inputs.settings.families:
            if one.family is family:
                with self.watch.stage(Stage.CHECKS):
                    self.found += one.find(self.seen)

    @event_priority(-90)
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Say all that was found, once; stop for what blocks.

        A preview shows what is missing, so that it can be written; it publishes nothing.
        """
        found = self.inputs.settled(self.found).findings
        if self.config.broken == "earlier" and not self.serving:
            found = self._with_earlier(found, config)
        stop_for(tuple(f for f in found if f.spoils) if self.serving else found, config)
        rules, lines = self.inputs.rules(), lines_below(project(config))
        for finding in found:
            log.info(describe(finding, lines, explained(finding, rules)))

    def _with_earlier(
        self, found: tuple[Finding, ...], config: MkDocsConfig
    ) -> tuple[Finding, ...]:
        """Let earlier versions stand in for what is broken; gives what is found in the rest."""
        try:
            stood = stand_in(project(config), self.inputs, found)
        except Refused as refused:
            stop_for(found, config, f"{refused}\n")
            raise
        self.inputs = stood.inputs
        rules, lines = self.inputs.rules(), lines_below(project(config))
        for finding in stood.broken:
            log.info(describe(finding, lines, explained(finding, rules)))
        for held in self.inputs.workspace.library.held or ():
            log.info(in_words(held))
        return stood.found

    @event_priority(50)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add a file for each page, and leave out the theme's own scripts and styles."""
        shown = self.readable
        if not shown.library.partnerships:
            raise PluginError(ONLY_WITHHELD if shown.library.withheld else ONLY_DRAFTS)
        by_hand = {file.dest_uri: file for file in files.documentation_pages()}
        # MkDocs puts a script into the pages of a preview, to load them anew.
        options = SiteOptions(
            config.site_name, config.site_url or "", self.config.noindex, guarded=not self.serving
        )
        addresses = frozenset(_address(file) for file in by_hand.values())
        try:
            with self.watch.stage(Stage.VIEWS):
                self.assembly = Assembly.make(
                    shown, templates(config), options, addresses, self.history, self.printer
                )
        except AssetError as error:
            raise PluginError(f"{templates(config).name}/{error}") from None
        refuse_lost_exits(self.assembly)
        self.made: list[File] = []
        with self.watch.stage(Stage.DOCUMENTS):
            documents = finish(self.assembly, self.processes, self.kept)
        for name, document in documents.items():
            made = MadeFile.make(config, name, document)
            if hidden := by_hand.get(made.dest_uri):
                raise PluginError(
                    f"content/{hidden.src_uri} would hide a page that is made from data."
                )
            files.append(made)
            self.made.append(made)
        for name, text in self.assembly.files.items():
            files.append(File.generated(config, name, content=text))
        # The theme's own are not used, and ours are published under other names.
        for file in [f for f in files if f.src_uri.startswith(f"{FOLDER}/")]:
            files.remove(file)
        for name, content in self.assembly.assets.contents.items():
            files.append(File.generated(config, name, content=content))
        return files

    @property
    def readable(self) -> Workspace:
        """What readers may see; in a preview drafts, too, if the site wants that."""
        return self.inputs.workspace.shown(drafts=self.serving and self.config.drafts == "preview")

    @property
    def processes(self) -> int:
        """How many work at once: only one beside threads, such as a server's, which cannot fork."""
        return 1 if threading.active_count() > 1 else self.config.processes or processors()

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str:
        """The Markdown of a page written by hand without its head, which MkDocs may not obey."""
        # An empty line first: MkDocs would take `Note: …` in the first line for a head, too.
        return f"\n{_by_hand(page).markdown}"

    @event_priority(-90)
    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, **_: Any
    ) -> TemplateContext:
        """The finished document, which the theme's template only prints."""
        written, address = _by_hand(page), _address(page.file)
        html, file = page.content or "", _written_in(page, config)
        return with_document(
            context,
            self.assembly.by_hand(address, written.title, written.description, html, file),
        )

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """The page for unknown addresses; the list of pages without those that are not listed."""
        if template_name == "sitemap.xml":
            pages, frame = self.assembly.pages, self.assembly.frame
            made = [file for file in self.made if frame.listed(pages[file.src_uri])]
            for file in made:
                Page(None, file, config)  # which the list asks for the address
            hand = [file for file in context["pages"] if frame.listed(None)]
            context["pages"] = [*hand, *made]
        if template_name == "404.html":
            return with_document(context, self.assembly.not_found(f"{base_path(config)}404.html"))
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put the PDFs beside the pages, before all is proved."""
        write_pdfs(Path(config.site_dir), self.assembly.papers)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, **_: Any
    ) -> LiveReloadServer:
        """Reload the preview when data or templates change."""
        server.watch(str(project(config) / self.config.arrangements))
        server.watch(str(templates(config)))
        return server


def with_document(context: TemplateContext, document: str) -> TemplateContext:
    """The template's context with the finished document in it."""
    cast(dict[str, Any], context)["document"] = document
    return context


def publisher(config: MkDocsConfig) -> PublishPlugin:
    """The plugin that the others of Masa build upon."""
    plugin = config.plugins.get(NAME)
    if not isinstance(plugin, PublishPlugin):
        raise PluginError(f"mkdocs.yml: write `- {NAME}` above the other plugins of Masa.")
    return plugin


def stop_for(findings: tuple[Finding, ...], config: MkDocsConfig, also: str = "") -> None:
    """Raise one error that lists every finding, if any of them stops a build."""
    if any(finding.blocks for finding in findings):
        rules = publisher(config).inputs.rules()
        said = report(findings, lines_below(project(config)), rules)
        raise PluginError(f"The website was not built.\n\n{said}\n{also}")


def refuse_lost_exits(assembly: Assembly) -> None:
    """Raise when the site chose about the way out of pages that are not there.

    Nobody would notice in time that a page lacks it.
    """
    for address in assembly.frame.lost_exits():
        raise PluginError(
            f"site.exit: there is no page `{address}`. Write addresses from the site's root, such "
            "as `privacy/`, in `also` and `never`."
        )


def _by_hand(page: Page) -> HandPage:
    return read_page(Path(page.file.abs_src_path or ""), page.file.src_uri)[0]


def _written_in(page: Page, config: MkDocsConfig) -> str:
    """The file of a page written by hand, from the project's root; empty if it is outside it."""
    path, root = Path(page.file.abs_src_path or ""), project(config)
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else ""


def _address(file: File) -> str:
    return "" if file.url in (".", "./") else file.url
