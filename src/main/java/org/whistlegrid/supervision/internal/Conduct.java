package org.whistlegrid.supervision.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.dispatch.ResultFaked;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.supervision.HeldAs;
import org.whistlegrid.supervision.NoticeCause;
import org.whistlegrid.whistle.ReportFaked;
import org.whistlegrid.whistle.ReportLimitPassed;
import org.whistlegrid.whistle.ReportRefused;

/**
 * What is reached by an event and not by time: a whistled unit that is late, refuses or feigns its coming (街道办事处条例 Art
 * 44), a result that was made up (接诉即办条例 Art 35). Which rungs they lead to is data.
 */
@ApplicationScoped
class Conduct {

    private final IncidentRegister register;
    private final Reaching reaching;
    private final Attributions attributions;
    private final Recipients recipients;

    Conduct(IncidentRegister register, Reaching reaching, Attributions attributions, Recipients recipients) {
        this.register = register;
        this.reaching = reaching;
        this.attributions = attributions;
        this.recipients = recipients;
    }

    void reportLate(@Observes ReportLimitPassed event) {
        NoticeSubject about = report(event.subject(), event.incident(), event.area());
        boolean noted = attributions.note(new Attributions.Passing(
                event.subject(),
                event.incident(),
                null,
                Attributions.REPORT + event.limit(),
                event.due(),
                event.unit(),
                HeldAs.REPORTER,
                null,
                about.subDistrict()));
        if (noted) {
            reaching.reached(about, event.unit(), null, NoticeCause.REPORT_LATE, event.due());
        }
    }

    void reportRefused(@Observes ReportRefused event) {
        reaching.reached(
                report(event.subject(), event.incident(), event.area()),
                event.unit(),
                null,
                NoticeCause.REPORT_REFUSED,
                event.at());
    }

    void reportFaked(@Observes ReportFaked event) {
        reaching.reached(
                report(event.subject(), event.incident(), event.area()),
                event.unit(),
                null,
                NoticeCause.REPORT_FAKED,
                event.at());
    }

    void resultFaked(@Observes ResultFaked event) {
        IncidentFacts facts = register.get(event.incident());
        NoticeSubject about = new NoticeSubject(
                event.subject(), NoticeSubject.Kind.ORDER, event.incident(), recipients.subDistrictOf(facts.area()));
        reaching.reached(about, event.unit(), null, NoticeCause.RESULT_FAKED, event.at());
    }

    private NoticeSubject report(UUID report, @Nullable UUID incident, String area) {
        return new NoticeSubject(report, NoticeSubject.Kind.REPORT, incident, recipients.subDistrictOf(area));
    }
}
