"""Binds the same photos and PDFs: pack.py img2pdf|pymupdf|pdftk FOLDER. Each stamps every page with its
number, and sets a bookmark for each file where the program can."""

import glob
import os
import subprocess
import sys
import tempfile

how, folder = sys.argv[1:]
photos = sorted(glob.glob(f"{folder}/jpg/*.jpg"))
papers = sorted(glob.glob(f"{folder}/pdf/*.pdf"))


def pictures(target):
    import img2pdf

    layout = img2pdf.get_layout_fun((img2pdf.mm_to_pt(210), img2pdf.mm_to_pt(297)), auto_orient=True)
    with open(target, "wb") as out:
        img2pdf.convert(photos, layout_fun=layout, rotation=img2pdf.Rotation.ifvalid, outputstream=out)


with tempfile.TemporaryDirectory(dir=folder) as place:
    target = f"{place}/pack.pdf"
    if how == "img2pdf":
        import pikepdf

        pictures(f"{place}/photos.pdf")
        pack, marks, count = pikepdf.new(), [], 0
        for source in [f"{place}/photos.pdf", *papers]:
            with pikepdf.open(source) as pdf:
                if source.endswith("photos.pdf"):
                    marks += [(os.path.basename(photo), at) for at, photo in enumerate(photos)]
                else:
                    marks.append((os.path.basename(source), count))
                pack.pages.extend(pdf.pages)
                count += len(pdf.pages)
        name = pikepdf.Name
        font = pack.make_indirect(
            pikepdf.Dictionary(Type=name.Font, Subtype=name.Type1, BaseFont=name.Helvetica)
        )
        for number, page in enumerate(pack.pages, 1):
            page.add_resource(font, name.Font, name.Stamp)
            page.contents_add(b"q\n", prepend=True)
            page.contents_add(f"Q q BT /Stamp 9 Tf 540 15 Td ({number}) Tj ET Q".encode())
        with pack.open_outline() as outline:
            outline.root.extend(pikepdf.OutlineItem(title, at) for title, at in marks)
        pack.save(target)
    elif how == "pymupdf":
        import pymupdf

        pack, marks = pymupdf.open(), []
        for photo in photos:
            marks.append([1, os.path.basename(photo), len(pack) + 1])
            page = pack.new_page(width=595, height=842)
            page.insert_image(page.rect, filename=photo)
        for paper in papers:
            marks.append([1, os.path.basename(paper), len(pack) + 1])
            pack.insert_pdf(pymupdf.open(paper))
        for number, page in enumerate(pack, 1):
            page.insert_text((540, page.rect.height - 15), str(number), fontsize=9)
        pack.set_toc(marks)
        pack.save(target)
    elif how == "pdftk":
        pictures(f"{place}/photos.pdf")
        subprocess.run(["pdftk", f"{place}/photos.pdf", *papers, "cat", "output", target], check=True)
    else:
        sys.exit(f"there is no {how} here")
