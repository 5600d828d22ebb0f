"""The sheet on dual criminality: its words, and the elements of the offences as the catalogue of law has them."""

from requests_app.law.criminality.register import CRIMES

PHRASES = {
    "criminality.heading": "Dual criminality",
    "criminality.sheet": "The elements of the two laws are set side by side in Annex A, second part.",
    "criminality.intro": (
        "For each offence the elements of the law of the requesting State and of the requested State are set side by "
        "side, with the fact that shows each of them. The conduct decides, whatever name either law gives to it."
    ),
    "criminality.annex": "Annex A, second part",
    "criminality.our_provision": "Law of the requesting State",
    "criminality.their_text": "Text of the provision of the requested State",
    "criminality.element": "Element",
    "criminality.ours": "Requesting State",
    "criminality.theirs": "Requested State",
    "criminality.fact": "Fact that shows it",
    "criminality.optional": "an element a State may require",
    **{
        f"element.{crime.code}.{element.code}": element.text
        for crime in CRIMES.values()
        for element in crime.elements
    },
}
