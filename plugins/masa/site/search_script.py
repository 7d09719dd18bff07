"""Pagefind's own script with two things made quicker: how it unpacks files and cuts excerpts.

Both are replaced where they stand word for word. Another Pagefind may do it in another way: then
its script is left as it is, and works as before.
"""

from __future__ import annotations

from pathlib import Path

#: For each section that it shows, Pagefind splits the whole text of the page into words anew. On a
#: page with a section for every partnership that takes longer than the search itself.
SPLIT = r"fragment_words=content.split(/[\r\n\s]+/g);"
ONCE = "fragment_words=wordsOf(content).slice();"
_WORDS_OF = r"""
function wordsOf(content){if(wordsOf.content!==content){wordsOf.content=content;
wordsOf.words=content.split(/[\r\n\s]+/g);}return wordsOf.words;}
"""
#: It unpacks whatever it fetches by a program in JavaScript, which a browser has yet to make quick:
#: before the first result that takes longer than the search itself. The browser's own unpacking is
#: quick at once. What is no gzip, or is met by an old browser, is left to Pagefind.
UNPACK = "await compressed_resp.arrayBuffer()"
NATIVELY = "await unpacked(compressed_resp)"
_UNPACKED = """
async function unpacked(answer){const packed=new Uint8Array(await answer.arrayBuffer());
if(packed[0]!==31||packed[1]!==139||typeof DecompressionStream!=="function")return packed.buffer;
const unpacking=new DecompressionStream("gzip");const input=unpacking.writable.getWriter();
input.write(packed).catch(()=>{});input.close().catch(()=>{});
return new Response(unpacking.readable).arrayBuffer();}
"""
_CHANGES = ((SPLIT, ONCE, _WORDS_OF), (UNPACK, NATIVELY, _UNPACKED))


def make_quicker(script: Path) -> None:
    """Write Pagefind's script anew."""
    text = script.read_text("utf-8")
    for slow, quick, by in _CHANGES:
        if slow in text:
            text = text.replace(slow, quick) + by
    script.write_text(text, "utf-8")
