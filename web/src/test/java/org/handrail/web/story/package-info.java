/**
 * Whole stories, told through what people touch: their mailbox and their browser. Each runs on the
 * one server of the browser tests, with the demo's company and its real SMTP and IMAP.
 */
package org.handrail.web.story;
