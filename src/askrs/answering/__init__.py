"""From passages to an answer: sentences ranked, confidence judged, places cited."""
