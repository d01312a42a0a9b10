/**
 * Rich text from anybody, made safe.
 *
 * <p>Rules: the allowed subset stands in one place; text is cleaned when it comes in and again when
 * it goes out; nothing that is not {@link org.handrail.kernel.html.SafeHtml} is stored or shown as
 * markup.
 *
 * <p>Knows nobody.
 */
package org.handrail.kernel.html;
