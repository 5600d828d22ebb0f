"""Exhibits and their custody: uploads in parts, hashes, hand-overs with two signatures, the custody log.

Leans on vault (the bytes), assurances (conditions of use), casefile (whose case).
"""
