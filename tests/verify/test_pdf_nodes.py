"""Two trees are compared by roles, facts and letters; a difference says where it is."""

from kesimpta_docs.verify.pdf.nodes import differences, node, owned
from kesimpta_docs.verify.tokens import is_leader, signs_of

ROW = node("TR", node("TH", "Effect", **owned("Table", Scope="Row")), node("TD", "21 in 100"))
TABLE = node("Table", node("Caption", "Table 1."), node("TBody", ROW, ROW))
DOCUMENT = node("Document", node("H1", "Title"), node("Sect", TABLE, T="Doses"))


def test_equal_trees_have_no_difference() -> None:
    assert list(differences(DOCUMENT, DOCUMENT)) == []


def test_a_difference_is_named_with_its_place() -> None:
    row = node("TR", node("TH", "Effect"), node("TD", "21 in 100"))
    table = node("Table", node("Caption", "Table 1."), node("TBody", ROW, row))
    found = node("Document", node("H1", "Title"), node("Sect", table, T="Doses"))
    where = "Sect > Table > TBody > TR 2 > TH"
    assert [f"{where}: expected Table.Scope Row, found none"] == list(differences(DOCUMENT, found))


def test_a_fact_too_many_is_a_difference() -> None:
    found = node("P", "Words", ActualText="Other words")
    told = ['P: expected ActualText none, found "Other words"']
    assert told == list(differences(node("P", "Words"), found))


def test_only_the_first_kid_of_another_kind_is_told() -> None:
    wanted = node("Sect", node("H2", "Doses"), node("P", "One"), node("P", "Two"))
    found = node("Sect", node("H2", "Doses"), node("L"), node("L"))
    assert list(differences(wanted, found)) == ['Sect: expected P "One", found L ""']


def test_a_kid_that_is_missing_and_one_too_many_are_told() -> None:
    one, two = node("L", node("LI", "a")), node("L", node("LI", "a"), node("LI", "b"))
    assert list(differences(one, two)) == ['L: expected nothing, found LI "b"']
    assert list(differences(two, one)) == ['L: expected LI "b", found nothing']


def test_words_are_compared_by_their_letters_whatever_the_line_ends() -> None:
    found = node("P", "Take", " it ", "with\u00adout water")
    assert list(differences(node("P", "Take it without water"), found)) == []


def test_words_that_are_parted_by_an_element_stay_parted() -> None:
    wanted = node("P", "Take ", node("Strong", "20 mg"), " now")
    found = node("P", "Take now", node("Strong", "20 mg"))
    told = ['P: expected "Take", found "Take now"']
    assert told == list(differences(wanted, found))


def test_white_space_alone_is_no_word() -> None:
    assert node("P", " \u00a0", "\u200b").kids == ()


def test_letters_are_of_one_form() -> None:
    assert signs_of("re\u0301 a") == signs_of("r\u00e9\na")


def test_leaders_are_told_from_words() -> None:
    assert [is_leader(text) for text in (" . . .", "…", "a.")] == [True, True, False]
