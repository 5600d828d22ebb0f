"""The register of assurances and conditions of a case: asked, offered, received, in force, ended, breached.

Leans on casefile (whose case, checks of files), workflow (steps), vault (documents), directory (States).
"""
