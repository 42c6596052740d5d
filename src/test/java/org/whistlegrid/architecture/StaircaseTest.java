package org.whistlegrid.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Date;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The picture of docs/architecture.md, held by the build. */
class StaircaseTest {

    private static final Staircase HOUSE = Staircase.ground("platform")
            .then("geo")
            .then("grid", "catalogue", "attachment")
            .then("draft", "basemap", "directory", "timelimit")
            .then("exchange", "intake")
            .then("incident")
            .then("dispatch")
            .then("whistle")
            .then("supervision")
            .then("workflow", "board", "notification", "open311", "ogcfeatures")
            .then("ledger");

    @Test
    void everyRoomStandsOnTheStaircase() {
        Set<String> rooms = new TreeSet<>();
        Staircase.CLASSES.forEach(type -> rooms.add(type.getPackageName().split("\\.", 4)[2]));
        assertThat(HOUSE.rooms()).containsAll(rooms);
    }

    @Test
    void callsGoDownEventsGoUp() {
        HOUSE.callsGoDown();
    }

    @Test
    void roomsAreEnteredThroughTheirDoors() {
        HOUSE.doorsAreUsed();
    }

    @Test
    void theEngineLivesInOneRoom() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.whistlegrid.workflow..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(Staircase.CLASSES);
    }

    @Test
    void geoToolsLivesInOneRoom() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.whistlegrid.geo..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.geotools..")
                .check(Staircase.CLASSES);
    }

    @Test
    void webKnowsNoEngineAndNoSql() {
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .and()
                .doNotHaveFullyQualifiedName("org.whistlegrid.platform.web.ProblemMappers")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.camunda..", "java.sql..", "jakarta.persistence..")
                .check(Staircase.CLASSES);
    }

    @Test
    void nobodyCallsNow() {
        classes()
                .that()
                .doNotHaveFullyQualifiedName("org.whistlegrid.platform.ProductClock")
                .should(neverReadTheMachinesTime())
                .check(Staircase.CLASSES);
        noClasses().should().callConstructor(Date.class).check(Staircase.CLASSES);
        noClasses()
                .should()
                .callMethodWhere(target(name("currentTimeMillis")).and(target(owner(name("java.lang.System")))))
                .check(Staircase.CLASSES);
    }

    @Test
    void nothingIsCalledByTheWayItIsMade() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("DTO")
                .orShould()
                .resideInAnyPackage("..util..", "..common..", "..impl..", "..dto..", "..helper..", "..misc..")
                .check(Staircase.CLASSES);
    }

    private static ArchCondition<JavaClass> neverReadTheMachinesTime() {
        return new ArchCondition<>("take time from the injected clock") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                        .filter(StaircaseTest::readsTheMachinesTime)
                        .forEach(call -> events.add(SimpleConditionEvent.violated(type, call.getDescription())));
            }
        };
    }

    private static boolean readsTheMachinesTime(JavaMethodCall call) {
        String owner = call.getTargetOwner().getPackageName();
        boolean now = call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class));
        return owner.equals("java.time") && (now || call.getName().startsWith("system"));
    }
}
