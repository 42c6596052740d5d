package org.whistlegrid.supervision.conference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.supervision.MeetingDesk;
import org.whistlegrid.supervision.MeetingFacts;

/** All joint meetings, with what they decided. */
@ApplicationScoped
public class Meetings implements PanacheRepositoryBase<Meeting, UUID> {

    private final EntityManager entities;
    private final Ids ids;
    private final Clock clock;

    Meetings(EntityManager entities, Ids ids, Clock clock) {
        this.entities = entities;
        this.ids = ids;
        this.clock = clock;
    }

    public MeetingFacts call(@Nullable UUID incident, String convenedBy, String convener, MeetingDesk.Call call) {
        Meeting meeting = new Meeting(
                ids.next(),
                incident,
                call.notice(),
                convenedBy,
                convener,
                call.subject(),
                call.units(),
                call.place(),
                call.meetsAt(),
                clock.instant());
        persist(meeting);
        flush();
        return meeting.facts(List.of());
    }

    public MeetingFacts hold(UUID id, String minutes, List<MeetingDesk.Resolved> resolved) {
        Meeting meeting = lock(id);
        meeting.hold(minutes, clock.instant());
        int ordinal = 1;
        for (MeetingDesk.Resolved each : resolved) {
            entities.persist(new Resolution(ids.next(), id, ordinal++, each.unit(), each.what(), each.due()));
        }
        flush();
        return get(id);
    }

    public MeetingFacts callOff(UUID id, String because) {
        lock(id).callOff(because);
        flush();
        return get(id);
    }

    public MeetingFacts done(UUID resolution, String who, String words) {
        Resolution found = resolution(resolution);
        found.done(who, clock.instant(), words);
        flush();
        return get(found.meeting());
    }

    /** The meeting that a resolution is of. */
    public MeetingFacts ofResolution(UUID resolution) {
        return get(resolution(resolution).meeting());
    }

    private Resolution resolution(UUID id) {
        Resolution found = entities.find(Resolution.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new OutOfScope();
        }
        return found;
    }

    public MeetingFacts get(UUID id) {
        return withResolutions(List.of(findByIdOptional(id).orElseThrow(OutOfScope::new)))
                .get(0);
    }

    public List<MeetingFacts> ofIncident(UUID incident) {
        return withResolutions(list("incident = ?1 order by id", incident));
    }

    /**
     * Newest first.
     *
     * @param unit null for all; else those that the unit called or was called to
     * @param unfinished only those that are to be held, or of which something is open
     */
    public List<MeetingFacts> page(@Nullable String unit, boolean unfinished, @Nullable UUID after, int most) {
        return withResolutions(entities.createQuery(
                        """
                        select m from Meeting m
                        where (:unit is null or m.convenedBy = :unit or array_position(m.units, :unit) > 0)
                          and (:after is null or m.id < :after)
                          and (:unfinished = false or m.state = 'CALLED' or exists (
                            select 1 from Resolution r where r.meeting = m.id and r.state = 'OPEN'))
                        order by m.id desc
                        """,
                        Meeting.class)
                .setParameter("unit", unit)
                .setParameter("after", after)
                .setParameter("unfinished", unfinished)
                .setMaxResults(most)
                .getResultList());
    }

    /** One query for all of them. */
    private List<MeetingFacts> withResolutions(List<Meeting> meetings) {
        Set<UUID> of = meetings.stream().map(Meeting::id).collect(Collectors.toSet());
        Map<UUID, List<MeetingFacts.Resolution>> resolutions = of.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select r from Resolution r where r.meeting in :of order by r.ordinal",
                                Resolution.class)
                        .setParameter("of", of)
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                Resolution::meeting, Collectors.mapping(Resolution::facts, Collectors.toList())));
        return meetings.stream()
                .map(meeting -> meeting.facts(resolutions.getOrDefault(meeting.id(), List.of())))
                .toList();
    }

    private Meeting lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(OutOfScope::new);
    }

    /** Open ones whose due has passed and that nobody noted, to be noted now. */
    List<Resolution> overdue(Instant now, int most) {
        List<UUID> found = entities.createNativeQuery(
                        """
                        select id from supervision.resolution where state = 'OPEN' and overdue_at is null and due <= :now
                        order by due limit :most for update skip locked
                        """,
                        UUID.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
        return found.isEmpty()
                ? List.of()
                : entities.createQuery("select r from Resolution r where r.id in :found", Resolution.class)
                        .setParameter("found", found)
                        .getResultList();
    }
}
