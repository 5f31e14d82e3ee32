"""A page in a language that the core reads dates in, with what its site prints around comments."""

from __future__ import annotations

import datetime

import sitrep

PAGE = """Повінь у Заріччі: закрито два мости

Після трьох днів дощу річка вийшла з берегів. Закрито два мости, евакуйовано 40 людей.

Рівень води о дев'ятій ранку становив 6,2 метра.

Коментарі (3)

Сергій, 14 березня 2019 о 09:12

У нас підвал уже затопило, у кого є насос?

Відповісти

Ганна П., 14 березня 2019 о 10:05

@Сергій у мене є, напишіть мені.

Відповісти

Ігор, 15 бер. 2019 о 07:00

І знову ніхто не попередив.

Відповісти
"""


def test_comments_in_ukrainian_are_told_by_their_headers() -> None:
    document = sitrep.parse(PAGE)
    assert [(each.author, each.body) for each in document.comments] == [
        ("Сергій", "У нас підвал уже затопило, у кого є насос?"),
        ("Ганна П.", "@Сергій у мене є, напишіть мені."),
        ("Ігор", "І знову ніхто не попередив."),
    ]
    assert document.comments[2].published == datetime.datetime(2019, 3, 15, 7, 0)
    assert [(each.kind, each.text) for each in document.notices] == [("comment-heading", "Коментарі (3)")]
    reply = document.comments[1].reply
    assert reply is not None
    assert reply.to == "c1"
