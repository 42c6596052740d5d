package org.whistlegrid.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.whistlegrid.catalogue.Category;
import org.whistlegrid.catalogue.VerificationMode;

/** A new edition of a list drops a category while cases of it are open: they must still be handled to the end. */
@QuarkusTest
class DroppingACategoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Inject
    Editions editions;

    @Inject
    EntityManager entities;

    @Test
    @TestTransaction
    void nothingNewIsFiledUnderItAndOldCasesKeepItsRules() {
        edition(1);
        category(1, "M99901", "旧名");
        edition(2);
        category(2, "M99901", "后来的名");
        category(2, "M99902", "仍在用");
        edition(3);
        category(3, "M99902", "仍在用");
        Holdings holdings = editions.on(TODAY);
        assertThat(holdings.find("M99901")).isEmpty();
        assertThat(holdings.findEver("M99901"))
                .hasValueSatisfying(
                        category -> assertThat(category.verification()).isEqualTo(VerificationMode.DOCUMENTS))
                .map(Category::name)
                .contains("后来的名");
        assertThat(holdings.find("M99902")).isPresent();
        assertThat(holdings.findEver("M99999")).isEmpty();
    }

    private void edition(int version) {
        entities.createNativeQuery(
                        """
                        insert into catalogue.edition
                        values (cast(:id as uuid), 'dropped.csv', :version, :digest, 'TEST', '2026-01-01', now())
                        """)
                .setParameter("id", id(version))
                .setParameter("version", version)
                .setParameter("digest", "d" + version)
                .executeUpdate();
    }

    private void category(int version, String key, String name) {
        entities.createNativeQuery(
                        """
                        insert into catalogue.category values (gen_random_uuid(), cast(:edition as uuid), 0, :key, 'MATTER',
                          :key, :name, 'x', 'x', 'ORDINARY', null, 'DOCUMENTS', false, false, '{}')
                        """)
                .setParameter("edition", id(version))
                .setParameter("key", key)
                .setParameter("name", name)
                .executeUpdate();
    }

    private static String id(int version) {
        return "00000000-0000-7000-8000-00000000000" + version;
    }
}
