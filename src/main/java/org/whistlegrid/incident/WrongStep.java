package org.whistlegrid.incident;

import org.whistlegrid.platform.Refusal;
import org.whistlegrid.platform.Word;

/** The verb does not fit the stage that the case or order is in; says both. */
public class WrongStep extends Refusal {

    public WrongStep(String verb, Enum<?> stage) {
        super(Kind.CONFLICT, "wrong-step", "/stage", Word.verb(verb), stage);
    }
}
