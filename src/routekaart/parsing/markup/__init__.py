"""What XML and HTML share: elements and texts, in the order of the file, become blocks."""
