/**
 * Articles: what the helpdesk has answered often enough to write it down, for those who ask and for
 * those who answer.
 *
 * <p>Rules: an internal article is never shown, counted, suggested or found by somebody who is not
 * of the helpdesk; what is not published does not exist for readers; a reader meets each article in
 * one language, their own where it is translated.
 *
 * <p>Knows: kernel, security.
 */
package org.handrail.knowledge;
