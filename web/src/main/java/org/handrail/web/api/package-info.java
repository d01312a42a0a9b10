/**
 * The REST API, {@code /api/v1}: the same doors as the screens, for programs.
 *
 * <p>Rules: a personal token, never a cookie; own records in and out, unknown fields refused, so
 * that neither side guesses; every refusal is a problem with a code that never changes; who changes
 * a ticket says which version they saw.
 *
 * <p>Knows: kernel, kernel.idempotency, security.
 */
package org.handrail.web.api;
