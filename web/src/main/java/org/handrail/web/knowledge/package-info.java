/**
 * Reading articles: the search, the suggestions while somebody writes, the article itself.
 *
 * <p>Three rules. What is found is what the door gives: nothing here filters by audience. An
 * article is cleaned once more when it is shown. Searching is a GET that can be sent to a
 * colleague.
 *
 * <p>May know: kernel, knowledge, web.ui.
 *
 * <p>Knows: kernel, kernel.html, knowledge, security.
 */
package org.handrail.web.knowledge;
