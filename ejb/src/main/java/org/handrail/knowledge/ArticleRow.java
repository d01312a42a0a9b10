package org.handrail.knowledge;

/**
 * An article as lists and suggestions show it.
 *
 * @param language of the article, which may not be the reader's
 * @param internal for the helpdesk only
 */
public record ArticleRow(
    long id, String title, String summary, String language, boolean internal) {}
