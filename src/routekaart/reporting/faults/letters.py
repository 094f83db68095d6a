"""Why a file is no letter that can be read, in Dutch."""

from routekaart.reporting.faults.pattern import Dutch

LETTERS: Dutch = (
    (
        r"this is no text: it holds control characters, .*",
        "Dit is geen tekst. Geef de brief als Word, PDF, webpagina of platte tekst (UTF-8).",
    ),
    (
        r"the text is not in .*|the text is in two encodings at once.*|the file says it is in .*",
        "De tekens in deze tekst zijn niet goed te lezen. Sla de tekst op als UTF-8 en geef hem opnieuw.",
    ),
    (
        r"the (Word file|PDF|XML|page) is (damaged|not whole).*",
        "Het bestand is beschadigd. Open het, sla het opnieuw op en probeer het nog eens.",
    ),
    (
        r"the (Word file|PDF) is locked with a password",
        "Op dit bestand zit een wachtwoord. Sla het op zonder wachtwoord en geef het opnieuw.",
    ),
    (
        r"this is a scan without text",
        "Dit is een scan zonder tekst. Geef de brief als Word-bestand, of laat eerst de tekst herkennen (OCR).",
    ),
    (r"the PDF has no text.*", "In deze PDF staat geen tekst. Geef de brief als Word-bestand of als platte tekst."),
    (r"the PDF has (over )?[\d,]+ pages.*", "De PDF heeft te veel bladzijden. Geef hem in delen."),
    (
        r"the (PDF|file) takes over .* to read",
        "Het duurt te lang om dit bestand te lezen. Geef de brief in delen, of als platte tekst.",
    ),
    (
        r"the (letter|PDF|file) has (over )?[\d,]+ (bytes|characters), .*|the PDF has over [\d,]+ characters.*",
        "De brief is te groot. Geef hem als platte tekst, of in delen.",
    ),
    (
        r"this is a zip file without a Word document in it",
        "In dit zip-bestand zit geen Word-brief. Pak het uit en geef de brief zelf.",
    ),
    (
        r"this is .*, which is not read|this is .*, and no letter",
        "Dit soort bestand wordt hier niet gelezen. Geef de brief als Word, PDF, webpagina of platte tekst.",
    ),
    (
        r"the Word file (has no place for a comment|is written in a way in which|is built in such a way).*",
        "In dit Word-bestand kunnen geen opmerkingen worden gezet. Kies een ander soort rapport.",
    ),
    (
        r"the Word file (is packed|has two parts|has [\d,]+ parts|would unpack).*|a part defines entities.*",
        "Dit Word-bestand is anders gebouwd dan Word het doet. Open het, sla het opnieuw op als .docx en geef dat.",
    ),
    (
        r"the (page|XML) has (over|more than) .*|it has more than .*|an element <.*|the XML declares .*|the entity .*",
        "Dit bestand is ingewikkelder dan een brief nodig heeft. Geef de brief als Word, PDF of platte tekst.",
    ),
    (
        r"the file breaks the program that reads it.*",
        "Dit bestand is niet te lezen. Geef de brief als platte tekst, of sla het bestand opnieuw op.",
    ),
    (
        r"this text says (?P<number>[\d,]+) things, and (?P<most>[\d,]+) are checked at once",
        "Er staan {number} uitspraken in, en er worden er {most} tegelijk gecontroleerd. Geef de brief in delen.",
    ),
    (r"the letter was changed while it was checked", "De brief veranderde tijdens de controle. Geef hem opnieuw."),
)
