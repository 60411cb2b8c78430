"""Every sentence the tool says, one room per subject; help of a command stands beside the command in `cli`."""
