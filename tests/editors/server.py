"""A conversation with yaml-language-server, the program behind YAML in most editors."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Any

FOLDER = Path(__file__).parent
PROGRAM = FOLDER / "node_modules/yaml-language-server/bin/yaml-language-server"
LONGEST_WAIT = 60.0

#: What the server asks its editor for, in the order in which it asks. No schema comes from outside.
SETTINGS: dict[str, Any] = {
    "yaml": {
        "validate": True,
        "hover": True,
        "completion": True,
        "schemaStore": {"enable": False},
        "kubernetesCRDStore": {"enable": False},
    },
    "http": {},
    "[yaml]": {},
    "editor": {"tabSize": 2, "detectIndentation": False},
    "files": {},
}
CAPABILITIES: dict[str, Any] = {
    "workspace": {"configuration": True},
    "textDocument": {
        "completion": {
            "completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}
        },
        "hover": {"contentFormat": ["markdown"]},
        "publishDiagnostics": {},
    },
}


class Server:
    """A running server; the caller closes it."""

    def __init__(self, project: Path) -> None:
        self._project = project
        self._program = subprocess.Popen(
            ["node", str(PROGRAM), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._messages: Queue[dict[str, Any]] = Queue()
        self._said: dict[str, list[dict[str, Any]]] = {}
        self._asked = 0
        Thread(target=self._listen, daemon=True).start()
        root = project.as_uri()
        self._ask("initialize", processId=None, rootUri=root, capabilities=CAPABILITIES)
        self._tell("initialized")
        self._tell("workspace/didChangeConfiguration", settings=SETTINGS)

    def close(self) -> None:
        """Ask it to end, and wait until it has."""
        self._ask("shutdown")
        self._tell("exit")
        self._program.wait(LONGEST_WAIT)
        for stream in (self._program.stdin, self._program.stdout):
            if stream:
                stream.close()

    def open(self, name: str, text: str) -> list[dict[str, Any]]:
        """Open a file of the project, saved or not; what the server says is wrong with it."""
        return self.open_all([(name, text)])[0]

    def open_all(self, files: list[tuple[str, str]]) -> list[list[dict[str, Any]]]:
        """Open files, each with its text; what is wrong with each."""
        documents = [self._show(*file) for file in files]
        while any(document["uri"] not in self._said for document in documents):
            self._take()
        found = [self._said[document["uri"]] for document in documents]
        for document in documents:
            self._tell("textDocument/didClose", textDocument=document)
        return found

    def complete(self, name: str, text: str) -> dict[str, dict[str, Any]]:
        """What may be written where ``|`` stands in the text, by its label."""
        found = self._at("textDocument/completion", name, text)
        return {item["label"]: item for item in found["items"]}

    def hover(self, name: str, text: str) -> str:
        """The help for what stands behind ``|`` in the text."""
        found = self._at("textDocument/hover", name, text)
        return str(found["contents"]["value"]) if found else ""

    def _at(self, method: str, name: str, text: str) -> Any:
        before, _, after = text.partition("|")
        line, column = before.count("\n"), len(before) - before.rfind("\n") - 1
        document = self._show(name, before + after)
        position = {"line": line, "character": column}
        found = self._ask(method, textDocument=document, position=position)
        self._tell("textDocument/didClose", textDocument=document)
        return found

    def _show(self, name: str, text: str) -> dict[str, Any]:
        """Open a file, under a name not used before: what is said late belongs to no other."""
        self._asked += 1
        address = f"{(self._project / name).as_uri().removesuffix('.yml')}-{self._asked}.yml"
        document = {"uri": address, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", textDocument=document)
        return {"uri": address}

    def _ask(self, method: str, **parameters: Any) -> Any:
        self._asked += 1
        number = self._asked
        self._send({"id": number, "method": method, "params": parameters or None})
        while (answer := self._take()).get("id") != number or "method" in answer:
            pass
        if "error" in answer:
            raise AssertionError(answer["error"])
        return answer["result"]

    def _tell(self, method: str, **parameters: Any) -> None:
        self._send({"method": method, "params": parameters})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._program.stdin
        self._program.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._program.stdin.flush()

    def _take(self) -> dict[str, Any]:
        """The next message; what the server asks is answered, what it finds is kept."""
        try:
            message = self._messages.get(timeout=LONGEST_WAIT)
        except Empty:
            raise AssertionError("yaml-language-server says nothing more.") from None
        if message.get("method") == "textDocument/publishDiagnostics":
            self._said[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "method" in message and "id" in message:
            self._send({"id": message["id"], "result": _answer(message)})
        return message

    def _listen(self) -> None:
        stream = self._program.stdout
        assert stream
        while line := stream.readline():
            length = int(line.split(b":")[1])
            while stream.readline().strip():
                pass
            self._messages.put(json.loads(stream.read(length)))


def _answer(message: dict[str, Any]) -> Any:
    """What an editor answers that has these settings and nothing else."""
    if message["method"] != "workspace/configuration":
        return None
    return [SETTINGS.get(item.get("section", "")) for item in message["params"]["items"]]
