package org.whistlegrid.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A small language in which the picture of the house is written down and held: steps of rooms, lowest first. */
final class Staircase {

    static final String HOUSE = "org.whistlegrid.";
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.whistlegrid");

    private final List<Set<String>> steps = new ArrayList<>();

    static Staircase ground(String... rooms) {
        return new Staircase().then(rooms);
    }

    Staircase then(String... rooms) {
        steps.add(Set.of(rooms));
        return this;
    }

    List<String> rooms() {
        return steps.stream().flatMap(Set::stream).sorted().toList();
    }

    /** A room calls rooms on lower steps only: not above, not beside. */
    void callsGoDown() {
        for (int step = 0; step < steps.size(); step++) {
            for (String room : steps.get(step)) {
                List<String> forbidden = new ArrayList<>();
                steps.subList(step, steps.size()).forEach(forbidden::addAll);
                forbidden.remove(room);
                if (!forbidden.isEmpty()) {
                    ArchRuleDefinition.noClasses()
                            .that()
                            .resideInAPackage(HOUSE + room + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(forbidden.stream()
                                    .map(other -> HOUSE + other + "..")
                                    .toArray(String[]::new))
                            .as(room + " calls down only")
                            .allowEmptyShould(true)
                            .check(CLASSES);
                }
            }
        }
    }

    /** What lies behind a door is nobody else's business. */
    void doorsAreUsed() {
        for (String room : rooms()) {
            ArchRuleDefinition.noClasses()
                    .that()
                    .resideOutsideOfPackage(HOUSE + room + "..")
                    .should()
                    .dependOnClassesThat(behindTheDoorOf(room))
                    .as(room + " is entered through its door")
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    private static DescribedPredicate<JavaClass> behindTheDoorOf(String room) {
        return DescribedPredicate.describe(
                "lie in a sub-package of " + room, type -> type.getPackageName().startsWith(HOUSE + room + "."));
    }
}
