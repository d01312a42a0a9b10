package org.handrail.kernel.http;

import java.time.Duration;

/**
 * What one request may take.
 *
 * @param time for the whole of it: connecting, redirects, and the last byte of the reply
 * @param bytes of the body of a reply
 * @param redirects that are followed; 0 hands a redirect back as the reply
 */
public record HttpLimits(Duration time, int bytes, int redirects) {}
