package org.whistlegrid.supervision.conference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.directory.PostKind;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.supervision.NoticeFacts;
import org.whistlegrid.supervision.SummonsFacts;

/** All talks. */
@ApplicationScoped
public class Talks implements PanacheRepositoryBase<Summons, UUID> {

    private final Ids ids;
    private final Clock clock;

    Talks(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    public SummonsFacts call(NoticeFacts notice, PostKind post, String who, String place, Instant meetsAt) {
        Summons summons = new Summons(
                ids.next(),
                notice.incident(),
                notice.id(),
                notice.holder(),
                post,
                who,
                place,
                meetsAt,
                clock.instant());
        persist(summons);
        flush();
        return summons.facts();
    }

    public SummonsFacts hold(UUID id, String words, Instant rectifyBy) {
        Summons summons = lock(id);
        summons.hold(words, rectifyBy, clock.instant());
        flush();
        return summons.facts();
    }

    public SummonsFacts rectified(UUID id, String outcome, String who) {
        Summons summons = lock(id);
        summons.rectified(outcome, who, clock.instant());
        flush();
        return summons.facts();
    }

    private Summons lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(OutOfScope::new);
    }

    public boolean isCalled(UUID notice) {
        return count("notice", notice) > 0;
    }

    /**
     * Newest first.
     *
     * @param unit null for all
     */
    public List<SummonsFacts> page(@Nullable String unit, @Nullable UUID after, int most) {
        return find("(?1 is null or unit = ?1) and (?2 is null or id < ?2) order by id desc", unit, after)
                .page(0, most)
                .stream()
                .map(Summons::facts)
                .toList();
    }
}
