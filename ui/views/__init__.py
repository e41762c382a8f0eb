"""What fills the window: one module for each view, loaded when it is first shown or once the first page stands."""

from __future__ import annotations

from importlib import import_module

from assistant.app import Assistant
from ui.places import Place

_MODULES = {place: "bring" if place is Place.IMPORT else place.value for place in Place}


def show(place: Place, assistant: Assistant) -> None:
    """Draw the page of a place."""
    import_module(f"{__name__}.{_MODULES[place]}").show(assistant)


def load(*places: Place) -> None:
    """Load the views of these places, of all without any, so that no click has to wait for it."""
    for place in places or Place:
        import_module(f"{__name__}.{_MODULES[place]}")
