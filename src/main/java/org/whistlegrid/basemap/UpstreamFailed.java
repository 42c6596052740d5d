package org.whistlegrid.basemap;

/** Why an upstream gave no tile, in words that hold neither its address nor its key. */
final class UpstreamFailed extends RuntimeException {

    UpstreamFailed(String why) {
        super(why, null, false, false);
    }
}
