"""The PDF shows every character, or says which one it cannot show."""

import typst

from kaderwerk.adapters.files.pdf_characters import is_shown, printable


def test_a_character_without_a_shape_becomes_its_number() -> None:
    assert printable("mooi \N{GRINNING FACE} 中") == "mooi [U+1F600] [U+4E2D]"


def test_a_sign_that_turns_the_direction_of_text_becomes_visible() -> None:
    assert printable("a\N{RIGHT-TO-LEFT OVERRIDE}b\0") == "a[U+202E]b[U+0000]"


def test_letters_are_composed_and_white_space_is_one_kind() -> None:
    assert printable("e\N{COMBINING ACUTE ACCENT}n\tee\r\n\N{ZERO WIDTH SPACE}n") == "én ee  n"


def test_a_euro_sign_stays_with_its_amount() -> None:
    assert (
        printable("€ 5, € −3 en € onbekend")
        == "€\N{NARROW NO-BREAK SPACE}5, €\N{NARROW NO-BREAK SPACE}−3 en € onbekend"
    )


def test_a_long_word_can_break_after_its_marks_and_at_last_anywhere() -> None:
    stop = "\N{ZERO WIDTH SPACE}"
    assert printable("stuk_met_een_lange_naam.docx") == f"stuk_{stop}met_{stop}een_{stop}lange_{stop}naam.{stop}docx"
    assert printable("x" * 100) == f"{'x' * 45}{stop}{'x' * 45}{stop}{'x' * 10}"
    assert printable("−123.456.789.012.345,67") == "−123.456.789.012.345,67"
    assert printable("meerjareninvesteringsplanning") == "meerjareninvesteringsplanning"


def test_the_compiler_accepts_every_character_that_is_shown() -> None:
    shown = " ".join(chr(code) for code in range(0x3000) if is_shown(chr(code)))
    layout = b'#set document(title: "x")\n#set text(lang: "nl", font: "Libertinus Serif")\n#sys.inputs.shown'
    assert len(shown) > 3_000
    assert typst.compile(
        layout, ignore_system_fonts=True, pdf_standards=["ua-1"], sys_inputs={"shown": shown}, format="pdf"
    )
