import Foundation
import PackagePlugin

/// Draws the letters of the house from Debian's fonts while the program is built.
///
/// One Swift file comes of it in every case, for pages or for papers: without the fonts, or the tool,
/// it has none.
@main
struct DrawFonts: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Plugins/DrawFonts")
    let script = folder.appending(path: "draw-fonts.sh")
    let drawn = context.pluginWorkDirectoryURL.appending(path: "DrawnFonts.swift")
    return [
      .buildCommand(
        displayName: "Drawing the letters of the house",
        executable: URL(filePath: "/bin/sh"),
        arguments: [script.path, target.name, drawn.path],
        inputFiles: [script, folder.appending(path: "draw_fonts.py")] + Self.installed,
        outputFiles: [drawn])
    ]
  }

  /// What it is drawn from and with, as far as it is here: it is drawn anew when one of them changes,
  /// comes or goes.
  private static var installed: [URL] {
    [
      "/usr/share/fonts/opentype/yanone-kaffeesatz/YanoneKaffeesatz-Bold.otf",
      "/usr/share/fonts/truetype/karla-variable/Karla[wght].ttf",
      "/usr/share/doc/fonts-yanone-kaffeesatz/copyright",
      "/usr/share/doc/fonts-karla/copyright",
      "/usr/lib/python3/dist-packages/fontTools/__init__.py",
      "/usr/lib/python3/dist-packages/brotli.py",
    ]
    .filter { FileManager.default.fileExists(atPath: $0) }
    .map { URL(filePath: $0) }
  }
}
