/**
 * Tokens: secrets that let their holder do one thing, once or until they expire.
 *
 * <p>Rules: 256 random bits; stored as a hash, shown or sent once; every token expires; what
 * changes something works once. Blank and malformed never match.
 *
 * <p>Knows: kernel, kernel.retention, security, security.audit.
 */
package org.handrail.security.token;
