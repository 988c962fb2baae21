"""Writes src/charts/text_width/advances.rs from the bundled font.

Run from the repository's root: python assets/fonts/advances.py (needs: pip install fonttools brotli).
The font is @fontsource-variable/source-sans-3 5.3.0, latin subset, weight axis; licence: LICENSE-OFL.txt.
"""

from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FONT = Path("assets/fonts/source-sans-3-latin.woff2")
OUT = Path("src/charts/text_width/advances.rs")
WEIGHTS = [("REGULAR", 400), ("SEMIBOLD", 600)]
LATIN_1 = [code for code in range(0x20, 0x100) if not 0x7F <= code < 0xA0]
EXTRA = [ord(c) for c in "ŒœŠšŽžŸı–—‘’‚“”„†•…‰‹›€™↑↓−"]


def advances(weight):
    font = instantiateVariableFont(TTFont(FONT), {"wght": weight})
    names, metrics = font.getBestCmap(), font["hmtx"]
    return font["head"].unitsPerEm, {c: metrics[names[c]][0] for c in LATIN_1 + EXTRA if c in names}


def rows(items, line=18):
    return "".join("    " + ", ".join(items[i : i + line]) + ",\n" for i in range(0, len(items), line))


def main():
    text = "//! Advance widths of the bundled font in thousandths of its size. Written by assets/fonts/advances.py.\n"
    for name, weight in WEIGHTS:
        units, table = advances(weight)
        assert units == 1000
        low = [str(table.get(c, 0)) for c in range(0x20, 0x100)]
        extra = [f"({c}, {table[c]})" for c in sorted(EXTRA) if c in table]
        text += f"\n/// U+0020 to U+00FF at weight {weight}; 0 where there is no glyph.\n#[rustfmt::skip]\n"
        text += f"pub(super) const {name}: [u16; 224] = [\n{rows(low)}];\n"
        text += f"\n/// Punctuation and letters beyond U+00FF at weight {weight}, by code point.\n#[rustfmt::skip]\n"
        text += f"pub(super) const {name}_EXTRA: [(u32, u16); {len(extra)}] = [\n{rows(extra, 8)}];\n"
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text(text, encoding="utf-8")


main()
