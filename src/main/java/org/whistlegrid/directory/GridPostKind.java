package org.whistlegrid.directory;

/** The posts of the grid, highest first. */
public enum GridPostKind {
    /** 总网格长、网格长. */
    GRID_LEADER,
    /** 副网格长. */
    DEPUTY_GRID_LEADER,
    /** 专职网格员. */
    GRID_WORKER
}
