"""The procedure of an emergency: a caller verified, the test of a risk to life or safety, delivery, confirmation.

Leans on documents (what is handed out), deadlines (the clocks of minutes and hours), casefile, workflow.
"""
