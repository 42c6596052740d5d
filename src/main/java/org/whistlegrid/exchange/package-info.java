/**
 * Files in and out of the grid. In: a file is uploaded, spooled and inspected (format, layers, fields, encoding,
 * coordinate system); then a mapping says which layer is which tier, and the layers of one or several uploads are read
 * into a draft, all or nothing. Out: any tier of any day in any format.
 *
 * <p>Words: upload, inspection, mapping, reading, export. Doors: {@link org.whistlegrid.exchange.Uploads}, {@link
 * org.whistlegrid.exchange.Readings}, {@link org.whistlegrid.exchange.Exports}. How files are read and written
 * is the business of {@code format}, which knows no tier. It calls {@code draft}, where what was read goes, and below;
 * nobody calls it.
 */
@NullMarked
package org.whistlegrid.exchange;

import org.jspecify.annotations.NullMarked;
