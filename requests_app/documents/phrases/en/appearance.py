"""What stands around a letter: its emblem, its check code, its seal, its two languages."""

PHRASES = {
    "appearance.emblem": "Emblem of the {sender}",
    "appearance.code_picture": "QR code that leads to {address}",
    "appearance.check": "Check this document",
    "appearance.check_at": "Whether this document is genuine, unchanged and still in effect can be checked by anybody at {address}",
    "appearance.check_code": "Check code: {code}",
    "appearance.sealed": "Sealed electronically",
    "appearance.sealed_by": "This file bears the electronic seal of the {sender}. Any later change to it can be detected.",
    "appearance.attached": "Attached as a separate file",
    "appearance.two_languages": "This document is set out in two languages, {first} and {second}. What an authority wrote in its own words appears once, in the language in which it was written.",
    "appearance.two_languages_translated": "This document is set out in two languages, {first} and {second}. What an authority wrote in its own words appears once, in the language in which it was written; the translation into {translation} accompanies this document.",
    "appearance.sample": "Sample letter",
    "appearance.sample_subtitle": "Preview of the letterhead. This is not a document of any case.",
    "appearance.sample_heading": "Text of the letter",
    "appearance.sample_text": "This page shows how letters look with the letterhead as it has been entered: crest, name, address, motto, foot and signature block.",
}
