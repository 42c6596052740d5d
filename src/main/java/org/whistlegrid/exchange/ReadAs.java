package org.whistlegrid.exchange;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.exchange.Inspection.FoundLayer;
import org.whistlegrid.exchange.format.EncodingProbe;
import org.whistlegrid.geo.AxisOrder;
import org.whistlegrid.geo.CoordinateSystems;
import org.whistlegrid.geo.CrsUnsupported;
import org.whistlegrid.geo.Reprojection;

/** How the text and numbers of a layer are understood: as somebody declared, else as inspected. */
record ReadAs(Charset charset, Reprojection into4490) {

    /** @param where of what was declared, for refusals: {@code /layers/0} or nothing */
    static ReadAs of(
            FoundLayer layer,
            @Nullable String crs,
            @Nullable AxisOrder axes,
            @Nullable String encoding,
            CoordinateSystems systems,
            String where) {
        String system = crs != null ? crs : layer.crs().crs();
        if (system == null) {
            throw ExchangeRefused.crsNeeded(where + "/crs");
        }
        String charset = encoding != null ? encoding : layer.encoding().charset();
        try {
            return new ReadAs(
                    EncodingProbe.named(charset)
                            .orElseThrow(() -> ExchangeRefused.encodingUnsupported(where + "/encoding", charset)),
                    systems.into4490(system, axes == null ? AxisOrder.EAST_NORTH : axes));
        } catch (CrsUnsupported e) {
            throw ExchangeRefused.crsUnsupported(where + "/crs", system);
        }
    }
}
