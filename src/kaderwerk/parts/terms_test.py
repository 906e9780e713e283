"""Tests of terms in texts: linked once, escaped, and the sentence about the sign in both forms."""

from kaderwerk.core.glossary import GLOSSARY
from kaderwerk.parts.terms import _LINKED, TermLinks, anchor_of


def linking() -> TermLinks:
    return TermLinks(address=lambda anchor: f"begrippen.html#{anchor}")


def test_a_term_is_a_link_with_its_meaning_the_first_time_alone() -> None:
    terms = linking()
    first = terms("Het saldo & de Reserves")
    assert 'href="begrippen.html#begrip-saldo"' in first
    assert 'title="Baten min lasten plus onttrekkingen min toevoegingen.">saldo</a> &amp; de' in first
    assert '#begrip-reserve"' in first
    assert ">Reserves</a>" in first
    assert terms("Het saldo") == "Het saldo"


def test_a_word_inside_another_is_no_term() -> None:
    assert linking()("eindsaldo, saldo-effect") == "eindsaldo, saldo-effect"


def test_without_a_page_of_terms_the_text_is_escaped_alone() -> None:
    assert TermLinks()("<b>saldo</b>") == "&lt;b&gt;saldo&lt;/b&gt;"
    assert "<b>" not in linking()("<b>saldo</b>")


def test_the_sentence_about_the_sign_has_both_forms_of_which_one_is_hidden() -> None:
    assert TermLinks()("In euro’s. Plus is voordelig voor het saldo, min is nadelig.") == (
        'In euro’s. <span class="sign-favourable">Plus is voordelig voor het saldo, min is nadelig</span>'
        '<span class="sign-cost" hidden>Plus is kosten en dus nadelig, min is voordelig</span>.'
    )
    assert "sign-cost" in linking()("Saldo: plus is voordelig, min is nadelig.")


def test_every_linked_word_leads_to_a_term_that_exists() -> None:
    known = {term.dutch for term in GLOSSARY}
    assert set(_LINKED.values()) <= known
    assert len({anchor_of(one) for one in known}) == len(known)
