/**
 * HTTP requests to other servers: the only way by which Handrail asks an address that a person
 * entered.
 *
 * <p>Rules: each address that a host name resolves to is checked whenever a connection is opened,
 * so also after a redirect and for a name that changes its answer; each client has limits for size,
 * total time, redirects and connections; what is asked by one client cannot use connections or
 * permissions of another.
 *
 * <p>Knows nobody.
 */
package org.handrail.kernel.http;
