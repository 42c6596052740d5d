package org.whistlegrid.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.dispatch.application.Application;
import org.whistlegrid.dispatch.application.ApplicationBook;
import org.whistlegrid.dispatch.internal.DepartmentOrder;
import org.whistlegrid.dispatch.internal.DepartmentOrders;
import org.whistlegrid.dispatch.internal.LimitMoving;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.platform.Events;

/** 挂账: what stands still is looked at again each month, and runs on by itself on its day or sooner. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SuspensionDesk {

    private final ApplicationBook book;
    private final DepartmentOrders orders;
    private final LimitMoving moving;
    private final IncidentHistory history;
    private final CurrentScope scope;
    private final Events events;
    private final Clock clock;

    SuspensionDesk(
            ApplicationBook book,
            DepartmentOrders orders,
            LimitMoving moving,
            IncidentHistory history,
            CurrentScope scope,
            Events events,
            Clock clock) {
        this.book = book;
        this.orders = orders;
        this.moving = moving;
        this.history = history;
        this.scope = scope;
        this.events = events;
        this.clock = clock;
    }

    /** What hindered it is gone: the unit takes it up again before the day that was set. */
    public ApplicationFacts resumeEarly(UUID id, String words) {
        Application application = book.lock(id);
        if (!scope.get().actsFor(application.facts().unit())) {
            throw new OutOfScope();
        }
        if (!run(application, words, true)) {
            throw ApplicationRefused.settled(application.facts().state());
        }
        return application.facts();
    }

    /** The day that was set has come. Called by the procedure's timer; idempotent. */
    public void resumeOnItsDay(UUID id) {
        run(book.lock(id), null, false);
    }

    /** Looked at again: it must still stand still, and why. */
    public ApplicationFacts examine(UUID id, String words) {
        Application application = book.lock(id);
        ApplicationFacts facts = application.facts();
        if (!scope.get().actsFor(facts.unit()) && !scope.get().seesAll()) {
            throw new OutOfScope();
        }
        if (!application.examined(clock.instant())) {
            throw ApplicationRefused.settled(facts.state());
        }
        history.write(
                facts.incident(), facts.order(), Act.of("suspension-examined").saying(words));
        events.publish(new SuspensionExamined(id, clock.instant(), facts.incident()));
        return application.facts();
    }

    private boolean run(Application application, @Nullable String words, boolean early) {
        if (!application.resumed(clock.instant())) {
            return false;
        }
        ApplicationFacts facts = application.facts();
        DepartmentOrder order = orders.lock(facts.order());
        Act act = Act.of("resumed").saying(words);
        if (early) {
            history.write(facts.incident(), facts.order(), act);
        } else {
            history.writeOfSystem(facts.incident(), facts.order(), act);
        }
        moving.run(order, facts.id());
        events.publish(new ClockResumed(facts.id(), clock.instant(), facts.incident(), order.id(), early));
        return true;
    }
}
