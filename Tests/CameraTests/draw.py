#!/usr/bin/env python3
"""Draws a barcode as a PGM picture: draw.py ean13|code128|blank TEXT FILE."""
import sys

LEFT = "0001101 0011001 0010011 0111101 0100011 0110001 0101111 0111011 0110111 0001011".split()
RIGHT = ["".join("10"[int(bit)] for bit in code) for code in LEFT]
SIDES = "LLLLLL LLGLGG LLGGLG LLGGGL LGLLGG LGGLLG LGGGLL LGLGLG LGLGGL LGGLGL".split()
CODE128 = """
212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132
122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212
322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311
112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321
331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214
112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212
124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113
411311 113141 114131 311141 411131 211412 211214 211232""".split()


def ean13(text):
    digits = [int(digit) for digit in text]
    bars = "101"
    for digit, side in zip(digits[1:7], SIDES[digits[0]]):
        bars += LEFT[digit] if side == "L" else RIGHT[digit][::-1]
    return bars + "01010" + "".join(RIGHT[digit] for digit in digits[7:]) + "101"


def code128(text):
    values = [104] + [ord(letter) - 32 for letter in text]
    check = (104 + sum(index * value for index, value in enumerate(values))) % 103
    widths = "".join(CODE128[value] for value in values + [check]) + "2331112"
    return "".join("10"[index % 2] * int(width) for index, width in enumerate(widths))


def picture(bars, width=640, height=480, module=3):
    start = (width - len(bars) * module) // 2
    line = bytearray([235]) * width
    for index, bar in enumerate(bars):
        if bar == "1":
            line[start + index * module : start + (index + 1) * module] = bytes([25]) * module
    blank = bytes([235]) * width
    quiet = height // 4
    rows = blank * quiet + bytes(line) * (height - 2 * quiet) + blank * quiet
    return b"P5\n%d %d\n255\n" % (width, height) + rows


def save(kind, text, file):
    bars = {"ean13": ean13, "code128": code128, "blank": lambda _: ""}[kind](text)
    with open(file, "wb") as out:
        out.write(picture(bars))


if __name__ == "__main__":
    save(*sys.argv[1:])
