package org.whistlegrid.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.whistlegrid.grid.Grid;

/** 4,000 grids and 40,000 buildings are checked to the last of them; how long it took is printed, and asserted never. */
@Tag("long")
@QuarkusTest
class DrawingALargeDistrictTest {

    @Inject
    Grid grid;

    @Inject
    Drafts drafts;

    @Inject
    DraftTables tables;

    @BeforeEach
    void theGridIsLoaded() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(grid::loaded);
    }

    @Test
    void isCheckedAndHealedWithoutAFinding() {
        UUID draft = drafts.openImport("全区导入", null, null, Coverage.EVERYTHING).id();
        double fill = seconds(() ->
                QuarkusTransaction.requiringNew().timeout(600).run(() -> drafts.fill(draft, new LargeDistrict())));
        double copy = seconds(this::bareCopy);
        double check = seconds(
                () -> assertThat(Drawing.of(draft).checked(false).state()).startsWith("CHECKED 0 errors"));
        double heal = seconds(() -> assertThat(Drawing.of(draft).checked(true).state())
                .startsWith("CHECKED 0 errors")
                .endsWith("0 healed"));
        System.out.printf(
                "4,000 grids, 40,000 buildings: bare COPY %.1f s; written %.1f s (%.1f x); checked %.1f s (%.1f x); healed and checked %.1f s (%.1f x)%n",
                copy, fill, fill / copy, check, check / copy, heal, heal / copy);
        assertThat(drafts.get(draft).areas()).isEqualTo(4_320);
        assertThat(drafts.get(draft).buildings()).isEqualTo(LargeDistrict.BUILDINGS);
        drafts.discard(draft);
    }

    /** The same rows into a table without an index. */
    private void bareCopy() {
        QuarkusTransaction.requiringNew()
                .timeout(600)
                .run(() -> tables.with(connection -> {
                    try (var sql = connection.createStatement()) {
                        sql.execute("create temp table draft_area (like grid.draft_area) on commit drop;"
                                + "create temp table draft_building (like grid.draft_building) on commit drop");
                    }
                    DraftRows rows = new DraftRows(connection, new UUID(0, 0), "pg_temp");
                    new LargeDistrict().writeTo(rows);
                    rows.finish();
                    return rows;
                }));
    }

    private static double seconds(Runnable work) {
        long from = System.nanoTime();
        work.run();
        return (System.nanoTime() - from) / 1e9;
    }
}
