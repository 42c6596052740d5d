package org.whistlegrid.workflow;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Proves after each start, and daily, that what people see and where the procedure stands agree: the token of every
 * open case and order waits where its stage says, and whoever has a due ahead has a timer. A finding is a defect; it is
 * logged and counted, never repaired silently.
 */
@ApplicationScoped
public class ProcedureCheck {

    private static final Logger LOG = Logger.getLogger(ProcedureCheck.class);
    private static final int MOST_FINDINGS = 1000;

    private static final String TOKENS =
            """
            with expected as (
                select 'incident' as process, cast(id as text) as key, stage, running_due,
                       case stage when 'REPORTED' then array['accept'] when 'VERIFYING' then array['inspect']
                                  when 'FILED' then array['triage','redispatch'] when 'DISPATCHED' then array['departmentOrder']
                                  when 'TO_VERIFY' then array['verify'] when 'TO_REVISIT' then array['revisit'] end as element
                from incident.procedure_view
                union all
                select 'department-order', cast(id as text), stage, running_due,
                       case stage when 'TO_SIGN' then array['sign'] when 'TO_ASSIGN' then array['assign'] when 'HANDLING' then array['handle']
                                  when 'TO_REVIEW' then array['review'] end
                from dispatch.procedure_view)
            select process || ' ' || key || ' is ' || stage || ' but ' || case
                when not exists (select 1 from engine.act_ru_execution token where token.proc_inst_id_ = root.proc_inst_id_
                                 and token.act_id_ = any (element)) then 'no token waits at ' || array_to_string(element, ' or ')
                else 'no timer waits for its due ' || running_due end
            from expected left join engine.act_ru_execution root on root.business_key_ = key and root.parent_id_ is null
            where not exists (select 1 from engine.act_ru_execution token where token.proc_inst_id_ = root.proc_inst_id_
                              and token.act_id_ = any (element))
               or (running_due > :now and not exists (
                   select 1 from engine.act_ru_job timer where timer.process_instance_id_ = root.proc_inst_id_))
            limit :most
            """;

    private final EntityManager entities;
    private final Clock clock;
    private final AtomicInteger findings;

    ProcedureCheck(EntityManager entities, Clock clock, MeterRegistry meters) {
        this.entities = entities;
        this.clock = clock;
        this.findings = meters.gauge("whistlegrid.reconciliation.findings", new AtomicInteger());
    }

    @Scheduled(every = "24h", delayed = "30s")
    void look() {
        List<String> found = QuarkusTransaction.requiringNew().call(this::findings);
        findings.set(found.size());
        found.forEach(finding -> LOG.errorf("Reconciliation: %s", finding));
    }

    /** Each finding in a sentence; empty when the two agree. */
    @SuppressWarnings("unchecked")
    public List<String> findings() {
        return entities.createNativeQuery(TOKENS)
                .setParameter("now", clock.instant())
                .setParameter("most", MOST_FINDINGS)
                .getResultList();
    }
}
