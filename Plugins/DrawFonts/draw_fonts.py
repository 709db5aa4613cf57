"""Draws the letters of the house from Debian's fonts and writes them as Swift.

    draw_fonts.py Pages|Papers OUT.swift

The display face is Yanone Kaffeesatz Bold with its figures at capital height. It is a changed
version, so that it bears another name, "Sartika Judul", as its licence asks. The text face is Karla
with fewer weights and letters. The same fonts give the same bytes, whenever and wherever.

Pages get both as WOFF2, for browsers. Papers get the display face alone and unpacked, since HarfBuzz,
by which pango sets its letters, reads no WOFF2; Karla they take from the system.
"""

import base64
import io
import logging
import pathlib
import sys

try:
    import brotli  # noqa: F401 (woff2 needs it)
    from fontTools import subset
    from fontTools.pens.recordingPen import DecomposingRecordingPen
    from fontTools.pens.t2CharStringPen import T2CharStringPen
    from fontTools.pens.transformPen import TransformPen
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer
except ImportError as missing:
    sys.exit(f"the letters of the house need fonttools and python3-brotli: {missing}")

FONTS = pathlib.Path("/usr/share/fonts")
DISPLAY = FONTS / "opentype/yanone-kaffeesatz/YanoneKaffeesatz-Bold.otf"
TEXT = FONTS / "truetype/karla-variable/Karla[wght].ttf"
LICENCES = [
    pathlib.Path("/usr/share/doc/fonts-yanone-kaffeesatz/copyright"),
    pathlib.Path("/usr/share/doc/fonts-karla/copyright"),
]

# Indonesian, Dutch and their neighbours: Latin-1, two letters of French, and what we punctuate with.
LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x100)] + [ord(sign) for sign in "Œœ–—‘’‚“”„•…‹›−€"]
# Names and titles from Arabic, as far as a face has them; the system has the others.
TRANSLITERATION = [ord(sign) for sign in "āīūĀĪŪḥṣṭḍẓḤṢṬḌẒʿʾ\u0304\u0323"]

# By their numbers in the tables of fonts: family, identifier, whole name, PostScript name, and
# typographic family.
NAMES = {1: "Sartika Judul", 3: "Sartika Judul Bold", 4: "Sartika Judul Bold",
         6: "SartikaJudul-Bold", 16: "Sartika Judul"}
# Copyright and licence travel inside the fonts, too.
KEPT_NAMES = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]


def display(flavor="woff2"):
    """The display face, its old-style figures lifted and stretched to capital height."""
    font = TTFont(DISPLAY, recalcTimestamp=False)
    rise = {"three", "five", "seven", "nine"}  # They hang below the line by as much.
    grow = {"zero", "one", "two", "four"}  # They are as high as small letters.
    bottom, small = 100, 600
    height = font["OS/2"].sCapHeight
    for name in rise:
        redraw(font, name, (1, 0, 0, 1, 0, bottom))
    for name in grow:
        redraw(font, name, (1, 0, 0, height / small, 0, 0))
    for record in font["name"].names:
        if record.nameID in NAMES:
            record.string = NAMES[record.nameID]
    top = font["CFF "].cff.topDictIndex[0]
    font["CFF "].cff.fontNames = [NAMES[6]]
    top.FamilyName, top.FullName = NAMES[1], NAMES[4]
    return packed(font, ["kern", "liga", "ccmp", "mark"], flavor)


def redraw(font, name, change):
    """Moves or stretches one glyph; its width stays."""
    shapes = font.getGlyphSet()
    strings = font["CFF "].cff.topDictIndex[0].CharStrings
    outline = DecomposingRecordingPen(shapes)
    shapes[name].draw(outline)
    pen = T2CharStringPen(font["hmtx"][name][0], shapes)
    outline.replay(TransformPen(pen, change))
    old = strings[name]
    strings[name] = pen.getCharString(private=old.private, globalSubrs=old.globalSubrs)


def text():
    """The text face, one file from regular to bold, its figures of one width where asked for."""
    font = TTFont(TEXT, recalcTimestamp=False)
    font = instancer.instantiateVariableFont(font, {"wght": (400, 700)})
    return packed(font, ["kern", "liga", "ccmp", "mark", "tnum", "lnum"])


def packed(font, features, flavor="woff2"):
    """The bytes of a font with our letters alone: for browsers, or plain where there is no flavor."""
    missing = [chr(letter) for letter in LATIN if letter not in font.getBestCmap()]
    if missing:
        sys.exit(f"{font['name'].getBestFullName()} has not these letters: {''.join(missing)}")
    options = subset.Options()
    options.flavor, options.layout_features = flavor, features
    options.name_IDs, options.name_languages = KEPT_NAMES, [0x409]
    options.hinting, options.desubroutinize, options.notdef_outline = False, True, True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=LATIN + TRANSLITERATION)
    subsetter.subset(font)
    font.recalcTimestamp = False
    file = io.BytesIO()
    subset.save_font(font, file, options)
    return file.getvalue()


def swift(fonts, licence):
    """The file for the compiler: strings, because long lists of numbers take it long to read."""
    lines = ["extension HouseFont {", "  static let drawn: [HouseFont] = ["]
    for file, data in fonts:
        written = base64.b64encode(data).decode()
        lines.append(f'    HouseFont(file: "{file}", base64: "{written}"),')
    lines += ["  ]", '  static let licence = ##"""']
    lines += ["    " + line.rstrip() if line.strip() else "" for line in licence.splitlines()]
    return "\n".join(lines + ['    """##', "}", ""])


def swift_for_papers(data):
    """The file for the compiler of the room that prints."""
    written = base64.b64encode(data).decode()
    return f'extension PaperLetters {{\n  static let drawn = "{written}"\n}}\n'


def main(room, out):
    logging.disable(logging.WARNING)
    missing = [str(path) for path in [DISPLAY, TEXT, *LICENCES] if not path.is_file()]
    if missing:
        sys.exit("the letters of the house need fonts-yanone-kaffeesatz and fonts-karla: "
                 + ", ".join(missing))
    if room == "Papers":
        pathlib.Path(out).write_text(swift_for_papers(display(None)), encoding="utf-8")
        return
    fonts = [("sartika-judul.woff2", display()), ("karla.woff2", text())]
    licence = "\n".join(path.read_text(encoding="utf-8") for path in LICENCES)
    pathlib.Path(out).write_text(swift(fonts, licence), encoding="utf-8")


main(*sys.argv[1:])
