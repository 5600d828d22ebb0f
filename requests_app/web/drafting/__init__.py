"""Drafting in the browser: a task list, one form per section or entry, check and submit.

Every form is made from the declarations of the casefile room; nothing here knows a particular field.
"""
