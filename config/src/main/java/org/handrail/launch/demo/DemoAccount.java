package org.handrail.launch.demo;

/** An account of the demo, as printed at its start. */
public record DemoAccount(String login, String password, String whoThatIs) {}
