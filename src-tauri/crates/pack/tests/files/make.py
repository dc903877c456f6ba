"""Makes the test files that need a writer the tests do not have (CC0). Needs Pillow."""

from pathlib import Path

from PIL import Image, ImageCms

HERE = Path(__file__).parent

# Left half cyan, right half yellow, as Adobe programs store it: inverted, with their mark.
cmyk = Image.new("CMYK", (64, 64), (255, 0, 0, 0))
cmyk.paste((0, 0, 255, 0), (32, 0, 64, 64))
cmyk.save(HERE / "cmyk_adobe.jpg", quality=90)

# A colour profile and progressive scans.
profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
photo = Image.new("RGB", (64, 64), (200, 30, 30))
photo.save(HERE / "progressive_srgb.jpg", quality=85, progressive=True, icc_profile=profile)
