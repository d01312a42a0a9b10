package org.handrail.kernel.stop;

import java.time.Duration;

/**
 * The node is about to end. Anyone who has work going on elsewhere, such as in the batch runtime,
 * asks it to end and waits for that.
 *
 * @param grace how long there is
 */
public record NodeStopping(Duration grace) {}
