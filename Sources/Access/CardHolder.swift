/// Somebody with a card, as the doors know her: by number and by nothing else.
///
/// Who she is stands in Members; a session or a station never needs her name.
public enum CardHolder {}
