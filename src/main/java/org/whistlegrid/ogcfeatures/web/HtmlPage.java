package org.whistlegrid.ogcfeatures.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page for people: where it stands, what it says, and tables.
 *
 * @param crumbs the way down to it, the landing page first, without itself
 * @param alternate address of the same in JSON
 */
record HtmlPage(
        String title,
        @Nullable String lead,
        List<Cell> crumbs,
        List<Block> blocks,
        List<Cell> turns,
        String alternate) {

    HtmlPage(String title, @Nullable String lead, List<Cell> crumbs, List<Block> blocks, String alternate) {
        this(title, lead, crumbs, blocks, List.of(), alternate);
    }

    /**
     * A table under a heading.
     *
     * @param columns heads; empty for pairs of a word and its value
     */
    record Block(@Nullable String heading, List<String> columns, List<List<Cell>> rows) {

        /** Whether a column holds numbers: then its head stands above their last digits. */
        public boolean number(int column) {
            return !rows.isEmpty() && rows.get(0).get(column).number();
        }
    }

    /** @param href null for plain text */
    record Cell(String text, @Nullable String href, boolean number) {

        static Cell of(@Nullable Object value) {
            return new Cell(value == null ? "–" : String.valueOf(value), null, value instanceof Number);
        }

        static Cell link(String text, String href) {
            return new Cell(text, href, false);
        }
    }
}
