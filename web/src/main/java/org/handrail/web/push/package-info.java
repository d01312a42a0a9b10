/**
 * Tells open pages that something changed, on every node.
 *
 * <p>Three rules. A push carries a topic and an id and never any content: the page asks again
 * through the doors, which show it what its reader may see. A push may be missed or come twice. No
 * page depends on it for anything but freshness. Ids go to agents only: a requester's page hears of
 * no other ticket than the one it was opened for.
 *
 * <p>May know: kernel.
 */
package org.handrail.web.push;
