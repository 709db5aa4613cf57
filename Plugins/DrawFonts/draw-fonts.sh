#!/bin/sh
# Writes the Swift file with the letters of the house for a room that is named, Pages or Papers, or one
# with none: a build never fails for them.
set -u
room=$1
out=$2

# Debian's own Python, for it has Debian's fonttools.
if /usr/bin/python3 "$(dirname "$0")/draw_fonts.py" "$room" "$out.new"; then
  mv "$out.new" "$out"
  exit 0
fi

rm -f "$out.new"
if [ "$room" = Papers ]; then
  echo "warning: built without the letters of the house, papers use those of the system; see make setup" >&2
  cat >"$out" <<'END'
extension PaperLetters {
  static let drawn = ""
}
END
  exit 0
fi
echo "warning: built without the letters of the house, pages use those of the system; see make setup" >&2
cat >"$out" <<'END'
extension HouseFont {
  static let drawn: [HouseFont] = []
  static let licence = ""
}
END
