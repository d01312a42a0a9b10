package org.handrail.web.api.token;

import java.util.List;

/** The caller's tokens, the newest first. */
public record TokenList(List<TokenAnswer> items) {}
