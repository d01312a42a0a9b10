/**
 * What a mail says about the ticket it belongs to, and whether a machine wrote it.
 *
 * <p>Rules: a Message-ID or reply address of ours counts only with our signature, because anybody
 * can write the numbers; a wrong signature is the same as none; a tag in the subject proves
 * nothing, anyone who uses it must look at the sender.
 *
 * <p>Plain Java but for {@link org.handrail.mail.thread.Signing}, which brings the key. Knows:
 * mail.parse, security.key.
 */
package org.handrail.mail.thread;
