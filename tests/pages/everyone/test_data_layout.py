"""The page of a layout: what most items have stands once, and types lead to what they name."""

from __future__ import annotations

from masa.pages.data_blocks import Members
from masa.pages.everyone.data_layout import COMMON, JSON, described
from masa.pages.inline import Anchor, Joined
from masa.pages.open_data import Described
from tests.pages.partnership.scene import every

NOTE = ("note", "string", "A note.")
ITEMS = (
    Described("A file", "A file", "All.", (("groups", "list of Group; always there", "Groups."),)),
    Described("Group", "Group", "A group.", (("chair", "Person", "Who chairs."), NOTE)),
    Described("Person", "Person", "Who.", (NOTE,)),
)


def test_what_most_have_stands_once_and_each_item_leads_to_it() -> None:
    sections = {section.id: section for section in described(JSON, ITEMS).sections}
    assert list(sections) == [COMMON, "a-file", "group", "person"]
    names = {
        id_: [member.name for block in every(Members, section) for member in block.members]
        for id_, section in sections.items()
    }
    assert names == {COMMON: ["note"], "a-file": ["groups"], "group": ["chair"], "person": []}
    assert f'href="#{COMMON}"' in str(sections["person"].blocks)
    assert f'href="#{COMMON}"' not in str(sections["a-file"].blocks)


def test_the_name_of_an_object_leads_to_it() -> None:
    file = described(JSON, ITEMS).sections[1]
    (members,) = every(Members, file)
    assert members.members[0].kind == Joined(
        ("list of ", Anchor("Group", "#group"), "; always there"), ""
    )
