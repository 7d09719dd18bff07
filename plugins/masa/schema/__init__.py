"""JSON Schema for editors: what may be written in a file, with help for who writes it."""

from masa.schema.files import FILE_KINDS, FileKind, kind_of
from masa.schema.writing import schemas, write

__all__ = ["FILE_KINDS", "FileKind", "kind_of", "schemas", "write"]
