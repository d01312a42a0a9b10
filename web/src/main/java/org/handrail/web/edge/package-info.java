/**
 * Where requests come in from the network, before the server gives them a thread.
 *
 * <p>Three rules. A body that is still on its way occupies no thread, and who sends slower than
 * anybody's line is cut off. What a proxy says of its clients counts only if the settings name it.
 * Every answer leaves with our headers, the server's own ones too. Both servers are built on
 * Grizzly; its filters are put into the running listeners, found through the server's own registry.
 *
 * <p>Knows: settings, web.http.
 */
package org.handrail.web.edge;
