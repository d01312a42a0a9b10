package org.handrail.mail.thread;

/**
 * What is known around a mail and not said in it.
 *
 * @param ours the addresses people write to us at
 * @param answersUs whether it answers a mail that we sent and signed
 * @param atOnce whether it does so within a minute: nobody reads and writes that fast
 */
public record Surroundings(OurAddresses ours, boolean answersUs, boolean atOnce) {}
