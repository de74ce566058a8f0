"""What is filled into a guide for the place where it is given out."""
