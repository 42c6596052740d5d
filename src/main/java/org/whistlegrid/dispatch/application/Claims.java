package org.whistlegrid.dispatch.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.dispatch.ApplicationFacts;
import org.whistlegrid.dispatch.ApplicationKind;
import org.whistlegrid.dispatch.ApplicationRefused;
import org.whistlegrid.dispatch.Asking;
import org.whistlegrid.dispatch.Decision;
import org.whistlegrid.dispatch.internal.DepartmentOrder;
import org.whistlegrid.dispatch.internal.DepartmentOrders;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.timelimit.Span;
import org.whistlegrid.timelimit.TimeLimits;

/** Makes applications by the rules of their kind, moves them along their chain, and does what a granted one asked for. */
@ApplicationScoped
public class Claims {

    private final Map<ApplicationKind, Claim> kinds = new EnumMap<>(ApplicationKind.class);
    private final Applications applications;
    private final ApplicationRules rules;
    private final Approvers approvers;
    private final DepartmentOrders orders;
    private final IncidentRegister register;
    private final TimeLimits timeLimits;
    private final CurrentScope scope;
    private final Ids ids;
    private final Clock clock;

    Claims(
            Instance<Claim> kinds,
            Applications applications,
            ApplicationRules rules,
            Approvers approvers,
            DepartmentOrders orders,
            IncidentRegister register,
            TimeLimits timeLimits,
            CurrentScope scope,
            Ids ids,
            Clock clock) {
        kinds.forEach(kind -> this.kinds.put(kind.kind(), kind));
        this.applications = applications;
        this.rules = rules;
        this.approvers = approvers;
        this.orders = orders;
        this.register = register;
        this.timeLimits = timeLimits;
        this.scope = scope;
        this.ids = ids;
        this.clock = clock;
    }

    /** A new application that waits for the first of its chain who is not the asker himself. */
    public ApplicationFacts make(UUID incident, @Nullable UUID order, Asking asking) {
        Matter matter = matter(incident, order, asking.kind());
        Asked asked = kinds.get(asking.kind()).check(matter, asking);
        if (applications.isOpen(asking.kind(), order == null ? incident : order)) {
            throw ApplicationRefused.alreadyOpen(asking.kind());
        }
        Application application = new Application(ids.next(), asked, matter.rule(), clock.instant());
        int first = 0;
        while (first < application.chain().size() - 1
                && approvers.asked().contains(application.chain().get(first).waitsFor(asked.unit()))) {
            first++;
        }
        await(application, first, asked.unit());
        applications.persist(application);
        applications.flush();
        return application.facts();
    }

    /** The next of the chain is asked. */
    public void goOn(Application application) {
        await(application, application.step() + 1, application.facts().unit());
    }

    public void grant(ApplicationFacts application, Decision decision) {
        Matter matter = matter(application.incident(), application.order(), application.kind());
        kinds.get(application.kind()).grant(matter, application, decision);
    }

    private void await(Application application, int step, String unit) {
        ApprovalStep next = application.chain().get(step);
        Span within = Span.parse(next.within());
        application.await(
                step,
                timeLimits.count(clock.instant(), within, next.holder(unit)).due());
    }

    private Matter matter(UUID incident, @Nullable UUID order, ApplicationKind kind) {
        Instant now = clock.instant();
        DepartmentOrder locked = order == null ? null : orders.lock(order);
        LocalDate today = LocalDate.ofInstant(now, Zones.CITY);
        return new Matter(register.get(incident), locked, rules.on(today, kind), scope.get(), now);
    }
}
