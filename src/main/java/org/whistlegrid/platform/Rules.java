package org.whistlegrid.platform;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rules that a city decides for itself, as dated data (table {@code platform.rule}). A room asks by the rule's name, for
 * the present instant, and for a subject of its own (a unit, a channel, a stage); who has no value of his own has that of
 * everybody. Every rule has a shipped value for everybody, so there is always an answer. There are tens of values, asked
 * with every report: they are kept in memory, and other nodes hear of a new one within seconds.
 */
@ApplicationScoped
public class Rules {

    /** The subject of a value that holds for whoever has none of his own. */
    public static final String EVERYBODY = "*";

    private final RuleBook book;
    private final Clock clock;

    @Nullable
    private volatile List<RuleBook.Entry> known;

    Rules(RuleBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** @throws IllegalStateException when no such rule was ever shipped */
    public String value(String name, String subject) {
        return entry(name, subject, clock.instant()).value();
    }

    /**
     * The value that holds at an instant, with where it comes from.
     *
     * @throws IllegalStateException when no such rule was ever shipped
     */
    public RuleBook.Entry entry(String name, String subject, Instant at) {
        return entries().stream()
                .filter(entry -> entry.name().equals(name) && !entry.validFrom().isAfter(at))
                .filter(entry ->
                        entry.subject().equals(subject) || entry.subject().equals(EVERYBODY))
                .max(Comparator.comparing(
                                (RuleBook.Entry entry) -> entry.subject().equals(subject))
                        .thenComparing(RuleBook.Entry::validFrom))
                .orElseThrow(() -> new IllegalStateException("No rule " + name));
    }

    public int count(String name) {
        return Integer.parseInt(value(name, EVERYBODY));
    }

    public Duration duration(String name) {
        return Duration.parse(value(name, EVERYBODY));
    }

    public Set<String> words(String name, String subject) {
        return Set.of(value(name, subject).split(" "));
    }

    private List<RuleBook.Entry> entries() {
        List<RuleBook.Entry> kept = known;
        if (kept == null) {
            kept = book.entries();
            known = kept;
        }
        return kept;
    }

    void set(@Observes(during = TransactionPhase.AFTER_SUCCESS) RuleSet event) {
        known = null;
    }

    /** What another node has set. */
    @Scheduled(every = "5s")
    void refresh() {
        known = book.entries();
    }
}
