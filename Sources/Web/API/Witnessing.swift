internal import Catalog
internal import Trail
internal import Values

extension Call {
  /// Writes down what is done to the catalogue, in its own transaction and in the caller's name.
  var witness: Witness {
    let (now, actor) = (now, actor)
    return Witness { db, action, subject in
      try Audit.write(db, at: now, by: actor, action: action, subject: subject)
    }
  }
}
