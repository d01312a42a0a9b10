/**
 * What the API says when it refuses or fails: RFC 9457 problems.
 *
 * <p>Rules: one mapper per root of exceptions; the status follows from the kind of the code; the
 * title is for people, in the caller's language, the code for programs; of a failure nobody outside
 * learns more than the number under which the log has it.
 *
 * <p>Knows: kernel, people, security, ticket.model, web.api, web.ui.
 */
package org.handrail.web.api.problem;
