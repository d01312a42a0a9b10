/**
 * The demo: a mail server of its own and a company that uses the helpdesk.
 *
 * <p>Three rules. Only started by {@code handrail.demo=true}. Only on loopback, for its passwords
 * are known to all. Moving in twice changes nothing.
 *
 * <p>Knows the launcher's words for a database, and the tables it fills.
 */
package org.handrail.launch.demo;
