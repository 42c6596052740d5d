package org.whistlegrid.workflow.contract;

import org.jspecify.annotations.Nullable;

/**
 * Why a diagram cannot be deployed.
 *
 * @param rule which rule it breaks; screens have words for each
 * @param element id of the element to blame, where there is one
 * @param detail what was found, in the diagram's own words
 */
public record DiagramFinding(Rule rule, @Nullable String element, String detail) {

    /** The rules, in the order in which they are looked at. */
    public enum Rule {
        /** Not BPMN 2.0 that can be read. */
        UNREADABLE,
        /** Exactly one process, executable, with the id of the one it replaces. */
        PROCESS,
        /** A title that offices can read, and a time after which the engine forgets closed cases. */
        TITLE,
        /** Ids are words, so that logs, tests and people can name an element. */
        ID,
        /** A branch has a question, a default, and a condition with an answer on each other flow. */
        BRANCH,
        /** A condition compares one fact with a word; rules live in code and data. */
        CONDITION,
        /** Scripts, expressions and classes of its own would be code that nobody reviewed. */
        CODE,
        /** Whatever takes part must be drawn. */
        DRAWING,
        /** A service task calls the step of its own name, and there is such a step. */
        STEP,
        /** The people's tasks are those that the code has verbs for. */
        TASK,
        /** A called process is one of ours. */
        CALL,
        /** From each waiting place each outcome leads through the same steps to the same next place. */
        WAY,
        /** The engine itself refuses it. */
        ENGINE
    }
}
