package org.whistlegrid.board.web;

import java.util.function.Function;
import org.whistlegrid.platform.Page;

/** Turns a page of facts into a page of rows. */
final class Pages {

    private Pages() {}

    static <F, R> Page<R> map(Page<F> page, Function<F, R> row) {
        return new Page<>(page.items().stream().map(row).toList(), page.next());
    }
}
