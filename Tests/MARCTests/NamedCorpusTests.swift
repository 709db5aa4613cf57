import ForeignFiles
import Foundation
import Testing

struct `A collection of foreign files` {
  @Test(.enabled(if: Corpus.named != nil, "nobody named one in SARTIKA_CORPUS"))
  func `is there when somebody said where`() {
    #expect(Corpus.records != nil || Corpus.barcodes != nil, "nothing in \(Corpus.root.path)")
    #expect(Corpus.records == nil || !Corpus.recordFiles.isEmpty)
  }
}
