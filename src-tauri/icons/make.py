"""Draws the icons: the character 清 in white on a vermilion seal. Needs Pillow and ui/fonts.

    python3 src-tauri/icons/make.py
"""

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

HERE = Path(__file__).resolve().parent
FONT = HERE / "../../ui/fonts/NotoSerifSC-Bold.ttf"
VERMILION = (179, 57, 43, 255)  # the seal red of ui/public/seal.svg
WHITE = (255, 255, 255, 255)


def seal(size: int) -> Image.Image:
    """The seal, drawn four times as large and made smaller, so that its edges are smooth."""
    big = size * 4
    image = Image.new("RGBA", (big, big), (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    edge = round(big * 0.04)
    draw.rounded_rectangle((edge, edge, big - edge - 1, big - edge - 1), round(big * 0.2), VERMILION)
    if size >= 64:
        # The line inside the edge of a carved seal; on a small icon it would only be a blur.
        line = round(big * 0.105)
        draw.rounded_rectangle(
            (line, line, big - line - 1, big - line - 1),
            round(big * 0.145), outline=WHITE, width=max(1, round(big * 0.016)),
        )
    height = 0.64 if size >= 64 else 0.74
    font = ImageFont.truetype(str(FONT), round(big * height))
    draw.text(
        (big / 2, big / 2 - middle(font)), "清", WHITE, font, anchor="mm",
        stroke_width=round(big * (0.004 if size >= 64 else 0.012)),
    )
    return image.resize((size, size), Image.Resampling.LANCZOS)


def middle(font: ImageFont.FreeTypeFont) -> float:
    """How far the middle of the strokes lies below the middle of the line."""
    _, top, _, bottom = font.getbbox("清", anchor="mm")
    return (top + bottom) / 2


def main() -> None:
    for size, name in [(32, "32x32"), (128, "128x128"), (256, "128x128@2x"), (512, "icon")]:
        seal(size).save(HERE / f"{name}.png", optimize=True)
    small = [16, 24, 32, 48, 64, 128]
    seal(256).save(HERE / "icon.ico", sizes=[(s, s) for s in [*small, 256]],
                   append_images=[seal(s) for s in small])
    large = [32, 64, 128, 256, 512, 1024]
    seal(1024).save(HERE / "icon.icns", append_images=[seal(s) for s in large])


if __name__ == "__main__":
    main()
