"""Two standards in one file: what WeasyPrint leaves open for PDF/A-3a and PDF/UA-1 together.

WeasyPrint writes one standard at a time. Asked for PDF/A-3a it writes tags, colours, fonts and dates as both want
them; here the metadata say so for both, in words that any reader finds: uncompressed, with the schema of the one
that PDF/A does not know.
"""

from typing import Any

_MAP = b"begincmap"
_NOTHING, _SPACE = b" <>", b" <200b>"
_END = b"</rdf:RDF>"
_UNIVERSAL = b"""<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="" pdfuaid:part="1"/>\
<rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" \
rdf:about=""><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property>\
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""


def finish(_document: Any, pdf: Any) -> None:
    """Complete the file before it is written: the finisher of WeasyPrint."""
    metadata = next(one for one in pdf.objects if getattr(one, "extra", {}).get("Type") == "/Metadata")
    packet = b"".join(metadata.stream)
    if packet.count(_END) != 1:
        raise ValueError("The metadata are not those that WeasyPrint 70 writes")
    metadata.stream = [packet.replace(_END, _UNIVERSAL + _END)]
    metadata.compress = False
    for stream in pdf.objects:
        if _MAP in (parts := getattr(stream, "stream", ())):
            # A mark that is painted as a glyph of its own and was counted with its letter: a space of no width.
            stream.stream = [_named(part) for part in parts]
    if "AF" in pdf.catalog:
        pdf.catalog["AF"][:] = dict.fromkeys(pdf.catalog["AF"])


def _named(part: Any) -> Any:
    return (
        part.removesuffix(_NOTHING) + _SPACE if isinstance(part, bytes) and part.endswith(_NOTHING) else part
    )
