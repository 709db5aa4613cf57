import Foundation

/// A grey rectangle of 24 by 16 pixels as a JPEG file, drawn for these tests.
let smallJPEG = [UInt8](
  Data(
    base64Encoded: """
      /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIs\
      IxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAAQABgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAA\
      AAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AAA//2Q==
      """) ?? Data())
