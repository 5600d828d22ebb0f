"""Accounts, numbers and addresses that name what is asked for: read, checked and kept in one form.

Leans on libraries that know them (telephone plans, check digits, codecs of wallet addresses); `checking` is the door.
"""
