package org.whistlegrid.dispatch.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.whistlegrid.dispatch.ApplicationFacts;
import org.whistlegrid.dispatch.ApplicationKind;
import org.whistlegrid.dispatch.ApplicationRefused;
import org.whistlegrid.dispatch.Asking;
import org.whistlegrid.dispatch.Decision;
import org.whistlegrid.dispatch.OrderFacts;
import org.whistlegrid.dispatch.internal.LimitMoving;
import org.whistlegrid.dispatch.internal.OrderVerb;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.LimitChange;
import org.whistlegrid.timelimit.LimitMove;
import org.whistlegrid.timelimit.LimitMoves;
import org.whistlegrid.timelimit.RunningLimit;
import org.whistlegrid.timelimit.Span;

/** 延期: asked before L3 has passed, granted so often at most, each time at most the original handling span more. */
@ApplicationScoped
class ExtensionClaim implements Claim {

    private final Applications applications;
    private final LimitMoving moving;
    private final LimitMoves book;

    ExtensionClaim(Applications applications, LimitMoving moving, LimitMoves book) {
        this.applications = applications;
        this.moving = moving;
        this.book = book;
    }

    @Override
    public ApplicationKind kind() {
        return ApplicationKind.EXTENSION;
    }

    @Override
    public Asked check(Matter matter, Asking asking) {
        matter.requireHands();
        OrderFacts order = matter.orderFacts();
        OrderVerb.ASK_MORE_TIME.require(order.stage());
        RunningLimit handling = order.limits().get(Limit.L3);
        if (handling.late(matter.now())) {
            throw ApplicationRefused.tooLate(kind(), handling.due());
        }
        Integer most = matter.rule().most();
        if (most != null && applications.granted(kind(), order.id()) >= most) {
            throw ApplicationRefused.tooOften(kind(), most);
        }
        if (asking.amount() == null) {
            throw ApplicationRefused.missing("/amount");
        }
        Span original = original(order.id(), handling);
        if (asking.amount() < 1 || asking.amount() > original.amount()) {
            throw ApplicationRefused.outOfBounds("/amount", asking.amount(), original);
        }
        Span by = new Span(asking.amount(), original.unit());
        moving.after(order, matter.incident(), new LimitChange.Extended(by))
                .values()
                .forEach(limit -> matter.requireBeforeSuperiorsDue(limit.due()));
        return matter.asked(asking, by);
    }

    @Override
    public void grant(Matter matter, ApplicationFacts application, Decision decision) {
        moving.extend(matter.order(), Span.parse(application.span()), application.reason(), application.id());
    }

    /** The span that was given, without what was granted since. */
    private Span original(UUID order, RunningLimit handling) {
        Span span = Span.parse(handling.span());
        int granted = book.of(List.of(order)).stream()
                .filter(move -> move.limit() == Limit.L3 && move.kind() == LimitMove.Kind.EXTENDED)
                .map(LimitMove::change)
                .mapToInt(change -> ((LimitChange.Extended) change).by().amount())
                .sum();
        return new Span(Math.max(1, span.amount() - granted), span.unit());
    }
}
