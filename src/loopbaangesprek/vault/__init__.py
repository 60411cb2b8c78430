"""The kluis: where everything stands, behind which wachtzin, and with which copies.

The rule that lives here: whatever changes a kluis is done on a copy that was read again, and by one name that changes
place; killed at any moment, all is in the old place or in the new one.
"""
