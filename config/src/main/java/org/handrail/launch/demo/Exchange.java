package org.handrail.launch.demo;

/** What somebody says in a story. */
record Exchange(Speaker speaker, String text) {

  /** Who speaks; a question hands the next word to the requester. */
  enum Speaker {
    REQUESTER,
    AGENT,
    QUESTION,
    NOTE
  }
}
