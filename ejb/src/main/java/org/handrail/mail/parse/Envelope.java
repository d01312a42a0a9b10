package org.handrail.mail.parse;

import java.util.Optional;

/** What the header alone tells of a mail that is not read any further. */
public record Envelope(Optional<MailAddress> from, String subject) {}
