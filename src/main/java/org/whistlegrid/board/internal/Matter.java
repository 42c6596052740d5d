package org.whistlegrid.board.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.whistlegrid.board.HeldOrder;
import org.whistlegrid.board.Lateness;
import org.whistlegrid.board.LightInstants;
import org.whistlegrid.board.MatterFacts;
import org.whistlegrid.platform.Position;

/** A row of the read model; only the database's own {@code board.project} writes it. */
@Entity(name = "BoardMatter")
@Immutable
@Table(schema = "board", name = "matter")
class Matter {

    @Id
    private UUID incident;

    @Column(name = "case_number")
    private String caseNumber;

    private String stage;
    private String channel;
    private String category;
    private String text;
    private String reporter;

    @Column(name = "requester_reachable")
    private boolean requesterReachable;

    private @Nullable String grid;
    private @Nullable String informed;

    @Column(name = "path_label")
    private @Nullable String pathLabel;

    private @Nullable String address;
    private @Nullable Point position;

    @Column(name = "reported_at")
    private Instant reportedAt;

    private int rounds;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Embedded
    private @Nullable HeldOrder held;

    private @Nullable String rung;

    @Embedded
    private @Nullable LightInstants lights;

    @Column(name = "desk_due")
    private @Nullable Instant deskDue;

    private @Nullable String passed;
    private @Nullable String excused;

    @SuppressWarnings("NullAway.Init")
    protected Matter() {}

    MatterFacts facts() {
        return new MatterFacts(
                incident,
                caseNumber,
                stage,
                channel,
                category,
                text,
                reporter,
                requesterReachable,
                grid,
                informed == null ? List.of() : List.of(informed.strip().split(" ")),
                pathLabel,
                address,
                position == null ? null : Position.of(position),
                reportedAt,
                rounds,
                closedAt,
                held,
                rung,
                lights,
                deskDue,
                Lateness.read(passed, excused));
    }
}
