/**
 * Rich text from anybody, made safe; and the way between rich and plain text.
 *
 * <p>Rules: what came from outside passes the one sanitiser, {@link
 * org.handrail.kernel.html.RichText}, three times: when it is stored, when it is shown, when it is
 * sent, so that a hole in one passage is not yet a hole in the product and what was stored before a
 * fix is clean after it; the sanitiser is the last step, nothing edits its result; nothing remote
 * is loaded before the reader asks for it; nothing that is not {@link
 * org.handrail.kernel.html.SafeHtml} is stored as markup.
 *
 * <p>Knows nobody.
 */
package org.handrail.kernel.html;
