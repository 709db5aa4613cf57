import NIOHTTP1

extension HTTPRequestHead {
  /// The same request with the host that its target names, when the target is a whole address.
  ///
  /// A server must go by that one, and not by the header (RFC 9112, 3.2.2). Two headers stay two.
  var namingItsHost: HTTPRequestHead {
    guard let colon = uri.firstRange(of: "://"), headers["Host"].count == 1,
      uri[..<colon.lowerBound].allSatisfy({ $0.isLetter })
    else { return self }
    var head = self
    let host = uri[colon.upperBound...].prefix { !"/?#".contains($0) }
    head.headers.replaceOrAdd(name: "Host", value: String(host))
    return head
  }
}
