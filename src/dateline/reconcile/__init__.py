"""The fold from claims to incidents and totals, by rules that a reader chooses."""
