"""The schemas of IATI 2.03 as its secretariat publishes them, and a stand-in for the attributes of xml:."""
