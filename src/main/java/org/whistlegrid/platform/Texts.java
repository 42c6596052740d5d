package org.whistlegrid.platform;

/** Says things in the language of whoever sent the request: Chinese unless English is asked for first. */
public interface Texts {

    /** A refusal, for answers that carry several of them beside what went well; by itself it is simply thrown. */
    RefusalText of(Refusal refusal);

    /** The one of two names that the asker reads. */
    String either(String chinese, String english);

    /** A text of the bundle {@code messages/words}. */
    String of(String key);
}
