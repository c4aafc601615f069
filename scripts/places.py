"""Where the cells of labelled scrambled sheets stand: writes tests/places.

A dash or a zero of a scrambled text could be many cells. Where the same sheet
is there as PDF and as workbook too, its place on the page tells which it is:
the text has the PDF's texts in the PDF's order, and the workbook, printed with
a colour of its own for every cell, says which cell stands where. The PDFs must
have such colours too, which tell the texts of one cell; those of the corpus do.

    python3 scripts/places.py ../shared/corpus target/debug/kensho

It needs LibreOffice (soffice) and the packages pdfminer.six and openpyxl.
Each file has lines `key,start,end`, in bytes of the sheet's text. What the
text lost, or says otherwise than the label, is left out; row numbers and the
％ of rates have no labels, and are checked by tests/accuracy_scrambled.rs.
"""

import csv
import json
import pathlib
import subprocess
import sys
import tempfile
import unicodedata

import openpyxl
from openpyxl.styles import Font
from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar, LTContainer
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage

# Characters of one cell lie no farther from where the workbook prints them.
NEAR = 4.0
# Between two pieces of a page the text has no more than this of its own, and
# somewhat more for each piece that it lost.
BETWEEN = 60
LOST = 30


def plain(text):
    """Without what the two kinds of files write differently."""
    return "".join(unicodedata.normalize("NFKC", text).split()).replace("－", "-").replace("―", "-")


def coloured(workbook, folder):
    """The workbook as PDF, every cell in a colour of its own, and the cells by colour."""
    book, cells = openpyxl.load_workbook(workbook), {}
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is None:
                    continue
                number = len(cells) + 1
                font = cell.font
                cell.font = Font(name=font.name, size=font.sz, bold=font.b, color=f"FF{number:06X}")
                cells[number] = (cell.coordinate, str(cell.value), cell.row, cell.column)
    path = pathlib.Path(folder) / "coloured.xlsx"
    book.save(path)
    subprocess.run(["soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, path], check=True, capture_output=True)
    return path.with_suffix(".pdf"), cells


def pages(pdf):
    """The characters of each page in the file's order: text, place, colour."""

    def characters(item):
        if isinstance(item, LTChar):
            yield item.get_text(), (item.x0, item.y0), item.graphicstate.ncolor
        elif isinstance(item, LTContainer):
            for part in item:
                yield from characters(part)

    # Without analysis of the layout the order stays as it is.
    resources = PDFResourceManager()
    device = PDFPageAggregator(resources, laparams=None)
    interpreter = PDFPageInterpreter(resources, device)
    with open(pdf, "rb") as file:
        for page in PDFPage.get_pages(file):
            interpreter.process_page(page)
            yield list(characters(device.get_result()))


def number_of(colour):
    """The number of a cell from its colour."""
    parts = colour if isinstance(colour, tuple) and len(colour) == 3 else (colour, colour, colour)
    red, green, blue = (round(float(part) * 255) for part in parts)
    return red << 16 | green << 8 | blue


def keys_of(kensho, workbook, labels, cells):
    """The key of each cell: those labelled, row numbers, and the ％ of rates."""
    fields = json.loads(subprocess.run([kensho, "parse", "--format", "json", workbook], check=True, capture_output=True).stdout)
    keys = {}
    for field in fields:
        locator = field.get("locator") or ""
        if "!" in locator and field["key"] in labels and field["key"] != "sheet.fiscal_year":
            keys.setdefault(locator.split("!")[1].split(",")[0].split(":")[0], field["key"])
    rows = {}
    for coordinate, _, row, column in cells.values():
        if coordinate in keys:
            rows.setdefault(row, []).append((column, keys[coordinate].split(".")))
    for coordinate, value, row, column in cells.values():
        for right, key in rows.get(row, []):
            if coordinate in keys or right < column:
                continue
            if key[0] in ("payee", "obligation") and key[-1] == "name" and value == key[-2]:
                keys[coordinate] = ".".join([*key[:-1], "no"])
            elif key[0] in ("outcome", "kpi") and key[-1] == "rate" and value in ("%", "％"):
                keys[coordinate] = f"{key[0]}.{key[1]}.rate_unit"
    return keys


def cell_of_colour(page, printed):
    """Which cell each colour of a page is: that which most of its characters lie on."""
    votes = {}
    for _, (x, y), colour in page:
        far = ((abs(ox - x) + abs(oy - y), number_of(own)) for _, (ox, oy), own in printed)
        distance, cell = min(far, default=(NEAR, 0))
        if distance < NEAR:
            of = votes.setdefault(number_of(colour), {})
            of[cell] = of.get(cell, 0) + 1
    return {colour: max(of, key=of.get) for colour, of in votes.items()}


def pieces(page):
    """Characters in a row that have one colour and lie on one line."""
    out = []
    for text, (_, y), colour in page:
        number = number_of(colour)
        if out and out[-1][0] == number and abs(out[-1][1] - y) < 1:
            out[-1][2] += text
        else:
            out.append([number, y, text])
    return [(number, text.strip()) for number, _, text in out if text.strip()]


def places(base, kensho, folder):
    """Where the cells of a sheet stand in its text: key, first and last byte."""
    labels = dict(csv.reader(open(f"{base}.gold.csv", encoding="utf-8-sig")))
    printed, cells = coloured(f"{base}.xlsx", folder)
    keys = keys_of(kensho, f"{base}.xlsx", labels, cells)
    text = pathlib.Path(f"{base}.scrambled.txt").read_text(encoding="utf-8")
    found, at, lost = {}, 0, 0
    for page, own in zip(pages(f"{base}.pdf"), pages(printed)):
        cell_of = cell_of_colour(page, own)
        for colour, piece in pieces(page):
            begin = text.find(piece, at)
            if begin < 0 or begin - at > BETWEEN + LOST * lost:
                lost += 1
                continue
            at, lost = begin + len(piece), 0
            key = keys.get(cells.get(cell_of.get(colour), ("",))[0])
            if key:
                found[key] = (found.get(key, (begin,))[0], at)
    for key, (begin, end) in found.items():
        said = plain(text[begin:end])
        if said and (key not in labels or said in plain(labels[key])):
            yield key, len(text[:begin].encode()), len(text[:end].encode())


def main(corpus, kensho):
    target = pathlib.Path(__file__).parent.parent / "tests" / "places"
    target.mkdir(exist_ok=True)
    for pdf in sorted(pathlib.Path(corpus).glob("*.pdf")):
        base = pdf.with_suffix("")
        if not pathlib.Path(f"{base}.scrambled.txt").exists() or not pathlib.Path(f"{base}.xlsx").exists():
            continue
        with tempfile.TemporaryDirectory() as folder:
            rows = sorted(places(base, kensho, folder), key=lambda row: row[1])
        with open(target / f"{base.name}.csv", "w", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{key},{begin},{end}\n" for key, begin, end in rows)
        print(f"{base.name}: {len(rows)} cells")


if __name__ == "__main__":
    main(*sys.argv[1:])
