package org.whistlegrid.exchange.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a layer.
 *
 * @param number counted from 1 in the order of the file
 * @param values text as it stands, in the order of the layer's fields; never evaluated
 */
public record Feature(long number, List<@Nullable String> values, Shape shape) {}
