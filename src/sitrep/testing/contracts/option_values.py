"""Values for the options of an exporter, such as people give: right ones, wrong ones, and odd ones."""

from __future__ import annotations

from hypothesis import strategies as st

from sitrep.extending import OptionInfo, describe_options
from sitrep.testing.texts import texts

# Right beside what most options can take, and what people write instead.
_NUMBERS = (0, 1, -1, 2, 8, 100, 0.0, 0.5, -0.5)
_OTHERS = (None, False, True, "", "yes", "no", "none", "0", "8", "-1", "x")


def option_values(options: type) -> st.SearchStrategy[dict[str, object]]:
    """Options by name: none, some or all of those of a class, and now and then one that it does not have."""
    known = {info.name: _values(info) for info in describe_options(options)}
    return st.fixed_dictionaries({}, optional={**known, "no_such_option": st.just("x")})


def _values(info: OptionInfo) -> st.SearchStrategy[object]:
    usual: list[object] = [info.default, *info.choices]
    if isinstance(info.default, bool):
        usual += [True, False]
    return st.one_of(
        st.sampled_from(usual),
        st.sampled_from(_NUMBERS),
        st.sampled_from(_OTHERS),
        st.integers(),
        texts(max_size=1),
    )
