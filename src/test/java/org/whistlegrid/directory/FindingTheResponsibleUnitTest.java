package org.whistlegrid.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whistlegrid.platform.Zones;

/** The duty list and the posts of the demo district. */
@QuarkusTest
class FindingTheResponsibleUnitTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final String HAITANG = "990101001001003";
    private static final String SHIQIAO = "990101003013001";

    @Inject
    Directory directory;

    @Inject
    DutyList duties;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @ParameterizedTest
    @CsvSource({
        "M06010, 990101001001003, sanitation",
        "M06028, 990101001001003, environment",
        "M06044, 990101001001003, urban-management",
        "M09009, 990101001001003, traffic-police",
        "C01037, 990101001001003, urban-management",
        "M01037, 990101001001003, urban-management",
        "C01010, 990101001001003, heating",
        "E02,    990101001001003, gas",
        "E08,    990101001001003, emergency",
        "R03,    990101001001003, haitang",
        "R03,    990101002,       wanghu",
        "M09006, 990101001001003, urban-management",
        "M09006, 990101003013001, shiqiao",
    })
    void mostSpecificRowDecides(String category, String area, String unit) {
        assertThat(directory.responsibleFor(category, area, null, MONDAY))
                .map(UnitRef::key)
                .contains(unit);
    }

    @Test
    void rowSaysWhy() {
        Duty duty = duties.route("M06028", HAITANG, null, MONDAY).decided().orElseThrow();
        assertThat(duty.pattern()).isEqualTo("M06028");
        assertThat(duty.legalBasis()).isEqualTo("《中华人民共和国噪声污染防治法》");
    }

    /** Shared bicycles changed hands on 2026-01-01: an order of the day before keeps the old unit. */
    @Test
    void dutyListIsDated() {
        assertThat(directory.responsibleFor("M09011", HAITANG, null, LocalDate.of(2025, 12, 31)))
                .map(UnitRef::key)
                .contains("transport");
        assertThat(directory.responsibleFor("M09011", HAITANG, null, LocalDate.of(2026, 1, 1)))
                .map(UnitRef::key)
                .contains("urban-management");
        assertThat(directory.responsibleFor("M06010", HAITANG, null, LocalDate.of(2019, 12, 31)))
                .isEmpty();
    }

    /** Whoever forgets to end the old row has still put the new unit in charge. */
    @Test
    @TestTransaction
    void theNewerOfTwoRowsThatWereBothLeftOpenDecides() {
        for (String row : new String[] {"'gas', 'x', '2026-01-01'", "'water', 'x', '2020-01-01'"}) {
            entities.createNativeQuery("insert into directory.duty (id, pattern, area, unit, legal_basis, valid_from)"
                            + " values (gen_random_uuid(), 'M77*', '', " + row + ")")
                    .executeUpdate();
        }
        assertThat(directory.responsibleFor("M77001", HAITANG, null, MONDAY))
                .map(UnitRef::key)
                .contains("gas");
    }

    @Test
    void everyKindOfCategoryHasUnit() {
        Stream<String> matters = Stream.of("06", "07", "08", "09", "10").map(group -> "M" + group + "999");
        Stream<String> components =
                Stream.of("01", "02", "03", "04", "05").flatMap(g -> Stream.of("C" + g + "999", "M" + g + "999"));
        Stream<String> residents = IntStream.rangeClosed(1, 12).mapToObj("R%02d"::formatted);
        Stream<String> emergencies = IntStream.rangeClosed(1, 20).mapToObj("E%02d"::formatted);
        assertThat(Stream.of(matters, components, residents, emergencies).flatMap(keys -> keys))
                .allSatisfy(key -> assertThat(directory.responsibleFor(key, SHIQIAO, null, MONDAY))
                        .as(key)
                        .isPresent());
    }

    @Test
    void everyUnitThatWorksCanAssignToSomebody() {
        assertThat(entities.createNativeQuery(
                                "select key from directory.unit where kind in ('DEPARTMENT', 'SUB_DISTRICT')",
                                String.class)
                        .getResultList())
                .hasSize(27)
                .allSatisfy(unit -> assertThat(directory.handlersOf((String) unit))
                        .as("%s", unit)
                        .isNotEmpty());
    }

    @Test
    void sixtySixPeopleCanSignInAndEveryCommunityHasTwoGridWorkers() {
        assertThat(entities.createNativeQuery("select count(*) from directory.account", Long.class)
                        .getSingleResult())
                .isEqualTo(66L);
        int[] communities = {14, 13, 13};
        for (int street = 1; street <= 3; street++) {
            for (int community = 1; community <= communities[street - 1]; community++) {
                String code = "990101%03d%03d".formatted(street, community);
                // one grid of this community has a leader of its own beside them
                int workers = code.equals("990101001002") ? 3 : 2;
                assertThat(directory.withRole(Roles.GRID_WORKER, code)).as(code).hasSize(workers);
            }
        }
    }

    @Test
    void everyDepartmentHasTheFourPostsOfTheLadder() {
        for (PostKind post :
                new PostKind[] {PostKind.WINDOW_CLERK, PostKind.WINDOW_HEAD, PostKind.DEPUTY_LEADER, PostKind.HEAD}) {
            assertThat(directory.recipient("water", post, MONDAY))
                    .as("%s", post)
                    .isPresent();
            assertThat(directory.recipient("haitang", post, MONDAY))
                    .as("%s", post)
                    .isPresent();
        }
        for (PostKind post : PostKind.values()) {
            if (post != PostKind.WINDOW_CLERK && post != PostKind.WINDOW_HEAD && post != PostKind.SECRETARY) {
                assertThat(directory.recipient("centre", post, MONDAY))
                        .as("%s", post)
                        .isPresent();
            }
        }
        assertThat(directory.recipient("haitang", PostKind.SECRETARY, MONDAY)).isPresent();
    }

    /** AB岗: absence moves the reminder to B by itself, and B may do A's work. */
    @Test
    @TestTransaction
    void standInIsReachedWhileHolderIsAbsent() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CITY);
        assertThat(directory.recipient("water", PostKind.WINDOW_CLERK, today))
                .map(Recipient::username)
                .contains("clerk.water");
        entities.createNativeQuery("insert into directory.absence values ('clerk.water', :from, :to)")
                .setParameter("from", today)
                .setParameter("to", today.plusDays(1))
                .executeUpdate();
        entities.clear();
        Recipient reached =
                directory.recipient("water", PostKind.WINDOW_CLERK, today).orElseThrow();
        assertThat(reached.username()).isEqualTo("handler.water.1");
        assertThat(reached.insteadOf()).isEqualTo("clerk.water");
        assertThat(directory.recipient("water", PostKind.WINDOW_CLERK, today.plusDays(1)))
                .map(Recipient::username)
                .contains("clerk.water");
    }
}
