"""The dossier: what is asked, by whom, of whom; its draft, its frozen versions, what is still missing.

Everything else of a case hangs on `CaseFile`. Leans on accounts, directory, audit, vault, law and core.
"""
