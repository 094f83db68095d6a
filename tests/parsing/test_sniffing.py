"""What a file is, whatever its name says."""

import io
import zipfile

import pytest

from routekaart.domain.document import Format
from routekaart.domain.errors import UnreadableLetter
from routekaart.parsing.sniffing import find_format


def zipped(*names: str, first: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, first)
    return out.getvalue()


@pytest.mark.parametrize(
    ("raw", "form"),
    [
        (b"Geachte voorzitter,", Format.TEXT),
        (b"<concept> Geachte voorzitter, ...", Format.TEXT),
        (b"5 < 6 en 7 > 6", Format.TEXT),
        (b"De kop %PDF-1.7 staat in een PDF.", Format.TEXT),
        (b"Aan: Kamer\nVan: minister\nOver: MIME-Version: 1.0", Format.TEXT),
        (b"<?xml version='1.0'?><kamerstuk/>", Format.XML),
        (b"\xef\xbb\xbf\n<?xml version='1.0'?>\n<!-- x --><kamerstuk>", Format.XML),
        (b"<officiele-publicatie><al>x</al></officiele-publicatie>\n", Format.XML),
        (b"<!DOCTYPE kamerwrk SYSTEM 'k.dtd'><kamerwrk></kamerwrk>", Format.XML),
        ("<?xml version='1.0'?><kamerstuk/>".encode("utf-16"), Format.XML),
        ("<kamerstuk/>".encode("utf-16"), Format.XML),
        (b"<!doctype HTML><p>x", Format.HTML),
        (b"  <!-- bewaard -->\n<html lang=nl>", Format.HTML),
        (b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>", Format.HTML),
        (b"<p>Geachte voorzitter,", Format.HTML),
        (b"<!-- nooit gesloten", Format.HTML),
        (b"%PDF-1.7\n%\xe2\xe3", Format.PDF),
        (b"\n\n%PDF-1.4", Format.PDF),
        (b"mail\x00rest%PDF-1.4", Format.PDF),
        (zipped("[Content_Types].xml", "word/document.xml"), Format.DOCX),
    ],
)
def test_a_file_is_known_by_its_content(raw: bytes, form: Format) -> None:
    assert find_format(raw) is form


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word file"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "with a password"),
        (b"\xd0\xcf\x11\xe0" + "__nameid_version1.0".encode("utf-16-le"), "Outlook"),
        (b"{\\rtf1\\ansi", "RTF"),
        (zipped("mimetype", first="application/vnd.oasis.opendocument.text"), r"\.odt"),
        (zipped("mimetype", first="application/epub+zip"), "EPUB"),
        (zipped("xl/workbook.xml"), "Excel"),
        (zipped("ppt/presentation.xml"), "PowerPoint"),
        (zipped("brief.txt"), "zip file without a Word document"),
        (zipped(), "zip file without a Word document"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"II*\x00", "TIFF"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"PAR1", "Parquet"),
        (b"%!PS-Adobe", "PostScript"),
        (b"From: minister@example.org\r\nSubject: brief\r\nMIME-Version: 1.0\r\n", "e-mail"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related", "MHTML"),
    ],
)
def test_what_is_not_read_is_refused_by_its_name_with_a_way_out(raw: bytes, what: str) -> None:
    with pytest.raises(UnreadableLetter, match=what) as refusal:
        find_format(raw)
    assert refusal.value.remedy.endswith(".")
