package org.handrail.notify.clock;

/**
 * Somebody is to be told of a clock: how it stands is looked up when they are.
 *
 * @param atAnyTime also outside their working hours
 */
record ClockNotice(long id, boolean atAnyTime) {}
