package org.whistlegrid.draft;

/** Something that can write all its rows into a draft. */
@FunctionalInterface
public interface RowSource {

    /** Whatever it throws leaves the draft as it was before. */
    void writeTo(DraftRows rows) throws Exception;
}
