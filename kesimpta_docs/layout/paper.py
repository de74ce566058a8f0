"""A sheet of paper: its margins, and the room for a binding. All measures are points (pt)."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, model_validator

Points = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Size = Annotated[float, Field(gt=0, allow_inf_nan=False)]


class TokenPart(BaseModel):
    """A part of a layout's tokens: frozen, and without a token that nobody knows."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", alias_generator=lambda name: name.replace("_", "-")
    )


class Binding(TokenPart):
    """An edition of more than `pages` pages keeps `gutter` free for a binding.

    It may take it from side margins that are wider than `side`.
    """

    pages: Annotated[int, Field(ge=1)]
    gutter: Size
    side: Points


class Paper(TokenPart):
    """A sheet and its margins; `side` is left and right.

    The side that is bound has `gutter` more: the left one, of a guide from `right_to_left` the
    right one; on the even pages of `two_sided` sheets it is the other. So the first page of a
    booklet from right to left lies at the left, as it opens to the right.
    """

    width: Size
    height: Size
    top: Points
    bottom: Points
    side: Points
    gutter: Points = 0
    two_sided: bool = False
    right_to_left: bool = False

    @model_validator(mode="after")
    def _leaves_room(self) -> "Paper":
        """Refuse margins that leave no room for words."""
        if self.measure <= 0 or self.top + self.bottom >= self.height:
            raise ValueError("the margins leave no room on the paper")
        return self

    @property
    def measure(self) -> float:
        """Return the width of the text."""
        return self.width - 2 * self.side - self.gutter

    def is_left(self, page: int) -> bool:
        """Say whether a page, counted from 1, is bound at its right, and numbered at its left."""
        turned = self.two_sided and page % 2 == 0
        return turned != self.right_to_left

    def margins(self, page: int) -> tuple[float, float]:
        """Return the left and the right margin of a page, counted from 1."""
        bound, free = self.side + self.gutter, self.side
        return (free, bound) if self.is_left(page) else (bound, free)

    def bound(self, binding: Binding) -> "Paper":
        """Return the paper with room for a binding; the text stays as wide as the margins allow."""
        side = min(self.side, max(binding.side, self.side - binding.gutter / 2))
        return self.model_copy(update={"side": side, "gutter": binding.gutter})
