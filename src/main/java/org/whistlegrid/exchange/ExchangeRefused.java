package org.whistlegrid.exchange;

import java.util.UUID;
import org.whistlegrid.platform.Refusal;

/** What import and export will not do. */
public class ExchangeRefused extends Refusal {

    private ExchangeRefused(Kind kind, String code, String where, Object... arguments) {
        super(kind, code, where, arguments);
    }

    static ExchangeRefused uploadUnknown(UUID id) {
        return new ExchangeRefused(Kind.UNKNOWN, "upload-unknown", "id", id);
    }

    /** The same client key is being received or inspected. */
    static ExchangeRefused uploadBusy(String key) {
        return new ExchangeRefused(Kind.CONFLICT, "upload-busy", "Idempotency-Key", key);
    }

    static ExchangeRefused uploadNotReady(String where) {
        return new ExchangeRefused(Kind.CONFLICT, "upload-not-ready", where);
    }

    static ExchangeRefused readingUnknown(UUID id) {
        return new ExchangeRefused(Kind.UNKNOWN, "reading-unknown", "id", id);
    }

    static ExchangeRefused readingEnded(UUID id) {
        return new ExchangeRefused(Kind.CONFLICT, "reading-ended", "id", id);
    }

    static ExchangeRefused layerUnknown(String where, int layer) {
        return new ExchangeRefused(Kind.UNPROCESSABLE, "layer-unknown", where, layer);
    }

    static ExchangeRefused fieldUnknown(String where, String field) {
        return new ExchangeRefused(Kind.UNPROCESSABLE, "field-unknown", where, field);
    }

    static ExchangeRefused crsNeeded(String where) {
        return new ExchangeRefused(Kind.UNPROCESSABLE, "crs-needed", where);
    }

    static ExchangeRefused crsUnsupported(String where, String crs) {
        return new ExchangeRefused(Kind.UNPROCESSABLE, "crs-unsupported", where, crs);
    }

    static ExchangeRefused encodingUnsupported(String where, String charset) {
        return new ExchangeRefused(Kind.UNPROCESSABLE, "encoding-unsupported", where, charset);
    }
}
