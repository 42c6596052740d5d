package org.whistlegrid.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.directory.Scope;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.platform.Cursor;
import org.whistlegrid.platform.Page;
import org.whistlegrid.supervision.conference.Meetings;

/** 联席会议: called by the sub-district or the district (Shanghai 街道办事处条例 Art 12), held with minutes, followed up until done. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MeetingDesk {

    private final Meetings meetings;
    private final SupervisionDesk supervision;
    private final IncidentRegister register;
    private final IncidentHistory history;
    private final Directory directory;
    private final CurrentScope scope;
    private final Clock clock;

    MeetingDesk(
            Meetings meetings,
            SupervisionDesk supervision,
            IncidentRegister register,
            IncidentHistory history,
            Directory directory,
            CurrentScope scope,
            Clock clock) {
        this.meetings = meetings;
        this.supervision = supervision;
        this.register = register;
        this.history = history;
        this.directory = directory;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * Who is called to what, where and when.
     *
     * @param units keys of units
     * @param notice the notice that led to it
     */
    public record Call(String subject, List<String> units, String place, Instant meetsAt, @Nullable UUID notice) {}

    /** What was decided: which unit does what by when. */
    public record Resolved(String unit, String what, Instant due) {}

    public MeetingFacts call(UUID incident, Call call) {
        IncidentFacts facts = register.get(incident);
        if (!supervision.maySupervise(facts)) {
            throw new OutOfScope();
        }
        NoticeRefused.requireAhead("/meetsAt", call.meetsAt(), clock.instant());
        call.units().forEach(directory::unit);
        MeetingFacts called = meetings.call(incident, myUnit(), scope.get().username(), call);
        history.write(incident, null, Act.of("meeting-called").saying(call.subject()));
        return called;
    }

    /** @param resolved may be empty: a meeting may end without an outcome */
    public MeetingFacts hold(UUID id, String minutes, List<Resolved> resolved) {
        MeetingFacts meeting = mine(id);
        for (int i = 0; i < resolved.size(); i++) {
            directory.unit(resolved.get(i).unit());
            NoticeRefused.requireAhead(
                    "/resolutions/" + i + "/due", resolved.get(i).due(), clock.instant());
        }
        return told(meetings.hold(meeting.id(), minutes, resolved), "meeting-held", minutes);
    }

    public MeetingFacts callOff(UUID id, String because) {
        return told(meetings.callOff(mine(id).id(), because), "meeting-called-off", because);
    }

    /** The unit says that it has done it, or who called the meeting says so. */
    public MeetingFacts done(UUID resolution, String words) {
        MeetingFacts meeting = meetings.ofResolution(resolution);
        String unit = meeting.resolutions().stream()
                .filter(each -> each.id().equals(resolution))
                .map(MeetingFacts.Resolution::unit)
                .findFirst()
                .orElseThrow();
        if (!scope.get().actsFor(unit) && !isMine(meeting)) {
            throw new OutOfScope();
        }
        return told(meetings.done(resolution, scope.get().username(), words), "resolution-done", words);
    }

    /** Of the asker's unit, those it called and those it was called to; the district sees all. */
    @Transactional
    public Page<MeetingFacts> list(boolean unfinished, @Nullable String after, int limit) {
        Scope asker = scope.get();
        String unit = asker.seesAll() ? null : asker.unitFilter().orElseThrow(OutOfScope::new);
        return Page.cut(meetings.page(unit, unfinished, Cursor.id(after), limit + 1), limit, facts -> facts.id()
                .toString());
    }

    /** Resolutions that the asker may say are done: his unit's, or all where the meeting is his. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<UUID> doable(MeetingFacts meeting) {
        boolean mine = isMine(meeting);
        return meeting.resolutions().stream()
                .filter(each -> !each.done() && (mine || scope.get().actsFor(each.unit())))
                .map(MeetingFacts.Resolution::id)
                .toList();
    }

    /** Whether the asker writes its minutes or calls it off. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean isMine(MeetingFacts meeting) {
        return supervision.supervisesAnywhere()
                || meeting.convenedBy().equals(scope.get().unit()) && supervision.supervises();
    }

    private MeetingFacts mine(UUID id) {
        MeetingFacts meeting = meetings.get(id);
        if (!isMine(meeting)) {
            throw new OutOfScope();
        }
        return meeting;
    }

    private MeetingFacts told(MeetingFacts meeting, String word, String words) {
        if (meeting.incident() != null) {
            history.write(meeting.incident(), null, Act.of(word).saying(words));
        }
        return meeting;
    }

    private String myUnit() {
        String unit = scope.get().unit();
        if (unit == null) {
            throw new OutOfScope();
        }
        return unit;
    }
}
