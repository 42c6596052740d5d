package org.whistlegrid.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@link Scope} in one matter and as the condition of a query: the two must say the same. */
class SeeingOnlyWhatIsOursTest {

    private static final Concerned RUBBISH_IN_HAITANG = new Concerned(
            "990101001001003",
            Set.of("990101002001001"),
            Set.of("sanitation"),
            Set.of("handler.sanitation.1"),
            "worker1");
    private static final ScopedColumns COLUMNS = ScopedColumns.of()
            .area("i.area")
            .informed("i.informed")
            .unit("o.unit")
            .handler("o.handler")
            .reporter("i.reporter");

    @Test
    void centreSeesEverything() {
        for (String role : List.of(Roles.COMMAND, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.REVISITOR)) {
            Scope scope = scope("anybody", "centre", Set.of(), role);
            assertThat(scope.sees(RUBBISH_IN_HAITANG)).isTrue();
            assertThat(scope.limit(COLUMNS).where()).isEqualTo("1 = 1");
        }
    }

    /** He administers people and rules; that is no reason to read what residents wrote. */
    @Test
    void administratorSeesOnlyWhatHeReported() {
        Scope scope = scope("admin", "centre", Set.of(), Roles.ADMIN);
        assertThat(scope.sees(RUBBISH_IN_HAITANG)).isFalse();
        assertThat(scope.limit(COLUMNS).where()).isEqualTo("(i.reporter = :scopeReporter)");
        assertThatThrownBy(() -> scope.require(RUBBISH_IN_HAITANG)).isInstanceOf(OutOfScope.class);
    }

    @Test
    void windowSeesItsUnitAndActsForIt() {
        Scope own = scope("clerk.sanitation", "sanitation", Set.of(), Roles.WINDOW_CLERK);
        Scope other = scope("clerk.water", "water", Set.of(), Roles.WINDOW_CLERK);
        assertThat(own.sees(RUBBISH_IN_HAITANG)).isTrue();
        assertThat(own.actsFor("sanitation")).isTrue();
        assertThat(other.sees(RUBBISH_IN_HAITANG)).isFalse();
        assertThat(own.limit(COLUMNS).where()).isEqualTo("(o.unit = :scopeUnit or i.reporter = :scopeReporter)");
        assertThat(own.limit(COLUMNS).parameters()).containsEntry("scopeUnit", "sanitation");
    }

    @Test
    void handlerSeesHisOwnOrdersNotThoseOfHisColleague() {
        assertThat(scope("handler.sanitation.1", "sanitation", Set.of(), Roles.HANDLER)
                        .sees(RUBBISH_IN_HAITANG))
                .isTrue();
        Scope colleague = scope("handler.sanitation.2", "sanitation", Set.of(), Roles.HANDLER);
        assertThat(colleague.sees(RUBBISH_IN_HAITANG)).isFalse();
        assertThat(colleague.actsFor("sanitation")).isFalse();
        assertThat(colleague.limit(COLUMNS).where())
                .isEqualTo("(o.handler = :scopeHandler or i.reporter = :scopeReporter)");
    }

    /** AB岗: while a colleague is absent, his orders are his stand-in's. */
    @Test
    void standInSeesAndHandlesWhatWasGivenToHisAbsentColleague() {
        Scope standIn = new Scope(
                "handler.sanitation.2", Set.of(Roles.HANDLER), "sanitation", Set.of(), Set.of("handler.sanitation.1"));
        assertThat(standIn.sees(RUBBISH_IN_HAITANG)).isTrue();
        assertThat(standIn.handlesAs("handler.sanitation.1")).isTrue();
        assertThat(standIn.handlesAs("handler.sanitation.3")).isFalse();
        ScopeLimit limit = standIn.limit(COLUMNS);
        assertThat(limit.where())
                .isEqualTo(
                        "(o.handler = :scopeHandler or o.handler in (:scopeCovered) or i.reporter = :scopeReporter)");
        assertThat(limit.parameters()).containsEntry("scopeCovered", Set.of("handler.sanitation.1"));
    }

