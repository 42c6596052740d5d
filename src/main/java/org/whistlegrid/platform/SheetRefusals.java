package org.whistlegrid.platform;

/** How a room refuses a sheet that cannot be read at all. */
public interface SheetRefusals {

    Refusal notAWorkbook();

    Refusal tooLarge();

    /** @param heading of the column that is not there */
    Refusal columnMissing(String heading);
}
