"""Understanding: what people say, as findings, answers, controls and topics. Pure."""
