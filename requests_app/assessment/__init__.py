"""The legal and human-rights review of one version: screening, answers, second opinions, resolutions.

Leans on casefile (versions, contributors), directory (facts about the other State), law (grounds and
triggers) and audit. Knows nothing of procedures: outgoing asks its guards whether a version may go out.
"""
