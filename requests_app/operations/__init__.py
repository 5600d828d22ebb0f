"""Work that failures leave behind: parked messages, failed deliveries, alarms of hashes, each with an owner.

Leans on outbox (what is parked), accounts (who owns it).
"""
