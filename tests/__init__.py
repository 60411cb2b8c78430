"""The tests of Loopbaangesprek; each one says in a sentence what it proves."""
