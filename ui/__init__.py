"""What people see and type: the commands, the window and its screens. Qt lives here and nowhere else."""
