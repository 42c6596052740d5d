package org.whistlegrid.board.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.whistlegrid.board.MatterFile;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.directory.Scope;
import org.whistlegrid.dispatch.ApplicationKind;
import org.whistlegrid.dispatch.OrderFacts;
import org.whistlegrid.dispatch.OrderStage;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.timelimit.Limit;

/** What the asker may ask for on a matter right now; as with {@link Actions}, the desk decides again when it is asked. */
@ApplicationScoped
public class Askable {

    private final CurrentScope scope;
    private final Clock clock;

    Askable(CurrentScope scope, Clock clock) {
        this.scope = scope;
        this.clock = clock;
    }

    public List<String> on(MatterFile file) {
        List<String> verbs = new ArrayList<>();
        file.orders().stream()
                .filter(order -> !order.stage().isGivenUp())
                .forEach(order -> verbs.addAll(on(file, order)));
        Scope asker = scope.get();
        boolean leads = asker.has(Roles.DISPATCHER) || asker.has(Roles.COMMAND) || asker.has(Roles.SUB_DISTRICT_LEADER);
        Stage stage = file.incident().stage();
        boolean onLedger = stage.isOpen() && stage != Stage.MERGED;
        add(
                verbs,
                leads
                        && onLedger
                        && isFree(
                                file,
                                ApplicationKind.FORCED_CLOSE,
                                file.incident().id()),
                "forceClose");
        return verbs;
    }

    private List<String> on(MatterFile file, OrderFacts order) {
        Scope asker = scope.get();
        boolean window = asker.actsFor(order.unit());
        boolean hands = window || asker.handlesAs(order.handler());
        Instant now = clock.instant();
        List<String> verbs = new ArrayList<>();
        boolean untouched = order.stage() == OrderStage.TO_SIGN || order.stage() == OrderStage.TO_ASSIGN;
        add(verbs, window && untouched && isFree(file, ApplicationKind.RETURN, order.id()), "return");
        boolean inTime = !order.limits().get(Limit.L3).late(now);
        boolean inUnit = order.stage().isInUnit();
        add(verbs, hands && inUnit && inTime && isFree(file, ApplicationKind.EXTENSION, order.id()), "extend");
        boolean handling = order.stage() == OrderStage.HANDLING;
        add(verbs, hands && handling && isFree(file, ApplicationKind.SUSPENSION, order.id()), "suspend");
        add(verbs, hands && inUnit && isFree(file, ApplicationKind.LEGAL_LIMIT, order.id()), "legalLimit");
        boolean late = order.limits().values().stream().anyMatch(limit -> limit.late(now));
        boolean closed =
                order.stage() == OrderStage.DONE && !file.incident().stage().isOpen();
        add(verbs, window && closed && late && isFree(file, ApplicationKind.APPEAL, order.id()), "appeal");
        return verbs;
    }

    /** A dispute and an appeal are made once; of the others one at a time. */
    private static boolean isFree(MatterFile file, ApplicationKind kind, UUID subject) {
        boolean once = kind == ApplicationKind.RETURN || kind == ApplicationKind.APPEAL;
        return file.applications().stream()
                .filter(made ->
                        made.kind() == kind && subject.equals(made.order() == null ? made.incident() : made.order()))
                .noneMatch(made -> made.waits() || once);
    }

    private static void add(List<String> verbs, boolean may, String verb) {
        if (may) {
            verbs.add(verb);
        }
    }
}
