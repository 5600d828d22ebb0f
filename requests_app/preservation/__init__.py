"""The procedure of preservation, asked of us or by us: from the request to the order, its renewals and its end.

Leans on assessment (narrow grounds), deadlines (no silent expiry), documents (orders and notices), casefile.
"""
