package org.whistlegrid.directory.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.whistlegrid.platform.Ids;

/**
 * Loads the demo district's units, people and duty list at the first start of a demo. A second start, or a second node
 * starting at the same moment, finds them and does nothing.
 */
@ApplicationScoped
class DemoPeople {

    private static final Logger LOG = Logger.getLogger(DemoPeople.class);

    /** The password of every demo user; printed in the README. */
    static final String PASSWORD = "whistle-2026";

    private static final int BCRYPT_COST = 10;

    private final EntityManager entities;
    private final Ids ids;
    private final boolean demo;

    DemoPeople(EntityManager entities, Ids ids, @ConfigProperty(name = "whistlegrid.demo") boolean demo) {
        this.entities = entities;
        this.ids = ids;
        this.demo = demo;
    }

    @Transactional
    void load(@Observes StartupEvent start) {
        if (demo && !alreadyLoaded()) {
            List<Map<String, String>> users = DemoTable.read("people");
            List<Map<String, String>> leaders = DemoTable.read("posts");
            insert(DemoSql.UNITS, DemoTable.read("units"));
            List.of(users, leaders).forEach(people -> insert(DemoSql.PEOPLE, people));
            List.of(users, leaders).forEach(people -> insert(DemoSql.POSTS, people));
            // one hash for all: sixty would cost seconds of the first start and protect a password that is printed
            String hash = BcryptUtil.bcryptHash(PASSWORD, BCRYPT_COST);
            users.forEach(user -> user.put("hash", hash));
            insert(DemoSql.ACCOUNTS, users);
            insert(DemoSql.ROLES, users);
            insert(DemoSql.AREAS, users);
            insert(DemoSql.GRID_POSTS, DemoTable.read("grid-posts"));
            List<Map<String, String>> duties = DemoTable.read("duties");
            duties.forEach(duty -> duty.put("id", ids.next().toString()));
            insert(DemoSql.DUTIES, duties);
            List<Map<String, String>> lists = DemoTable.read("task-lists");
            lists.forEach(task -> task.put("id", ids.next().toString()));
            insert(DemoSql.TASK_LISTS, lists);
            LOG.infof("Demo: %d users, %d leaders, %d duties loaded", users.size(), leaders.size(), duties.size());
        }
    }

    /** The lock holds other nodes back until this transaction is over. */
    private boolean alreadyLoaded() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('directory.demo'))")
                .getSingleResult();
        return !entities.createNativeQuery("select key from directory.unit limit 1")
                .getResultList()
                .isEmpty();
    }

    private void insert(String sql, List<Map<String, String>> rows) {
        try {
            String json = JsonMapper.builder().build().writeValueAsString(rows);
            entities.createNativeQuery(sql).setParameter("rows", json).executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
