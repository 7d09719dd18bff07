"""``masa-publish``: makes the pages of every partnership and hands them to MkDocs."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from masa.findings import Finding
from masa.guidance.verdict import Strictness
from masa.guidance.workspace import Workspace
from masa.pages.frame import SiteOptions
from masa.reports.lines import lines_below
from masa.reports.terminal import report
from masa.settings import Settings, read_settings, strictness
from masa.site.assembly import Assembly
from masa.site.by_hand import HandPage, read_page
from masa.site.clock import today
from masa.site.inputs import open_inputs
from masa.site.options import PublishOptions

NAME = "masa-publish"
PROOF = "masa-evidence"
#: Files of the theme that our own shell does not use; they would only be weight to publish.
OURS = ("assets/masa.", "assets/search", "assets/icon")
ONLY_DRAFTS = (
    "There is nothing to publish: every partnership here is a draft. `masa serve` shows drafts."
)


class PublishPlugin(BasePlugin[PublishOptions]):
    """Reads the arrangements once a build and gives MkDocs the finished pages."""

    workspace: Workspace
    assembly: Assembly
    serving = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this is a preview, which shows drafts too."""
        self.serving = command == "serve"

    @event_priority(90)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read everything before MkDocs touches a file."""
        if PROOF not in config.plugins:
            raise PluginError(f"mkdocs.yml: write `- {PROOF}` below `- {NAME}`.")
        root = project(config)
        settings = Settings(
            root / self.config.arrangements,
            Path(config.docs_dir),
            chosen_strictness(config),
            read_settings(root).findings,
        )
        self.workspace = open_inputs(root, settings, today())
        return config

    @event_priority(-90)
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Stop for what blocks, whichever other plugins are on.

        A preview shows what is missing, so that it can be written; it publishes nothing.
        """
        findings = self.workspace.findings
        stop_for(unreadable(findings) if self.serving else findings, project(config))

    @event_priority(50)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add a file for each page, and leave out the theme's own scripts and styles."""
        shown = self.workspace.without_drafts(keep=self.serving and self.config.drafts == "preview")
        if not shown.library.partnerships:
            raise PluginError(ONLY_DRAFTS)
        by_hand = {file.dest_uri: file for file in files.documentation_pages()}
        options = SiteOptions(config.site_name, config.site_url or "", self.config.noindex)
        addresses = frozenset(_address(file) for file in by_hand.values())
        self.assembly = Assembly.make(shown, templates(config), options, addresses)
        for name in self.assembly.pages:
            made = File.generated(config, name, content="", inclusion=InclusionLevel.NOT_IN_NAV)
            if hidden := by_hand.get(made.dest_uri):
                raise PluginError(
                    f"content/{hidden.src_uri} would hide a page that is made from data."
                )
            files.append(made)
        for file in [f for f in files if f.src_uri.startswith("assets/") and _is_theme(f)]:
            files.remove(file)
        return files

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """The Markdown of a page written by hand without its head, which MkDocs may not obey."""
        if page.file.src_uri in self.assembly.pages:
            return None
        # An empty line first: MkDocs would take `Note: …` in the first line for a head, too.
        return f"\n{_by_hand(page).markdown}"

    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:
        """The body: from data, or as MkDocs made it from Markdown."""
        name = page.file.src_uri
        return self.assembly.body(name) if name in self.assembly.pages else html

    @event_priority(-90)
    def on_page_context(self, context: TemplateContext, *, page: Page, **_: Any) -> TemplateContext:
        """The finished document, which the theme's template only prints."""
        name, html = page.file.src_uri, page.content or ""
        if name in self.assembly.pages:
            document = self.assembly.document(name, html)
        else:
            written = _by_hand(page)
            address = _address(page.file)
            document = self.assembly.by_hand(address, written.title, written.description, html)
        return with_document(context, document)

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """The page for unknown addresses."""
        if template_name == "404.html":
            return with_document(context, self.assembly.not_found(f"{base_path(config)}404.html"))
        return context

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


def project(config: MkDocsConfig) -> Path:
    """The folder of ``mkdocs.yml``."""
    return Path(config.config_file_path).parent


def templates(config: MkDocsConfig) -> Path:
    """The folder of our templates: the theme's ``custom_dir``."""
    custom = config.theme.custom_dir
    if not custom:
        raise PluginError("mkdocs.yml: Masa needs `custom_dir: overrides` under `theme:`.")
    return Path(custom)


def publisher(config: MkDocsConfig) -> PublishPlugin:
    """The plugin that the others of Masa build upon."""
    plugin = config.plugins.get(NAME)
    if not isinstance(plugin, PublishPlugin):
        raise PluginError(f"mkdocs.yml: write `- {NAME}` above the other plugins of Masa.")
    return plugin


def workspace_of(config: MkDocsConfig) -> Workspace:
    """The workspace that ``masa-publish`` read."""
    return publisher(config).workspace


def unreadable(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Findings about data that cannot be read or is unsafe, not about what a duty asks for."""
    return tuple(finding for finding in findings if not finding.requirement)


def stop_for(findings: tuple[Finding, ...], root: Path) -> None:
    """Raise one error that lists every finding, if any of them stops a build."""
    if any(finding.blocks for finding in findings):
        raise PluginError(
            "The website was not built.\n\n" + report(findings, lines_below(root)) + "\n"
        )


def chosen_strictness(config: MkDocsConfig) -> Strictness:
    """How strict ``masa-compliance`` is told to be."""
    plugin = config.plugins.get("masa-compliance")
    options: dict[str, Any] = dict(plugin.config) if plugin else {}
    return strictness(options.get("should", "block"), options.get("unconfirmed", "warn"))


def base_path(config: MkDocsConfig) -> str:
    """The path below which the site is served, with a slash at both ends."""
    address = config.site_url or "/"
    path = "/" + address.split("://", 1)[-1].partition("/")[2]
    return path if path.endswith("/") else f"{path}/"


def _by_hand(page: Page) -> HandPage:
    return read_page(Path(page.file.abs_src_path or ""), page.file.src_uri)[0]


def _address(file: File) -> str:
    return "" if file.url in (".", "./") else file.url


def _is_theme(file: File) -> bool:
    return not file.src_uri.startswith(OURS)
