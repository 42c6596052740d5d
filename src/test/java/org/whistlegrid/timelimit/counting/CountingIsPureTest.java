package org.whistlegrid.timelimit.counting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The counting needs no framework, no database and no clock: it can be read, tried and trusted by itself. */
class CountingIsPureTest {

    @Test
    void itKnowsOnlyTheLanguageAndTheRoomsOwnValues() {
        classes()
                .that()
                .resideInAPackage("org.whistlegrid.timelimit.counting")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify.annotations",
                        "org.whistlegrid.timelimit",
                        "org.whistlegrid.timelimit.counting")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.whistlegrid.timelimit"));
    }
}
