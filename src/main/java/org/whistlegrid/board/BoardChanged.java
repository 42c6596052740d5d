package org.whistlegrid.board;

/** Something on the board is not as it was; fired on every node. It says no more: whoever shows something reads again. */
public record BoardChanged() {}
