import CPNG  // never leaves this file

/// Reads PNG pictures, as browsers and cameras write them; the only file that calls libpng.
enum PNGReader {
  static func grey(_ bytes: [UInt8], named name: String) throws(PictureRefusal) -> GreyFrame {
    let result: Result<GreyFrame, PictureRefusal> = bytes.withUnsafeBytes { buffer in
      var image = png_image()
      defer { png_image_free(&image) }
      guard sartika_png_open(&image, buffer.baseAddress, buffer.count) == 1 else {
        return .failure(.damaged(name))
      }
      let (width, height) = (Int(image.width), Int(image.height))
      guard GreyFrame.isAllowed(width: width, height: height) else {
        return .failure(.tooLarge(name))
      }
      // What is transparent is laid on what the buffer holds: white paper.
      var pixels = [UInt8](repeating: 255, count: width * height)
      guard png_image_finish_read(&image, nil, &pixels, Int32(width), nil) != 0,
        let frame = GreyFrame(width: width, height: height, pixels: pixels)
      else { return .failure(.damaged(name)) }
      return .success(frame)
    }
    return try result.get()
  }
}
