package org.whistlegrid.exchange.format;

/**
 * How much of a file is taken.
 *
 * @param vertices most of one feature; more is a finding, not a failure
 * @param fields most of a layer
 * @param layers most of a file
 * @param text most characters of one value that are kept
 * @param inflated most bytes that come out of an archive
 * @param ratio most bytes that may come out of one that went in, once some megabytes came out
 */
public record Bounds(int vertices, int fields, int layers, int text, long inflated, int ratio) {

    public static final Bounds USUAL = new Bounds(1_000_000, 256, 64, 1_000, 8L << 30, 200);
}
