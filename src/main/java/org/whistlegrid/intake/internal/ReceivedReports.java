package org.whistlegrid.intake.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.whistlegrid.intake.ClientKeyReused;
import org.whistlegrid.intake.NewReport;
import org.whistlegrid.intake.ReportAnswer;
import org.whistlegrid.platform.Sha256;

/** Which client keys were taken in, with what content, and what was answered. The key is unique for its sender. */
@ApplicationScoped
public class ReceivedReports {

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Clock clock;

    ReceivedReports(EntityManager entities, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    /** True when the key is new. When another transaction is just taking it in, waits for that one's end. */
    public boolean begin(String sender, NewReport report) {
        return entities.createNativeQuery(
                                """
                                insert into intake.report (sender, client_key, digest, channel, received_at)
                                values (:sender, :key, :digest, :channel, :at) on conflict do nothing
                                """)
                        .setParameter("sender", sender)
                        .setParameter("key", report.clientKey())
                        .setParameter("digest", digest(report))
                        .setParameter("channel", report.channel().name())
                        .setParameter("at", clock.instant())
                        .executeUpdate()
                == 1;
    }

    public void answered(String sender, NewReport report, ReportAnswer answer) {
        entities.createNativeQuery(
                        """
                        update intake.report
                        set incident = :incident, case_number = :number, stage = :stage, place = :place
                        where sender = :sender and client_key = :key
                        """)
                .setParameter("incident", answer.incident())
                .setParameter("number", answer.caseNumber())
                .setParameter("stage", answer.stage())
                .setParameter("place", answer.place())
                .setParameter("sender", sender)
                .setParameter("key", report.clientKey())
                .executeUpdate();
    }

    /** @throws ClientKeyReused when the key came with other content */
    public ReportAnswer answerTo(String sender, NewReport report) {
        Object[] row = (Object[]) entities.createNativeQuery(
                        """
                        select digest, incident, case_number, stage, place from intake.report
                        where sender = :sender and client_key = :key
                        """)
                .setParameter("sender", sender)
                .setParameter("key", report.clientKey())
                .getSingleResult();
        if (!digest(report).equals(row[0])) {
            throw new ClientKeyReused(report.clientKey());
        }
        return new ReportAnswer((UUID) row[1], (String) row[2], (String) row[3], (String) row[4], true);
    }

    private String digest(NewReport report) {
        try {
            byte[] content = json.writeValueAsString(report).getBytes(StandardCharsets.UTF_8);
            return Sha256.hex(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
