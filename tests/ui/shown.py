"""What stands on a page, as a person reads it."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from ui.present import JOINER


def texts(at: AppTest) -> str:
    """Everything that is text on the page, one element a line, without the marks that keep it from being markup."""
    heads = [*at.title, *at.header, *at.subheader]
    elements = [*heads, *at.markdown, *at.text, *at.caption, *at.info, *at.success, *at.warning, *at.error]
    return "\n".join(str(element.value).replace("\\", "").replace(JOINER, "") for element in elements)
