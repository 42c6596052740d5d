package org.whistlegrid.workflow.step;

import io.quarkus.test.junit.QuarkusMock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.whistlegrid.workflow.internal.Facts;

/** Plays the rooms behind the steps, so that the diagrams can be walked by themselves. */
public class PlayedSteps {

    /** A visit of the watch: business key of the case or order. */
    public final List<UUID> watched = Collections.synchronizedList(new ArrayList<>());

    public final List<UUID> struckOff = Collections.synchronizedList(new ArrayList<>());

    private final ConcurrentHashMap<UUID, UUID> orders = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<UUID, Iterator<Instant>> instants = new ConcurrentHashMap<>();
    private volatile Instant firstCheck;
    private volatile Consumer<UUID> onWatch = key -> {};
    private volatile Runnable onDispatch = () -> {};

    private PlayedSteps(Instant firstCheck) {
        this.firstCheck = firstCheck;
    }

    /** @param firstCheck the first instant that matters to orders dispatched from now on */
    public static PlayedSteps install(Instant firstCheck) {
        PlayedSteps steps = new PlayedSteps(firstCheck);
        QuarkusMock.installMockForType(steps.new Dispatching(), DispatchOrder.class);
        QuarkusMock.installMockForType(steps.new DispatchingAgain(), DispatchAgain.class);
        QuarkusMock.installMockForType(steps.new Watching(), WatchLimits.class);
        QuarkusMock.installMockForType(steps.new WatchingTheDesk(), WatchDesk.class);
        QuarkusMock.installMockForType(steps.new StrikingOff(), StrikeOff.class);
        return steps;
    }

    public PlayedSteps firstCheck(Instant instant) {
        firstCheck = instant;
        return this;
    }

    /** What the watch of a case or order answers, one after the other; then that nothing is left. */
    public PlayedSteps answers(UUID key, Instant... next) {
        instants.put(key, List.of(next).iterator());
        return this;
    }

    public PlayedSteps onWatch(Consumer<UUID> action) {
        onWatch = action;
        return this;
    }

    public PlayedSteps onDispatch(Runnable action) {
        onDispatch = action;
        return this;
    }

    public UUID orderOf(UUID incident) {
        return orders.get(incident);
    }

    public long visits(UUID key) {
        return watched.stream().filter(key::equals).count();
    }

    private Optional<Instant> next(UUID key) {
        Iterator<Instant> rest = instants.getOrDefault(key, Collections.emptyIterator());
        return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
    }

    private class Dispatching extends DispatchOrder {
        Dispatching() {
            super(null, null);
        }

        @Override
        public void execute(DelegateExecution execution) {
            dispatch(execution);
        }
    }

    private class DispatchingAgain extends DispatchAgain {
        DispatchingAgain() {
            super(null, null);
        }

        @Override
        public void execute(DelegateExecution execution) {
            dispatch(execution);
        }
    }

    private void dispatch(DelegateExecution execution) {
        onDispatch.run();
        UUID order = UUID.randomUUID();
        orders.put(Facts.incidentId(execution), order);
        Facts.setOrderId(execution, order);
        Facts.setNextCheck(execution, firstCheck);
    }

    private class Watching extends WatchLimits {
        Watching() {
            super(null, null);
        }

        @Override
        public void execute(DelegateExecution execution) {
            watch(execution);
        }
    }

    private class WatchingTheDesk extends WatchDesk {
        WatchingTheDesk() {
            super(null);
        }

        @Override
        public void execute(DelegateExecution execution) {
            watch(execution);
        }
    }

    private void watch(DelegateExecution execution) {
        UUID key = UUID.fromString(execution.getProcessBusinessKey());
        onWatch.accept(key);
        watched.add(key);
        Facts.setNextCheck(execution, next(key).orElse(null));
    }

    private class StrikingOff extends StrikeOff {
        StrikingOff() {
            super(null);
        }

        @Override
        public void execute(DelegateExecution execution) {
            struckOff.add(Facts.incidentId(execution));
        }
    }
}
