"""People: who may sign in, in which role, for which authority, and what each role may do.

Leans on ``directory`` (the authority a person works for), ``audit`` (the stream ``person/<id>``), ``outbox``
(mail to a person) and ``core``.
The pages and the sign-in library live in ``web/accounts``; nothing here sees HTTP.
"""