    /** Who oversees does not act in the unit's name. */
    @Test
    void commandSeesButDoesNotActForUnits() {
        Scope command = scope("command1", "centre", Set.of(), Roles.COMMAND);
        assertThat(command.seesUnit("sanitation")).isTrue();
        assertThat(command.actsFor("sanitation")).isFalse();
        assertThat(command.handlesAs("handler.sanitation.1")).isFalse();
    }

    @Test
    void subDistrictSeesItsTerritory() {
        Set<String> haitang = Set.of("990101001");
        Set<String> shiqiao = Set.of("990101003");
        assertThat(scope("leader.haitang", "haitang", haitang, Roles.SUB_DISTRICT_LEADER)
                        .sees(RUBBISH_IN_HAITANG))
                .isTrue();
        assertThat(scope("leader.shiqiao", "shiqiao", shiqiao, Roles.SUB_DISTRICT_LEADER)
                        .sees(RUBBISH_IN_HAITANG))
                .isFalse();
    }

    /** What lies on a border concerns both sides: the other one sees it and answers for nothing. */
    @Test
    void whoServesTheOtherSideOfABorderSeesItToo() {
        Scope neighbour = scope("worker5", "wanghu", Set.of("990101002001"), Roles.GRID_WORKER);
        assertThat(neighbour.sees(RUBBISH_IN_HAITANG)).isTrue();
        assertThat(neighbour.seesArea(String.valueOf(RUBBISH_IN_HAITANG.area())))
                .isFalse();
    }

    @Test
    void gridWorkerSeesEveryCommunityHeServes() {
        Scope worker = scope("worker9", "haitang", Set.of("990101001001", "990101001002"), Roles.GRID_WORKER);
        assertThat(worker.sees(RUBBISH_IN_HAITANG)).isTrue();
        assertThat(worker.seesArea("990101001003")).isFalse();
        ScopeLimit limit = worker.limit(COLUMNS);
        assertThat(limit.where())
                .isEqualTo("(i.area like :scopeArea0 or i.informed like :scopeInformed1"
                        + " or i.area like :scopeArea2 or i.informed like :scopeInformed3"
                        + " or i.reporter = :scopeReporter)");
        assertThat(limit.parameters())
                .containsEntry("scopeArea0", "990101001001%")
                .containsEntry("scopeInformed1", "% 990101001001%")
                .containsEntry("scopeArea2", "990101001002%");
    }

    @Test
    void whoReportsSeesWhatBecomesOfIt() {
        assertThat(scope("worker1", "haitang", Set.of("990101001014"), Roles.GRID_WORKER)
                        .sees(RUBBISH_IN_HAITANG))
                .isTrue();
    }

    @Test
    void nobodySeesNothing() {
        Concerned unlocatedAndAnonymous = new Concerned(null, Set.of(), Set.of(), Set.of(), null);
        assertThat(Scope.NOBODY.sees(unlocatedAndAnonymous)).isFalse();
        assertThat(Scope.NOBODY.sees(RUBBISH_IN_HAITANG)).isFalse();
        assertThat(Scope.NOBODY.limit(COLUMNS)).isEqualTo(ScopeLimit.NOTHING);
    }

    /** A role without its area or unit limits to nothing; it never opens everything. */
    @Test
    void missingUnitOrAreaNeverWidens() {
        assertThat(scope("x", null, Set.of(), Roles.WINDOW_CLERK, Roles.GRID_WORKER)
                        .limit(ScopedColumns.of().area("a").unit("u")))
                .isEqualTo(ScopeLimit.NOTHING);
    }

    private static Scope scope(String username, String unit, Set<String> areas, String... roles) {
        return new Scope(username, Set.of(roles), unit, areas, Set.of());
    }
}
