package org.whistlegrid.proof;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Everything that is stored about one case, in one number: what was refused has left nothing behind. */
@ApplicationScoped
class Digest {

    private static final String ALL =
            """
            with ids as (
                select cast(:id as uuid) as id union all
                select id from dispatch.department_order where incident = :id union all
                select id from dispatch.application where incident = :id union all
                select id from whistle.whistle where incident = :id union all
                select report.id from whistle.report report join whistle.whistle on whistle.id = report.whistle where incident = :id)
            select md5(string_agg(line, '|' order by line)) from (
                select 'case ' || cast(row as text) as line from incident.incident row where id = :id
                union all select 'act ' || cast(row as text) from incident.history row where incident = :id
                union all select 'order ' || cast(row as text) from dispatch.department_order row where incident = :id
                union all select 'application ' || cast(row as text) from dispatch.application row where incident = :id
                union all select 'move ' || cast(row as text) from timelimit.limit_move row where incident = :id
                union all select 'whistle ' || cast(row as text) from whistle.whistle row where incident = :id
                union all select 'report ' || cast(row as text) from whistle.report row join ids on ids.id = row.id
                union all select 'report limit ' || cast(row as text) from whistle.report_limit row join ids on ids.id = row.report
                union all select 'arrival ' || cast(row as text) from whistle.arrival row join ids on ids.id = row.report
                union all select 'breach ' || cast(row as text) from whistle.breach row join ids on ids.id = row.report
                union all select 'rating ' || cast(row as text) from whistle.rating row join ids on ids.id = row.report
                union all select 'notice ' || cast(row as text) from supervision.notice row where incident = :id
                union all select 'token ' || token.id_ || coalesce(token.act_id_, '') || token.is_active_
                    from engine.act_ru_execution token where token.proc_inst_id_ in (
                        select root.proc_inst_id_ from engine.act_ru_execution root, ids where root.business_key_ = cast(ids.id as text))
            ) lines
            """;

    private final EntityManager entities;

    Digest(EntityManager entities) {
        this.entities = entities;
    }

    String of(UUID incident) {
        return QuarkusTransaction.requiringNew()
                .call(() -> String.valueOf(entities.createNativeQuery(ALL)
                        .setParameter("id", incident)
                        .getSingleResult()));
    }
}
