"""Files and folders to reports."""
