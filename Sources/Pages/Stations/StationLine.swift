package import Markup

extension Page {
  /// At which station this page works, and whether its line is open.
  package func stationLine(_ name: String) -> HTML {
    """
    <p class="row"><span class="chip" data-line>\(Icon.barcode)\(name)\
    <small data-on="\(say(StationWords.lineOn))" data-off="\(say(StationWords.lineOff))"></small></span>
    <a href="\(HousePlace.stations.with("back", here))">\(say(StationWords.change))</a></p>
    """
  }

  /// Something that goes from the screen by itself after some seconds.
  package func fading(_ seconds: Int64, _ html: HTML) -> HTML {
    #"<div data-fades="\#(String(seconds))">\#(html)</div>"#
  }
}
