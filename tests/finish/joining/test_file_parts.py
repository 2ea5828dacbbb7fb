"""Files that share most of their objects."""

from io import BytesIO

import pikepdf

from bookletgen.finish.joining.body import Body, stream
from bookletgen.finish.joining.file_parts import SharedObjects


def shared_objects() -> tuple[SharedObjects, int]:
    """Give the objects of a file of three pages, and the number of the content of the second."""
    pdf = pikepdf.new()
    pdf.docinfo.Title = "Shared"
    for number in range(3):
        pdf.add_blank_page()
        pdf.pages[-1].obj.Contents = pdf.make_stream(b"% secret of page " + str(number).encode())
    return SharedObjects(pdf, "1.7"), pdf.pages[1].obj.Contents.objgen[0]


def test_a_file_is_written_with_an_object_in_the_place_of_another() -> None:
    shared, number = shared_objects()

    written = shared.written({number: stream(b"% other words")})

    with pikepdf.open(BytesIO(written)) as pdf:
        contents = [page.obj.Contents.read_bytes() for page in pdf.pages]
        assert pdf.check_pdf_syntax() == []
        assert str(pdf.docinfo.Title) == "Shared"
    assert contents == [b"% secret of page 0", b"% other words", b"% secret of page 2"]


def test_nothing_is_left_of_what_was_replaced() -> None:
    shared, number = shared_objects()
    first_new = shared.size
    page = Body(b"<< /Note (see 99 0 R) /Next %d 0 R >>" % (first_new + 1))

    written = shared.written({number: page, first_new + 1: Body(b"(new)")})

    with pikepdf.open(BytesIO(written)) as pdf:
        streams = [each.read_bytes() for each in pdf.objects if isinstance(each, pikepdf.Stream)]
        assert not any(b"page 1" in each for each in streams)
        assert str(pdf.pages[1].obj.Contents.Next) == "new"
        assert str(pdf.pages[1].obj.Contents.Note) == "see 99 0 R"


def test_the_same_objects_give_the_same_bytes() -> None:
    shared, number = shared_objects()
    own = {number: stream(b"% other words")}

    assert shared.written(own) == shared.written(own) == shared_objects()[0].written(own)


def test_a_file_does_not_depend_on_those_before_it() -> None:
    shared, number = shared_objects()
    own = {number: stream(b"% other words")}
    own_info = {shared.info: Body(b"<< /Title (Own) >>")}
    shared.written(own)

    after, alone = shared.written(own_info), shared_objects()[0].written(own_info)

    assert after == alone
    with pikepdf.open(BytesIO(after)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert (str(pdf.docinfo.Title), pdf.pages[1].obj.Contents.read_bytes()) == (
            "Own",
            b"% secret of page 1",
        )
