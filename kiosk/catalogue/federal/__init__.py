"""Service letters of the federal portal (XML, http://servicos.gov.br/v3/schema), turned into services that inform.

`xml_source` reads the file without trusting it, `plain_text` makes its texts safe, `parts` and `letter` say what each
element becomes, `topics` gives it doors, and `importer` writes a catalogue's folder.
"""
