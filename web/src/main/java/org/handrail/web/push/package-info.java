/**
 * Tells open pages that something changed, on every node.
 *
 * <p>Three rules. A push carries a topic and an id and never any content: the page asks again
 * through the doors, which show it what its reader may see. A push may be missed or come twice: a
 * page asks for what came while it was on its way ({@code MissedSignals}), and looks at everything
 * after a lost connection. No page depends on it for anything but freshness. Ids go to agents only:
 * a requester's page hears of no other ticket than the one it was opened for, and of nothing
 * internal. A channel belongs to one session, is opened only from our own pages, and ends with the
 * session.
 *
 * <p>May know: kernel, settings, security, ticket.
 *
 * <p>Knows: kernel.signal, security, settings, ticket.query.
 */
package org.handrail.web.push;
