import Markup
import Pages
import Values

extension Page {
  /// The way back, on a page that hangs right below the office.
  func belowOffice(_ title: Sentence) -> HTML {
    breadcrumbs([(say(Words.office), OfficePlace.home)], here: say(title))
  }
}
