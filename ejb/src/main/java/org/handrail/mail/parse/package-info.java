/**
 * Reads the bytes of a mail, whatever they are.
 *
 * <ul>
 *   <li>{@link org.handrail.mail.parse.MailParser} takes bytes and gives a {@link
 *       org.handrail.mail.parse.ParsedMail} of which a ticket can be made: no text, no sender, no
 *       date, a broken structure and an invented charset are all answered by the best reading and a
 *       {@link org.handrail.mail.parse.MailMark} that says so.
 *   <li>The only refusal is {@link org.handrail.mail.parse.Unparsable}: a limit is passed. Limits
 *       are there so that one mail cannot take the time and memory of all others.
 *   <li>Nothing here is trusted and nothing is interpreted: names of files are data, HTML is as it
 *       came (the sanitiser is the reader's business), headers that claim to be ours mean nothing.
 * </ul>
 *
 * Mime4j takes messages, parts and parameters apart; charsets, encoded words, transfer encodings
 * and addresses are decoded here, because real mails are read better so (docs/decisions/0034 says
 * by which tests). Plain Java otherwise: no container, no database, no clock.
 *
 * <p>Knows: kernel.html.
 */
package org.handrail.mail.parse;
