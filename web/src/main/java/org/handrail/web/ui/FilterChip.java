package org.handrail.web.ui;

/**
 * One filter in force, as the reader sees it: {@code Team: Network}.
 *
 * @param key the model's key of the filter, handed back to remove it
 * @param label what is filtered
 * @param text to which value
 */
public record FilterChip(String key, String label, String text) {}
