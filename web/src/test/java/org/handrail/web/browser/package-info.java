/**
 * What browser tests stand on: one running Handrail for all of them, a headless Chromium, sign-in,
 * the accessibility check and screenshots.
 *
 * <p>Three rules. A test is a story of one screen, told through page objects. Nothing waits for a
 * fixed time: every round trip is guarded by what it changes. A screen is not done before its test
 * has called {@code look}, which leaves pictures in target/screenshots and finds no violation of
 * WCAG 2.1 A and AA in either theme.
 */
package org.handrail.web.browser;
