package org.whistlegrid.supervision.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.whistlegrid.dispatch.ConsultationLate;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.supervision.HeldAs;
import org.whistlegrid.supervision.NoticeCause;
import org.whistlegrid.whistle.BreachLimit;
import org.whistlegrid.whistle.BreachLimitPassed;

/**
 * Who was asked and says nothing in his time is charged with that and urged to: a unit before dispatch (接诉即办条例 Art 12), a
 * unit and then the district about a refusal to report (街道办事处条例 Art 44).
 */
@ApplicationScoped
class LateWords {

    private static final String CONSULTATION = "CONSULTATION";

    /** Before the name of the limit of a breach. */
    private static final String BREACH = "BREACH_";

    /** The post of the centre that judges. */
    private static final String JUDGE = Recipients.CENTRE + ":SUPERVISION_OFFICE";

    private final IncidentRegister register;
    private final Reaching reaching;
    private final Attributions attributions;
    private final Recipients recipients;

    LateWords(IncidentRegister register, Reaching reaching, Attributions attributions, Recipients recipients) {
        this.register = register;
        this.reaching = reaching;
        this.attributions = attributions;
        this.recipients = recipients;
    }

    void consultationLate(@Observes ConsultationLate event) {
        IncidentFacts facts = register.get(event.incident());
        String ground = recipients.subDistrictOf(facts.area());
        boolean noted = attributions.note(new Attributions.Passing(
                event.subject(),
                event.incident(),
                null,
                CONSULTATION,
                event.due(),
                event.unit(),
                HeldAs.UNIT,
                facts.category(),
                ground));
        if (noted) {
            NoticeSubject about =
                    new NoticeSubject(event.subject(), NoticeSubject.Kind.CONSULTATION, event.incident(), ground);
            reaching.reached(about, event.unit(), null, NoticeCause.WORD_LATE, event.due());
        }
    }

    void breachLate(@Observes BreachLimitPassed event) {
        boolean judges = event.limit() == BreachLimit.JUDGE;
        String holder = judges ? Recipients.CENTRE : event.unit();
        String ground = recipients.subDistrictOf(event.area());
        boolean noted = attributions.note(new Attributions.Passing(
                event.breach(),
                event.incident(),
                null,
                BREACH + event.limit(),
                event.due(),
                holder,
                judges ? HeldAs.OFFICER : HeldAs.REPORTER,
                null,
                ground));
        if (noted) {
            NoticeSubject about =
                    new NoticeSubject(event.subject(), NoticeSubject.Kind.REPORT, event.incident(), ground);
            String judge = judges ? recipients.at(JUDGE).orElse(null) : null;
            reaching.reached(about, holder, judge, NoticeCause.WORD_LATE, event.due());
        }
    }
}
