package org.whistlegrid.workflow.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.whistlegrid.workflow.check.Finding.Kind;

/**
 * Compares, in one statement and so at one instant, what people see with where the procedure stands: the token of every
 * open case, order, application, whistle and report waits where its stage says, whoever has a due ahead has a timer before it, and nothing runs on that
 * has left the ledger. A finding is a defect.
 */
@ApplicationScoped
public class ProcedureCheck {

    private static final int MOST_FINDINGS = 1000;

    private static final String COMPARED =
            """
            with expected as (
                select 'incident' as process, cast(id as text) as key, stage,
                       case when id not in (select incident from dispatch.suspended_view) then running_due end as running_due,
                       case stage when 'REPORTED' then array['accept'] when 'VERIFYING' then array['inspect']
                                  when 'FILED' then array['triage', 'redispatch'] when 'DISPATCHED' then array['departmentOrder']
                                  when 'TO_VERIFY' then array['verify'] when 'TO_REVISIT' then array['revisit'] end as places
                from incident.procedure_view
                union all
                select 'department-order', cast(id as text), stage, running_due,
                       case stage when 'TO_SIGN' then array['sign'] when 'TO_ASSIGN' then array['assign']
                                  when 'HANDLING' then array['handle'] when 'TO_REVIEW' then array['review'] end
                from dispatch.procedure_view
                union all
                select 'department-order', cast(id as text), 'SUSPENDED', null, array['handle'] from dispatch.suspended_view
                union all
                select 'application', cast(id as text), state, case state when 'OPEN' then decide_by else until_at end,
                       case state when 'OPEN' then array['decide'] else array['untilResumed'] end
                from dispatch.application_view
                union all
                select 'whistle', cast(id as text), stage, running_due,
                       case stage when 'TO_APPROVE' then array['approve'] when 'UNDER_WAY' then array['command']
                                  when 'COLLECTING' then array['collect'] when 'RATING' then array['rate'] end
                from whistle.procedure_view
                union all
                select 'whistle', cast(id as text), 'to be approved afterwards', approve_by, array['approve'] from whistle.approval_view
                union all
                select 'unit-report', cast(id as text), stage, running_due,
                       case stage when 'CALLED' then array['acknowledge'] when 'SIGNED' then array['consult']
                                  when 'CONTACTED' then array['arrive'] when 'ARRIVED' then array['stay'] end
                from whistle.report_view),
            running as (
                select definition.key_ as process, root.business_key_ as key, root.proc_inst_id_ as instance,
                       (select min(timer.duedate_) from engine.act_ru_job timer
                        where timer.process_instance_id_ = root.proc_inst_id_ and timer.type_ = 'timer') as looks_at
                from engine.act_ru_execution root join engine.act_re_procdef definition on definition.id_ = root.proc_def_id_
                where root.parent_id_ is null and definition.key_ in ('incident', 'department-order', 'application', 'whistle', 'unit-report')),
            compared as (
                select coalesce(expected.process, running.process) as process, coalesce(expected.key, running.key) as key,
                       stage, places, running_due, looks_at, case
                    when expected.key is null then 'ORPHAN'
                    when not exists (select 1 from engine.act_ru_execution token
                                     where token.proc_inst_id_ = running.instance and token.act_id_ = any (places)) then 'TOKEN_ELSEWHERE'
                    when running_due > :now and looks_at is null then 'WATCH_MISSING'
                    when running_due > :now and looks_at > running_due + interval '1 second' then 'WATCH_LATE'
                    end as kind
                from expected full join running on running.key = expected.key and running.process = expected.process)
            select kind, process, key, running_due, concat_ws(' ', process, key, 'is', coalesce(stage, 'off the ledger'), 'but', case kind
                when 'ORPHAN' then 'its process runs on'
                when 'TOKEN_ELSEWHERE' then 'no token waits at ' || array_to_string(places, ' or ')
                when 'WATCH_MISSING' then 'no timer waits for its due ' || running_due
                else 'its timer waits until ' || looks_at || ', behind its due ' || running_due end)
            from compared where kind is not null order by process, key limit :most
            """;

    private final EntityManager entities;
    private final Clock clock;

    ProcedureCheck(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** At most a thousand; empty when the two agree. */
    public List<Finding> findings() {
        List<?> rows = entities.createNativeQuery(COMPARED, Object[].class)
                .setParameter("now", clock.instant())
                .setParameter("most", MOST_FINDINGS)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Finding(
                        Kind.valueOf((String) row[0]),
                        (String) row[1],
                        UUID.fromString((String) row[2]),
                        (Instant) row[3],
                        (String) row[4]))
                .toList();
    }
}
