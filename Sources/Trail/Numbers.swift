public import Values

/// The number by which the house knows somebody who works here.
public typealias StaffNumber = Number<Colleague>

/// The number by which the house knows a station.
public typealias StationNumber = Number<Workplace>

/// Somebody who works here, as the trail knows her: by number and by nothing else.
///
/// Who she is stands in Access, as `Staff`.
public enum Colleague {}

/// A place where somebody works, as the trail knows it: by number and by nothing else.
///
/// What it is stands in Stations, as `Station`.
public enum Workplace {}

/// Somebody with a card, as the doors know her: by number and by nothing else.
///
/// Who she is stands in Members; a session or a station never needs her name.
public enum CardHolder {}
