package org.whistlegrid.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.exchange.format.EncodingProbe;
import org.whistlegrid.exchange.format.Flaw;
import org.whistlegrid.exchange.format.Format;
import org.whistlegrid.exchange.format.Layer;
import org.whistlegrid.geo.CrsFound;

/** What an upload turned out to be; every feature of it was read once. */
public record Inspection(Format format, List<FoundLayer> layers) {

    /**
     * A layer.
     *
     * @param number how a mapping names it
     * @param bbox least and greatest x and y in the file's own numbers: minx, miny, maxx, maxy; null without any ground
     * @param oddities unusual, told, and no reason to refuse
     * @param flaws of its features, read with the encoding and coordinate system found here
     */
    public record FoundLayer(
            int number,
            String name,
            List<FoundField> fields,
            long features,
            double @Nullable [] bbox,
            FoundEncoding encoding,
            CrsFound crs,
            List<Layer.Oddity> oddities,
            List<FoundFlaw> flaws) {}

    /** @param samples the first different values */
    public record FoundField(String name, List<String> samples) {}

    /** @param declared what the file says; null when it says nothing */
    public record FoundEncoding(String charset, @Nullable String declared, EncodingProbe.EncodingCertainty certainty) {}

    /** @param first number of the first feature that has it, counted from 1 */
    public record FoundFlaw(Flaw flaw, long count, long first) {}
}
