"""Writes the same letters: letters.py weasyprint|soffice|xelatex FOLDER FONTS. The words are in
FOLDER/letters.json, block by block; the PDFs go to FOLDER/letters."""

import html
import json
import os
import subprocess
import sys
import tempfile

how, folder, fonts = sys.argv[1:]
with open(f"{folder}/letters.json", encoding="utf-8") as file:
    letters = json.load(file)
target = f"{folder}/letters"


def pieces(letter):
    """Each block as its kind, and its words or its rows."""
    for block in letter["blocks"]:
        kind = block["is"]
        if kind in ("title", "line", "note"):
            yield kind, block["text"]
        elif kind == "para":
            yield kind, "".join(run["text"] for run in block["runs"])
        elif kind == "table":
            heads = [column["head"] for column in block["columns"]]
            yield kind, [heads] + [row["cells"] for row in block["rows"]]
        elif kind == "boxes":
            yield "table", [[row["label"] or "", row["text"]] for row in block["rows"]]


def with_weasyprint():
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    known = FontConfiguration()
    face = "@font-face {{ font-family: Letter; font-weight: {}; src: url(file://{}/NotoSerifSC-{}.ttf) }}"
    style = face.format(400, fonts, "Regular") + face.format(700, fonts, "Bold")
    style += """
        @page { size: A4; margin: 25mm }
        body { font: 11pt/1.6 Letter } h1 { text-align: center }
        table { border-collapse: collapse; width: 100% } td { border: 0.5pt solid; padding: 2pt }
    """
    style = CSS(string=style, font_config=known)
    tags = {"title": "h1", "para": "p", "line": "div", "note": "small"}
    for at, letter in enumerate(letters):
        body = ""
        for kind, what in pieces(letter):
            if kind == "table":
                rows = ("".join(f"<td>{html.escape(cell)}</td>" for cell in row) for row in what)
                body += "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"
            else:
                body += f"<{tags[kind]}>{html.escape(what)}</{tags[kind]}>"
        page = HTML(string=f"<html lang='zh'><body>{body}</body></html>")
        page.write_pdf(f"{target}/{at:03}.pdf", stylesheets=[style], font_config=known)


FLAT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles><style:default-style style:family="paragraph"><style:text-properties
 style:font-name-asian="Noto Serif CJK SC" style:font-family-asian="Noto Serif CJK SC"
 fo:font-family="Noto Serif CJK SC" fo:font-size="11pt" style:font-size-asian="11pt"/>
</style:default-style></office:styles>
<office:body><office:text>{}</office:text></office:body></office:document>"""


def with_soffice():
    """As its mail merge does: one document a letter, many in one run of the program."""
    with tempfile.TemporaryDirectory(dir=folder) as place:
        files = []
        for at, letter in enumerate(letters):
            body = ""
            for kind, what in pieces(letter):
                if kind == "table":
                    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>".format
                    rows = ("".join(cell(html.escape(one)) for one in row) for row in what)
                    body += f"<table:table><table:table-column table:number-columns-repeated='{len(what[0])}'/>"
                    body += "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
                    body += "</table:table>"
                else:
                    body += f"<text:p>{html.escape(what)}</text:p>"
            files.append(f"{place}/{at:03}.fodt")
            with open(files[-1], "w", encoding="utf-8") as out:
                out.write(FLAT.format(body))
        command = ["soffice", f"-env:UserInstallation=file://{place}/own", "--headless"]
        command += ["--convert-to", "pdf", "--outdir", target]
        # It takes no more than some 250 at a time, and says nothing of the rest.
        for first in range(0, len(files), 125):
            some = files[first : first + 125]
            subprocess.run([*command, *some], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def with_xelatex():
    plain = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
    plain |= {sign: "\\" + sign for sign in "#$%&_{}"}

    def said(words):
        return "".join(plain.get(sign, sign) for sign in words)

    body = rf"""\documentclass[11pt,a4paper]{{article}}
\usepackage{{xeCJK}}\usepackage{{longtable,array}}
\setmainfont[Path={fonts}/,BoldFont=NotoSerifSC-Bold.ttf]{{NotoSerifSC-Regular.ttf}}
\setCJKmainfont[Path={fonts}/,BoldFont=NotoSerifSC-Bold.ttf]{{NotoSerifSC-Regular.ttf}}
\begin{{document}}
"""
    for letter in letters:
        for kind, what in pieces(letter):
            if kind == "table":
                width = f"p{{{0.8 / len(what[0]):.3f}\\textwidth}}"
                rows = "\n".join(" & ".join(map(said, row)) + r"\\ \hline" for row in what)
                body += rf"\begin{{longtable}}{{{width * len(what[0])}}}" + "\n" + rows + "\n\\end{longtable}\n"
            else:
                body += said(what) + "\n\n"
        body += "\\clearpage\n"
    with tempfile.TemporaryDirectory(dir=folder) as place:
        with open(f"{place}/all.tex", "w", encoding="utf-8") as out:
            out.write(body + r"\end{document}")
        command = ["xelatex", "-interaction=batchmode", "-halt-on-error", "all.tex"]
        subprocess.run(command, cwd=place, check=True, stdout=subprocess.DEVNULL)
        os.rename(f"{place}/all.pdf", f"{target}/all.pdf")


{"weasyprint": with_weasyprint, "soffice": with_soffice, "xelatex": with_xelatex}[how]()
