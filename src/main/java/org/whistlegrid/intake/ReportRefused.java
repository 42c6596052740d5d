package org.whistlegrid.intake;

import org.whistlegrid.platform.Refusal;

/** A report that is not taken in; the code says why and the text names what to do instead. */
public class ReportRefused extends Refusal {

    private ReportRefused(Kind kind, String code, String where, Object... arguments) {
        super(kind, code, where, arguments);
    }

    static ReportRefused channelNotYours(Channel channel) {
        return new ReportRefused(Kind.FORBIDDEN, "channel-not-yours", "/channel", channel);
    }

    static ReportRefused positionMissing() {
        return new ReportRefused(Kind.UNPROCESSABLE, "position-missing", "/position");
    }

    static ReportRefused settledElsewhere() {
        return new ReportRefused(Kind.UNPROCESSABLE, "settled-only-in-field", "/settled");
    }

    /** Number and due of a superior platform bind limits and take its revisits: only who takes its calls knows them. */
    static ReportRefused superiorElsewhere() {
        return new ReportRefused(Kind.UNPROCESSABLE, "superior-only-hotline", "/superior");
    }

    static ReportRefused photoMissing() {
        return new ReportRefused(Kind.UNPROCESSABLE, "photo-missing", "/photos");
    }
}
